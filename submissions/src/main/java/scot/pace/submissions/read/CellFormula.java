package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A cell of a workbook whose value depends on others: it may be another one tomorrow. */
public final class CellFormula extends CodeRule {

    public CellFormula() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "A cell holds a formula",
                        "Copy the cells and paste them as values.",
                        "a return says the same on every day it is read"),
                Example.inWorkbook("episodes", text -> text.replaceFirst(",WHITE,", ",=WHITE,"), text -> text));
    }

    /** @param column from 0 */
    public String message(int column, int row) {
        return "Cell " + column(column) + row + " holds a formula: paste it as a value.";
    }

    /** The letters of a column, from 0. */
    static String column(int column) {
        var last = Character.toString('A' + column % 26);
        return column < 26 ? last : column(column / 26 - 1) + last;
    }
}
