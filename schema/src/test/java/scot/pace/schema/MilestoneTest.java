package scot.pace.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MilestoneTest {

    @Test
    void everyOutcomeOfAMilestoneHasItsLineInTheCodeListAndNoOtherHas() {
        var outcomes = Milestone.all().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .distinct()
                .toList();

        assertThat(CodeList.named("outcome").codes())
                .extracting(Code::code)
                .containsExactlyInAnyOrderElementsOf(outcomes);
    }
}
