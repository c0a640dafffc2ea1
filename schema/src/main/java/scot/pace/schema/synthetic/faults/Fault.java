package scot.pace.schema.synthetic.faults;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import scot.pace.schema.store.Sha256;

/**
 * A fault as its file says it, one step a line:
 *
 * <pre>
 * episodes | *,1,F,2012-03,...        a row more; * is a token of the fault's own, so that faults do not meet
 * milestones! reached | *,1,PANEL,... the same, and the fault is at this field of it
 * before episodes | ...               a row of the return before
 * receiving episodes | ...            a row of the return of another authority, Clackmannanshire
 * return! quarter_end | 1.0,...       the row of the return; control totals that it does not say are the true ones
 * header milestones | child,...       another header
 * content return | ...                a file of other content; \\u0000 is a NUL
 * content notes | ...                 one file or sheet more
 * drop placements                     no such file
 * encoding episodes UTF-16            the file is written in it
 * workbook                            no files but the sheets of one workbook, where a cell that begins with = is a formula
 * planted milestones,1,reached        where the fault is, if no row holds it
 * alone                               it would hide others: not in the return that holds many
 * compared                            there is a return before, without rows of its own
 * without base                        nobody else is in the return
 * found by pace publish               no check of the return alone can find it; this does
 * </pre>
 */
record Fault(String rule, List<String> steps) {

    private static final String FOUND_BY = "found by ";
    private static final Set<String> SHARED = Set.of("episodes", "placements", "milestones");

    static Fault parse(String rule, String text) {
        var own = "SYN" + Sha256.of(rule).substring(0, 9).toUpperCase(Locale.ROOT);
        return new Fault(
                rule,
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.replace("*,", own + ","))
                        .toList());
    }

    boolean says(String step) {
        return steps.contains(step);
    }

    boolean isCompared() {
        return says("compared") || steps.stream().anyMatch(step -> step.startsWith("before "));
    }

    /** The command that finds it. */
    String foundBy() {
        return steps.stream()
                .filter(step -> step.startsWith(FOUND_BY))
                .map(step -> step.substring(FOUND_BY.length()))
                .findFirst()
                .orElse(Planted.BY_CHECK);
    }

    /** Whether it adds rows only, and hides no other fault. */
    boolean goesWithOthers() {
        return steps.stream()
                .allMatch(step ->
                        SHARED.contains(step.replaceFirst("^before ", "").replaceFirst("[! |].*", "")));
    }
}
