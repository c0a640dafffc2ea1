package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A return has each of its four tables once and no other, and its first table has one row. */
public final class TableMissing extends CodeRule {

    public TableMissing() {
        super(
                new Words(
                        Stage.RECEIVE,
                        Severity.REFUSED,
                        "",
                        "A table is missing, twice or unknown",
                        "Send return.csv, episodes.csv, placements.csv and milestones.csv, each once.",
                        "the specification of the return"),
                new Example(
                        "placements",
                        text -> "",
                        text -> text.lines().findFirst().orElseThrow() + "\n"));
    }
}
