package scot.pace.schema.synthetic;

/** The twelve placement types of the return, those in the community first. */
enum PlacementType {
    AT_HOME,
    KINSHIP,
    FOSTER_AUTHORITY,
    FOSTER_PURCHASED,
    PROSPECTIVE_ADOPTERS,
    OTHER_COMMUNITY,
    AUTHORITY_HOME,
    VOLUNTARY_HOME,
    RESIDENTIAL_SCHOOL,
    SECURE,
    CRISIS_CARE,
    OTHER_RESIDENTIAL;

    static final int IN_COMMUNITY = 6;

    /** Place in a census, which is a list in the order above. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }

    boolean away() {
        return this != AT_HOME;
    }

    boolean foster() {
        return this == FOSTER_AUTHORITY || this == FOSTER_PURCHASED;
    }

    boolean residential() {
        return position() >= IN_COMMUNITY;
    }
}
