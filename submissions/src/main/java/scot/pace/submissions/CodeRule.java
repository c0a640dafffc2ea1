package scot.pace.submissions;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A rule that is code because it looks at what no table holds: bytes, lines, spellings, identifiers. A class each; its id is the
 * name of the class in small letters with hyphens.
 */
public abstract class CodeRule {

    /** What a rule is called and says; {@code breaks} is empty, {@code clock} or {@code stock clock}. */
    public record Words(Stage stage, Severity severity, String breaks, String title, String fix, String source) {}

    /**
     * A file of a faultless return, changed so that the rule fires, and changed so that it only nearly does.
     *
     * @param table the table whose text is changed; one there is not yet has none
     * @param inWorkbook whether the rule looks at workbooks alone: the text is then written as one, where a cell that begins with
     *     {@code =} is a formula
     */
    public record Example(
            String table, UnaryOperator<String> breach, UnaryOperator<String> nearMiss, boolean inWorkbook) {

        public Example(String table, UnaryOperator<String> breach, UnaryOperator<String> nearMiss) {
            this(table, breach, nearMiss, false);
        }

        public static Example inWorkbook(String table, UnaryOperator<String> breach, UnaryOperator<String> nearMiss) {
            return new Example(table, breach, nearMiss, true);
        }

        /** The first {@code instead} of the file becomes {@code breach}, or {@code nearMiss}. */
        public static Example replacing(String table, String instead, String breach, String nearMiss) {
            return new Example(table, text -> put(text, instead, breach), text -> put(text, instead, nearMiss));
        }

        private static String put(String text, String instead, String by) {
            int at = text.indexOf(instead);
            if (at < 0) {
                throw new IllegalArgumentException("the faultless return has no '" + instead + "'");
            }
            return text.substring(0, at) + by + text.substring(at + instead.length());
        }
    }

    private final String id;
    private final Words words;
    private final Example example;

    protected CodeRule(Words words, Example example) {
        this.id = getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        this.words = words;
        this.example = example;
    }

    public final String id() {
        return id;
    }

    public final Words words() {
        return words;
    }

    public final Example example() {
        return example;
    }

    /** A finding of this rule. */
    public final Finding at(String table, int line, String field, String value, String message) {
        return new Finding(table, line, field, id, words.severity(), message, words.fix(), value);
    }
}
