package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pace.schema.Authority;
import scot.pace.schema.CsvResource;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.read.ReadRules;
import scot.pace.submissions.rules.Rule;
import scot.pace.submissions.rules.Rules;

class FindingKindsTest {

    @Test
    void everyRuleIsOfOneKindAndNoKindIsSaidOfARuleThatIsNotThere() {
        var kinds = CsvResource.rows(Authority.class, "finding-kinds.csv");

        assertThat(kinds)
                .extracting(row -> row.getField("rule"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                ReadRules.all().stream().map(CodeRule::id),
                                Rules.all().stream().map(Rule::id))
                        .toList());
        assertThat(kinds.stream().map(row -> row.getField("kind")).collect(Collectors.toSet()))
                .isEqualTo(Set.of("missing", "invalid", "inconsistent", "changed", "late", "practice"));
    }
}
