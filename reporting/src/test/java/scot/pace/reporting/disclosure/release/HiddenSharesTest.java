package scot.pace.reporting.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

/** What the internal report says of a table. */
class HiddenSharesTest {

    private static Figure plans(String area, long plans) {
        return Figure.counted(FigureKey.total("t17-superseded-plans", area, "2025-26-Q4"), plans, null, Unit.CLOCKS);
    }

    @Test
    void aTableThatHidesMoreThanAFifthIsNamedWithWhatIsHiddenForItselfAndForOthers(@TempDir Path folder)
            throws IOException {
        var figures =
                List.of(plans("S12000023", 3), plans("S12000027", 12), plans("S12000047", 0), plans("S92000003", 15));
        var shown = Protection.protect(figures, Set.of(figures.get(1).key()));

        HiddenShares.write(folder.resolve(HiddenShares.FILE), figures, shown);

        assertThat(Files.readAllLines(folder.resolve(HiddenShares.FILE)))
                .containsExactly(
                        "measure,of,figures,hidden_for_themselves,hidden_for_others,percent_hidden,proposal",
                        "t17-superseded-plans,Scotland,1,0,0,0,",
                        "t17-superseded-plans,authorities,3,1,1,67,\"join categories or periods, or keep it inside\"");
    }
}
