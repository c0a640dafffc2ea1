package scot.pace.submissions;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.pace.submissions.read.ReadRules;

/** The sentences every answer begins with. */
public final class Wording {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Wording() {}

    private static final Set<String> NOT_READ =
            Set.of("column-wrong", "file-unreadable", "quote-open", "table-missing");

    /** {@code 3 should be fixed, 12 need a reason, 410 of 412 rows are fine.} And what follows from it for the return. */
    public static String verdict(Checked checked, Reasons reasons) {
        var counts = checked.counts();
        var verdict = checked.verdict(reasons);
        int toFix = counts.of(Severity.NOT_KEPT) + counts.of(Severity.REFUSED) + counts.of(Severity.ERROR);
        return toFix + (toFix > 0 && verdict.mayBeTaken() ? " should" : " must") + " be fixed, "
                + checked.queriesWithout(reasons) + " need a reason" + fine(checked) + "."
                + (rulesWereAsked(checked)
                        ? ""
                        : " So much of it could not be read that the lines were not compared with one another: mend what is"
                                + " listed and check again.")
                + consequence(checked, verdict);
    }

    /** Rows are counted where all of them were read, and where no finding is kept back beside what identifies. */
    private static String fine(Checked checked) {
        if (checked.counts().of(Severity.NOT_KEPT) > 0) {
            return "";
        }
        if (checked.findings().stream()
                .anyMatch(one -> one.severity() == Severity.REFUSED && NOT_READ.contains(one.rule()))) {
            return ", not all of it could be read";
        }
        int rows = rows(checked);
        return ", " + (rows - Math.min(rows, rowsToFix(checked))) + " of " + rows + " rows are fine";
    }

    private static String consequence(Checked checked, Verdict verdict) {
        var counts = checked.counts();
        if (verdict == Verdict.NOT_KEPT) {
            return " The return identifies children: nothing of it was kept. Your own file still lies where it was.";
        }
        int inError = counts.episodesInError();
        if (verdict == Verdict.REFUSED) {
            if (counts.of(Severity.REFUSED) > 0) {
                return " The lines are compared with one another once that is mended: more may be found then.";
            }
            return Verdict.hasTooManyEpisodesInError(counts)
                    ? " It is refused because " + Math.min(inError, counts.episodes()) + " of its " + counts.episodes()
                            + " episodes have an error: at most 5%, or 2, may."
                    : "";
        }
        return inError == 0
                ? ""
                : " So few are wrong that they may stay: then "
                        + (inError == 1 ? "the child of the episode" : "the children of the " + inError + " episodes")
                        + " in error will be left out of the figures that the error makes unsure.";
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
