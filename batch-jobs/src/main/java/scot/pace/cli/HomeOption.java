package scot.pace.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command that needs a home asks for. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT, // as well behind the command below, as in: pace account add ... --home DIR
            description = "the home; default: PACE_HOME, else ./pace-data")
    private @Nullable Path home;

    Path folder() {
        if (home != null) {
            return home;
        }
        var fromEnvironment = System.getenv("PACE_HOME");
        return Path.of(fromEnvironment == null ? "pace-data" : fromEnvironment);
    }
}
