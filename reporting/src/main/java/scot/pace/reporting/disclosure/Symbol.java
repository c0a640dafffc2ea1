package scot.pace.reporting.disclosure;

/** What stands in place of a value that is not shown. One symbol for everything hidden: why it is hidden stays inside. */
public enum Symbol {
    CONFIDENTIAL("c", "hidden, so that nothing can be learned about a child"),
    NOT_APPLICABLE("z", "not applicable: nobody is in the group it would describe"),
    NOT_REACHED("nr", "not reached: more than half still waited as far as anybody was seen"),
    NOT_AVAILABLE("x", "not available");

    private final String code;
    private final String meaning;

    Symbol(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As it stands in files, and in square brackets on pages. */
    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
