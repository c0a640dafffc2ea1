package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** Bytes that are no return: another kind of file, over a cap, a character that is none. */
public final class FileUnreadable extends CodeRule {

    public FileUnreadable() {
        super(
                new Words(
                        Stage.RECEIVE,
                        Severity.REFUSED,
                        "",
                        "The file cannot be read",
                        "Send the four tables as CSV files, together in a folder or in a ZIP.",
                        "intake.md: caps and kinds of file"),
                Example.replacing("episodes", "WHITE", "WH\0ITE", "WH ITE"));
    }
}
