package scot.pace.reporting.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a reader must know beside a value that is shown; in square brackets on pages. */
public enum Mark {
    BREAK("b", "break in the series"),
    ESTIMATED("e", "estimated: carried forward where an authority sent no return"),
    PROVISIONAL("p", "provisional"),
    REVISED("r", "revised"),
    UNRELIABLE("u", "of low reliability"),
    /** Counted and not shown: the symbol x stands in its place and in place of its counts. */
    WITHHELD("x", "withheld: authorities that sent no return held too much of it");

    private final String code;
    private final String meaning;

    Mark(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** The marks written as codes with a blank between; IllegalArgumentException where there is no such mark. */
    public static List<Mark> parse(String codes) {
        return codes.isBlank()
                ? List.of()
                : Arrays.stream(codes.strip().split(" +"))
                        .map(Mark::coded)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList();
    }

    private static Mark coded(String code) {
        return Arrays.stream(values())
                .filter(mark -> mark.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mark " + code));
    }
}
