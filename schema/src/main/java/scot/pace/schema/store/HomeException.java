package scot.pace.schema.store;

/** Something about the home that a person has to put right; the message says what. */
public final class HomeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HomeException(String message) {
        super(message);
    }
}
