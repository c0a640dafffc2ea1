package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A workbook has four sheets, one a table, all to be seen, and nothing that is not a value. */
public final class SheetUnexpected extends CodeRule {

    public SheetUnexpected() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "More in the workbook than the four tables",
                        "Keep the sheets return, episodes, placements and milestones, and in them only plain cells.",
                        "what is not read must not be sent"),
                Example.inWorkbook("notes", text -> "note\nsomething\n", text -> ""));
    }

    public String hidden(String sheet) {
        return "The workbook has a hidden sheet"
                + Carrier.tableNamed(sheet)
                        .map(table -> " (" + table + "): show it.")
                        .orElse(": delete it.");
    }

    public String extra() {
        return "The workbook has a sheet that is none of the four tables.";
    }
}
