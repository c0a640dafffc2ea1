package scot.pace.submissions.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.schema.Field;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/**
 * A value that is an identifier, or a code or text that holds one between other words. Two capitalised words are taken for a name in every field, unless they are a label or
 * a code of a list, however it is written, or the name of an authority.
 */
public final class IdentifyingValue extends CodeRule {

    private static final Set<String> LABELS = Stream.concat(
                    CodeList.all().values().stream()
                            .flatMap(list -> list.codes().stream())
                            .flatMap(code -> Stream.of(code.label(), code.code())),
                    Authority.all().stream().flatMap(authority -> authority.aliases().stream()))
            .map(IdentifyingValue::bare)
            .collect(Collectors.toUnmodifiableSet());

    public IdentifyingValue() {
        super(
                new Words(
                        Stage.SCREEN,
                        Severity.NOT_KEPT,
                        "",
                        "A value identifies a child",
                        "Take the value out of your system's extract and send the return again.",
                        "CHI: ddMMyy, a sequence and a digit that makes the weighted sum divisible by 11"),
                Example.replacing("episodes", ",WHITE,", ",0101100000,", ",3101100007,"));
    }

    /** The kind of identifier that a value of this field is, or of no field where the column is unknown. */
    public Optional<String> kind(@Nullable Field field, String value) {
        if (field != null && field.kind() == Field.Kind.MONTH && Identifier.isFullDate(value)) {
            return Optional.of("a full date of birth");
        }
        return Identifier.in(value)
                .filter(kind -> kind != Identifier.PERSON || !LABELS.contains(bare(value)))
                .or(() -> holdsWords(field) ? Identifier.within(value) : Optional.empty())
                .map(Identifier::words);
    }

    /** A day with hours and minutes has nearly the digits of a telephone number, so days and numbers are only looked at as a whole. */
    private static boolean holdsWords(@Nullable Field field) {
        return field == null || field.kind() == Field.Kind.CODE || field.kind() == Field.Kind.TEXT;
    }

    private static String bare(String label) {
        return Identifier.bare(label.replace('_', ' ')).toLowerCase(Locale.ROOT);
    }

    public String message(String kind) {
        return "This looks like " + kind + ". Nothing was kept.";
    }
}
