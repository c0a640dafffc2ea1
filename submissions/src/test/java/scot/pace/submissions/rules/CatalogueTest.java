package scot.pace.submissions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import scot.pace.schema.CsvResource;
import scot.pace.submissions.Stage;

/** The catalogue {@code rules.csv} is what was agreed with the authorities: nothing of it is missing, and nothing is added in silence. */
class CatalogueTest {

    private static final Map<String, NamedCsvRecord> AGREED =
            CsvResource.rows(CatalogueTest.class, "rules.csv").stream()
                    .filter(row -> Set.of("check", "compare", "national").contains(row.getField("stage")))
                    .collect(Collectors.toMap(row -> row.getField("rule"), Function.identity()));

    /** Where the catalogue says less than the file: the fields it names only as "the field", and the second one of a pair. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "date-after-quarter", List.of("started", "ended", "reached"),
            "received-by-self", List.of("received_by", "received_from"));

    @Test
    void everyAgreedRuleIsThereAndNoOther() {
        assertThat(AGREED).isNotEmpty();
        assertThat(Rules.all()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(AGREED.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsAsAgreed() {
        return Rules.all().stream().map(rule -> {
            var agreed = Objects.requireNonNull(AGREED.get(rule.id()), rule.id());
            return DynamicTest.dynamicTest(rule.id(), () -> {
                assertThat(rule.stage())
                        .isEqualTo(Stage.valueOf(agreed.getField("stage").toUpperCase(Locale.ROOT)));
                assertThat(rule.severity().name()).isEqualTo(agreed.getField("severity"));
                assertThat(rule.breaks()).isEqualTo(agreed.getField("breaks"));
                assertThat(rule.fields())
                        .isEqualTo(FIELDS.getOrDefault(
                                rule.id(),
                                Arrays.asList(agreed.getField("field").split(", *"))));
                assertThat(rule.table())
                        .isEqualTo(agreed.getField("table").contains(" ") ? "any" : agreed.getField("table"));
            });
        });
    }
}
