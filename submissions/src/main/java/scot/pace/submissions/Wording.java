package scot.pace.submissions;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.pace.submissions.read.ReadRules;

/** The sentences every answer begins with. */
public final class Wording {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Wording() {}

    /** {@code 3 must be fixed, 12 need a reason, 410 of 412 rows are fine.} */
    public static String verdict(Checked checked, Reasons reasons) {
        var counts = checked.counts();
        int mustFix = counts.of(Severity.NOT_KEPT) + counts.of(Severity.REFUSED) + counts.of(Severity.ERROR);
        int rows = rows(checked);
        return mustFix + " must be fixed, "
                + checked.queriesWithout(reasons) + " need a reason, "
                + (rows - Math.min(rows, rowsToFix(checked))) + " of " + rows + " rows are fine."
                + (rulesWereAsked(checked)
                        ? ""
                        : " So much of it could not be read that the lines were not compared with one another: mend what is"
                                + " listed and check again.")
                + (counts.of(Severity.NOT_KEPT) > 0
                        ? " The return identifies children: it was deleted and nothing of it was kept."
                        : "");
    }

    private static boolean rulesWereAsked(Checked checked) {
        var unlisted = checked.counts().unlisted();
        return ReadRules.all().stream()
                .noneMatch(rule -> rule.words().severity() == Severity.ERROR && unlisted.containsKey(rule.id()));
    }

    /** What a sender wrote, without what could move the cursor of a terminal or turn the direction of a line. */
    public static String plain(String written) {
        return NOT_PRINTED.matcher(written).replaceAll("\uFFFD");
    }

    /** Rows that were read, and lines whose cells could not be told apart. */
    private static int rows(Checked checked) {
        int broken = (int) checked.findings().stream()
                .filter(finding -> finding.rule().equals("row-ragged"))
                .count();
        return broken
                + checked.counts().rows().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private static int rowsToFix(Checked checked) {
        var listed = checked.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0 && finding.line() > 0)
                .map(finding -> finding.table() + " " + finding.line())
                .collect(Collectors.toSet())
                .size();
        return listed
                + (checked.counts().unlisted().isEmpty()
                        ? 0
                        : checked.counts().unlisted().values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
    }
}
