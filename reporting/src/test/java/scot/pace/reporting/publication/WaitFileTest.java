package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.WaitsOnDay;

/** What is estimated is estimated from the file: nothing of a group may be lost on the way. */
class WaitFileTest {

    private static final FigureKey FIFE = FigureKey.total(WaitsOnDay.TABLE, "S12000047", "2019-20-Q4");

    @TempDir
    Path folder;

    @Test
    void everyGroupIsReadAsItWasWritten() throws IOException {
        var started = FIFE.by("cohort", "started").by("aim", "aim-2");
        var test = FIFE.by("cohort", "beside").by("test_of_change", "desk");
        var waits = List.of(
                new WaitsOnDay(started, 0, 1, 2, 3),
                new WaitsOnDay(started.by("sex", "F"), 31, 0, 0, 1),
                new WaitsOnDay(FIFE.by("cohort", "stage").by("stage", "LODGED"), 7, 0, 0, 4),
                new WaitsOnDay(test.by("side", "before"), 70, 6, 0, 0),
                new WaitsOnDay(test.by("side", "after"), 35, 12, 0, 0));

        WaitFile.write(folder.resolve(WaitFile.NAME), waits);

        assertThat(WaitFile.read(folder.resolve(WaitFile.NAME))).isEqualTo(waits);
    }

    @Test
    void aGroupOfTwoBreakdownsIsRefusedBecauseALineHasOne() {
        var two = FIFE.by("cohort", "started").by("sex", "F").by("route", "POA");
        var waits = List.of(new WaitsOnDay(two, 0, 1, 0, 0));

        assertThatThrownBy(() -> WaitFile.write(folder.resolve(WaitFile.NAME), waits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one breakdown");
    }
}
