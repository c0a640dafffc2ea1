package scot.pace.submissions;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** The bytes are deleted, and nothing of it stands anywhere. */
    NOT_KEPT("it may say who a child is: nothing of the return is kept, and it must be made again without"),
    /** The return as a whole cannot be taken. */
    REFUSED("as long as it is there, the return as a whole cannot be taken"),
    /** The child is left out of what the rule breaks. */
    ERROR("it is wrong: few may stay, and each leaves its child out of the figures that it makes unsure"),
    /** Needs a reason before the return can be signed. */
    QUERY("it may be right: mend it, or give a reason"),
    /** Asks nothing. */
    NOTE("to be known: nothing needs to be done");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** What it means for who sends the return. */
    public String words() {
        return words;
    }
}
