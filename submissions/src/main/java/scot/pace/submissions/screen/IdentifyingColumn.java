package scot.pace.submissions.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
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
        var words = header.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[^a-z]+")).anyMatch(WORDS::contains)
                || WHOLE.contains(words.replaceAll("[^a-z]", ""))
                || words.matches(".*\\be[- ]mail\\b.*");
    }

    public String message() {
        return "This column identifies children. Nothing was kept.";
    }
}
