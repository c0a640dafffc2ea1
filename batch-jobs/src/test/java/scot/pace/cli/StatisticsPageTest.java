package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page for analysts keeps its word: each of its files is written, each of its commands run, and the answer is the one that stands there. */
class StatisticsPageTest {

    private static final Path PAGE = Path.of("../.github/docs/statistics.md");
    private static final Pattern FILE =
            Pattern.compile("(?m)^`([a-z]+\\.csv)`:\\n\\n```csv\\n(.*?)```$", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^```console\\n\\$ pace ([^\\n]+)\\n(.*?)```$", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatStandsOnThePage() throws IOException {
        var page = Files.readString(PAGE);
        var files = FILE.matcher(page);
        while (files.find()) {
            Files.writeString(folder.resolve(files.group(1)), files.group(2));
        }
        var tests = new ArrayList<DynamicTest>();
        var commands = COMMAND.matcher(page);
        while (commands.find()) {
            var typed = commands.group(1);
            var answer = commands.group(2);
            tests.add(DynamicTest.dynamicTest(typed, () -> {
                var ran = Ran.pace(Stream.of(typed.split(" "))
                        .map(word ->
                                word.endsWith(".csv") ? folder.resolve(word).toString() : word)
                        .toArray(String[]::new));

                assertThat(ran.err()).isEmpty();
                SameTable.assertSame(ran.out(), answer);
            }));
        }
        return tests.stream();
    }

    @Test
    void thePageShowsEveryCommand() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(List.of("kaplan-meier", "aalen-johansen", "wilson", "quantiles", "run-chart", "funnel", "deadlines"))
                .allSatisfy(command -> assertThat(page).contains("$ pace statistics " + command));
    }
}
