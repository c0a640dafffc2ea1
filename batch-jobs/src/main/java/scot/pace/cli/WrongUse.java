package scot.pace.cli;

/** The command cannot do what it was asked; the message says why, and what to do. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
