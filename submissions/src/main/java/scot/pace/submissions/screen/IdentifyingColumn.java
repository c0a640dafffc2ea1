package scot.pace.submissions.screen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A column whose name says that it identifies children. It goes before {@code column-wrong}. */
public final class IdentifyingColumn extends CodeRule {

    private static final Set<String> WORDS = Set.of(
            "name",
            "forename",
            "firstname",
            "surname",
            "lastname",
            "chi",
            "nhs",
            "postcode",
            "address",
            "dob",
            "scn",
            "upn",
            "email",
            "phone",
            "telephone",
            "mobile");
    private static final Set<String> WHOLE = Set.of("birthdate", "dateofbirth", "birthday");

    /** Where a capital begins a word: {@code ChildName}, {@code CHINumber}. */
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Words written as one, where no other word is spelt like it. */
    private static final Pattern GLUED =
            Pattern.compile(".*(forename|surname|firstname|lastname|postcode|address|telephone|email).*"
                    + "|(chi|nhs|scn|upn|phone|mobile)(no|num|number|id|code)|(child|full|given|family|known)s?names?");

    /** What such a column is called with; whoever has only these in its name is no person. The longer go before the shorter. */
    private static final List<String> NAMES_OF_COLUMNS = Stream.concat(
                    WORDS.stream(),
                    Stream.of(
                            "birth",
                            "birthday",
                            "child",
                            "code",
                            "date",
                            "family",
                            "first",
                            "full",
                            "given",
                            "home",
                            "id",
                            "known",
                            "last",
                            "mail",
                            "middle",
                            "no",
                            "num",
                            "number",
                            "of",
                            "post",
                            "e",
                            "s"))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    public IdentifyingColumn() {
        super(
                new Words(
                        Stage.SCREEN,
                        Severity.NOT_KEPT,
                        "",
                        "A column identifies children",
                        "Take the column out of the file and out of the extract it is made from.",
                        "the return is anonymous: only the random token stands for the child"),
                Example.replacing("episodes", "ethnic_group", "Child Surname", "Ethnic Group"));
    }

    /** Whether a header, in any spelling, names an identifier. */
    public boolean fires(String header) {
        var words = HUMPS.matcher(header).replaceAll(" ").toLowerCase(Locale.ROOT);
        var bare = words.replaceAll("[^a-z]", "");
        return Arrays.stream(words.split("[^a-z]+")).anyMatch(WORDS::contains)
                || WHOLE.contains(bare)
                || GLUED.matcher(bare).matches();
    }

    /** Whether a header that fires is made of the words for such columns alone, so that it may be repeated. */
    public boolean saysNothingElse(String header) {
        if (header.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var rest = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        while (!rest.isEmpty()) {
            var word = NAMES_OF_COLUMNS.stream().filter(rest::startsWith).findFirst();
            if (word.isEmpty()) {
                return false;
            }
            rest = rest.substring(word.get().length());
        }
        return true;
    }

    public String message() {
        return "This column identifies children. Nothing was kept.";
    }
}
