package scot.pace.submissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * The answer on one page, to be printed or sent on: verdict, rows, and what each rule found how often. It holds no value of the
 * return, and is tagged for screen readers. The same answer on the same day gives the same bytes.
 */
public final class PdfAnswer {

    private static final String TITLE = "Check of a return";
    private static final int MOST_RULES = 24;
    private static final int LARGE = 18;
    private static final int SMALL = 9;

    private PdfAnswer() {}

    /** @param day the day of the check, which stands on the page and in the file */
    public static void write(Path file, Checked checked, Reasons reasons, LocalDate day) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            OnePage.write(out, TITLE, day, sheet -> write(sheet, checked, reasons, day));
        }
    }

    private static void write(PdfSheet sheet, Checked checked, Reasons reasons, LocalDate day) throws IOException {
        sheet.heading(1, LARGE, TITLE);
        sheet.paragraph(
                SMALL + 2,
                checked.authority().map(Authority::name).orElse("Authority not known") + ", "
                        + checked.quarter().map(Quarter::toString).orElse("quarter not known") + ", checked on "
                        + CivilDay.inWords(day));
        sheet.gap();
        sheet.heading(2, LARGE - 4, inWords(checked.verdict(reasons)));
        sheet.paragraph(SMALL + 2, Wording.verdict(checked, reasons));
        sheet.gap();
        sheet.table(SMALL, "Table", "Rows");
        checkedRows(sheet, checked);
        sheet.gap();
        rules(sheet, RuleSummary.of(checked));
        sheet.foot(SMALL - 1, "SHA-256 of the return: " + (checked.sha256().isEmpty() ? "none" : checked.sha256()));
    }

    private static void checkedRows(PdfSheet sheet, Checked checked) throws IOException {
        for (var table : checked.counts().rows().entrySet()) {
            sheet.row(SMALL, table.getKey(), Integer.toString(table.getValue()));
        }
    }

    private static void rules(PdfSheet sheet, List<RuleSummary> rules) throws IOException {
        if (rules.isEmpty()) {
            sheet.paragraph(SMALL, "Nothing was found.");
            return;
        }
        sheet.table(SMALL, "What was found", "Times", "What to do");
        for (var rule : rules.subList(0, Math.min(MOST_RULES, rules.size()))) {
            sheet.row(SMALL, rule.title(), Integer.toString(rule.times()), rule.severity() + ": " + rule.fix());
        }
        if (rules.size() > MOST_RULES) {
            sheet.paragraph(SMALL, "and " + (rules.size() - MOST_RULES) + " more rules");
        }
    }

    private static String inWords(Verdict verdict) {
        return switch (verdict) {
            case READY -> "Ready to be signed";
            case WAITING -> "Waits for reasons";
            case REFUSED -> "Cannot be taken as it is";
            case NOT_KEPT -> "Not kept: it identifies children";
        };
    }
}
