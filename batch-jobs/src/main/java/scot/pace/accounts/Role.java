package scot.pace.accounts;

/** What an account may do. Nobody has a role by default, and no role holds another. */
public enum Role {
    SUBMIT("uploads returns of one authority and explains their findings", true, false),
    SIGN("signs returns of one authority", true, true),
    ANALYST("sees who has sent which quarter, and printed releases", false, false),
    PUBLISHER("sees printed releases, to publish them", false, true),
    APPROVER("sees printed releases, to approve them", false, true),
    ADMIN("invites and closes accounts; sees no children", false, true),
    AUDITOR("reads the audit log", false, false);

    private final String does;
    private final boolean ofAuthority;
    private final boolean secondFactor;

    Role(String does, boolean ofAuthority, boolean secondFactor) {
        this.does = does;
        this.ofAuthority = ofAuthority;
        this.secondFactor = secondFactor;
    }

    /** What it allows, in words that follow on from a name. */
    public String does() {
        return does;
    }

    /** Whether who has it belongs to one authority. */
    public boolean isOfAuthority() {
        return ofAuthority;
    }

    /** Whether a password alone is not enough. */
    public boolean needsSecondFactor() {
        return secondFactor;
    }
}
