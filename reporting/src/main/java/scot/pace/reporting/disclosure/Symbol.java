package scot.pace.reporting.disclosure;

import java.util.Arrays;

/** What stands in place of a value that is not shown. One symbol for everything hidden: why it is hidden stays inside. */
public enum Symbol {
    CONFIDENTIAL("c", "hidden, so that nothing can be learned about a child"),
    NOT_APPLICABLE("z", "not applicable: nobody is in the group it would describe"),
    NOT_REACHED("nr", "not reached: more than half still waited as far as anybody was seen"),
    NOT_AVAILABLE(
            "x", "not available: no return, no population, or authorities that sent no return held too much of it");

    private final String code;
    private final String meaning;

    Symbol(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The symbol with this code; IllegalArgumentException where there is none. */
    static Symbol coded(String code) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no symbol " + code));
    }

    /** As it stands in files, and in square brackets on pages. */
    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
