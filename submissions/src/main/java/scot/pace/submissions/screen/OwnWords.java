package scot.pace.submissions.screen;

import java.util.regex.Pattern;
import scot.pace.schema.ReturnSpecification;

/** A reason in somebody's own words, which others read and which is kept for ever: it says enough, and nothing of a child. */
public final class OwnWords {

    private static final int FEWEST = 10;
    private static final int MOST = 500;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern TOKEN = ReturnSpecification.table("episodes").fields().stream()
            .filter(field -> field.name().equals("child"))
            .flatMap(field -> field.pattern().stream())
            .findFirst()
            .orElseThrow();

    private OwnWords() {}

    /**
     * The words without blanks around them; an IllegalArgumentException with words for their writer where they cannot be kept.
     *
     * @param reader who reads them, for example {@code the authority}
     */
    public static String checked(String written, String reader) {
        var words = written.strip();
        if (words.length() < FEWEST || words.length() > MOST) {
            throw new IllegalArgumentException(
                    "Say why in %d to %d letters: %s will read it.".formatted(FEWEST, MOST, reader));
        }
        Identifier.in(words).or(() -> Identifier.within(words)).ifPresent(kind -> {
            throw new IllegalArgumentException(
                    "The reason holds what looks like " + kind.words() + ". Nothing was kept: write it without.");
        });
        if (BETWEEN_WORDS.splitAsStream(words).anyMatch(OwnWords::isToken)) {
            throw new IllegalArgumentException(
                    "The reason holds what looks like the token of a child. Nothing was kept: write it without.");
        }
        return words;
    }

    /** A word of capitals alone is none. */
    private static boolean isToken(String word) {
        return TOKEN.matcher(word).matches() && word.chars().anyMatch(Character::isDigit);
    }
}
