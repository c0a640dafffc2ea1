package scot.pace.submissions.offline;

import java.io.PrintWriter;
import scot.pace.schema.store.HomeException;

/** How a command ends: its exit codes, and what it says when it cannot go on. */
public final class Exit {

    public static final int DONE = 0;
    public static final int RETURN_HAS_FAULTS = 1;
    public static final int WRONG_USE = 2;
    public static final int OUR_FAILURE = 3;

    private Exit() {}

    /** Says what failed and where, never what a file held: the message of a database can repeat a value. */
    public static int failed(Exception failure, PrintWriter says) {
        if (failure instanceof HomeException || failure instanceof WrongUse) {
            says.println(failure.getMessage());
            return failure instanceof WrongUse ? WRONG_USE : OUR_FAILURE;
        }
        says.println("This is our failure, not yours: " + whatAndWhere(failure));
        says.println("Nothing is half done; the same command goes on from where it stopped.");
        return OUR_FAILURE;
    }

    /** The kind of a failure and the line of ours it came from, without its words: they can hold what a file says about a child. */
    public static String whatAndWhere(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + at(root);
    }

    private static String at(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("scot.pace")) {
                return " in " + frame.getFileName() + " line " + frame.getLineNumber();
            }
        }
        return "";
    }
}
