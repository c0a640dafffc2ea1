package scot.pace.reporting.disclosure;

/** Why a cell is hidden. It stays inside: no published file, note or tooltip ever tells it. */
public enum Reason {
    /** The count itself is small. */
    PRIMARY,
    /** The rest of its whole is small. */
    COMPLEMENT,
    /** It would say the same of everybody in a small group. */
    TOO_FEW,
    /** It would let another hidden cell be worked out within its own table. */
    SECONDARY,
    /** As {@link #SECONDARY}, for a cell that stands in more than one table. */
    LINKED
}
