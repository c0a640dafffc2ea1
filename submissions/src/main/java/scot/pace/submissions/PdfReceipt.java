package scot.pace.submissions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The receipt on one page, to be printed or sent on. The same receipt gives the same bytes. */
public final class PdfReceipt {

    private static final String TITLE = "Receipt of a return";
    private static final int LARGE = 18;
    private static final int SMALL = 10;

    private PdfReceipt() {}

    public static byte[] of(Receipt receipt) throws IOException {
        var bytes = new ByteArrayOutputStream();
        OnePage.write(bytes, TITLE, receipt.submission().receivedOn(), sheet -> write(sheet, receipt));
        return bytes.toByteArray();
    }

    private static void write(PdfSheet sheet, Receipt receipt) throws IOException {
        var submission = receipt.submission();
        sheet.heading(1, LARGE, TITLE);
        sheet.paragraph(
                SMALL + 1,
                "The return of " + submission.authority().name() + " for " + submission.quarter()
                        + " is accepted and kept as version " + receipt.version() + ".");
        sheet.gap();
        sheet.table(SMALL, "What", "Which");
        sheet.row(SMALL, "Received", CivilDay.inWords(submission.receivedOn()));
        sheet.row(SMALL, "Signed by", receipt.signedBy());
        sheet.row(SMALL, "Rule set", receipt.ruleSet());
        for (var table : receipt.counts().rows().entrySet()) {
            sheet.row(SMALL, "Rows of " + table.getKey(), Integer.toString(table.getValue()));
        }
        for (var severity : receipt.counts().findings().entrySet()) {
            sheet.row(SMALL, "Findings: " + severity.getKey(), Integer.toString(severity.getValue()));
        }
        sheet.foot(SMALL - 2, "SHA-256 of the return: " + submission.sha256());
    }
}
