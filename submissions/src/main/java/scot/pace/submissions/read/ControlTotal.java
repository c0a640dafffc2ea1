package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** What the return says of its own size must be what arrived. */
public final class ControlTotal extends CodeRule {

    public ControlTotal() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "A control total differs",
                        "Send all rows, or correct the count in the table return.",
                        "control totals of the table return"),
                new Example(
                        "return",
                        text -> text.replace(",3,4,5", ",4,4,5"),
                        text -> text.replace(",3,4,5", ",\"3\",4,5")));
    }

    public String message(int said, String table, int read) {
        return "The return says " + said + " " + table + " and " + read + (read == 1 ? " was" : " were") + " read.";
    }
}
