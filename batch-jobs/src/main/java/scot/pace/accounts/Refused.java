package scot.pace.accounts;

/** What somebody asked for cannot be, with what to do about it in words for them. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String words) {
        super(words);
    }
}
