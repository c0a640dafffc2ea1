package scot.pace.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that needs a home asks for. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR", description = "the home; default: PACE_HOME, else ./pace-data")
    private @Nullable Path home;

    Path folder() {
        if (home != null) {
            return home;
        }
        var fromEnvironment = System.getenv("PACE_HOME");
        return Path.of(fromEnvironment == null ? "pace-data" : fromEnvironment);
    }

    /** Today, or the day in PACE_TODAY (yyyy-MM-dd), so that what a day brought about can be brought about again. */
    static Clock clock() {
        var today = System.getenv("PACE_TODAY");
        return today == null ? Clock.systemUTC() : on(LocalDate.parse(today));
    }

    static Clock on(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
