package scot.pace.submissions.read;

import java.io.IOException;

/** Says why bytes cannot be read, in words for their sender. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    Unreadable(String message) {
        this(0, message);
    }

    Unreadable(int line, String message) {
        super(message);
        this.line = line;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    int line() {
        return line;
    }
}
