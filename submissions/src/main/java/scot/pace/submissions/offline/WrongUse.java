package scot.pace.submissions.offline;

/** The command cannot do what it was asked; the message says why, and what to do. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUse(String message) {
        super(message);
    }
}
