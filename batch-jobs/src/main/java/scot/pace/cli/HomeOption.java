package scot.pace.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Today;

/** What every command that needs a home asks for. */
final class HomeOption {

    /** Who it was, in the audit log, where no account is signed in. */
    static final String COMMAND_LINE = "command-line";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT, // as well behind the command below, as in: pace account add ... --home DIR
            description = "the home; default: PACE_HOME, else ./pace-data")
    private @Nullable Path home;

    private @Nullable Jobs served;

    /** What a command does with the jobs; it gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(Jobs jobs) throws Exception;
    }

    Path folder() {
        if (home != null) {
            return home;
        }
        var fromEnvironment = System.getenv("PACE_HOME");
        return Path.of(fromEnvironment == null ? "pace-data" : fromEnvironment);
    }

    /** From now on the work is done with jobs that run already. */
    void isServedBy(Jobs running) {
        served = running;
    }

    /**
     * Does the work of a command: with the home opened for it alone, or by handing it over to the process that serves the home.
     *
     * @param ifNew what to make where there is no home yet
     */
    int run(CommandSpec command, Home.Kind ifNew, int workers, Work work) throws Exception {
        if (served != null) {
            return work.with(served);
        }
        var handedOver = handOver(command);
        if (handedOver.isPresent()) {
            return handedOver.getAsInt();
        }
        try (var jobs = Jobs.open(folder(), ifNew, Today.clock(), workers)) {
            return work.with(jobs);
        }
    }

    private OptionalInt handOver(CommandSpec command) throws IOException, InterruptedException {
        var serving = ServingFile.in(folder());
        if (serving.isEmpty()) {
            return OptionalInt.empty();
        }
        var typed = new HandOver.Typed(
                Path.of("").toAbsolutePath().toString(),
                command.root().commandLine().getParseResult().originalArgs());
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + serving.get().port() + "/"))
                .header(HandOver.KEY, serving.get().key())
                .POST(HttpRequest.BodyPublishers.ofString(HandOver.JSON.writeValueAsString(typed)))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return OptionalInt.empty(); // somebody else listens there now: the file was left by a kill
            }
            var said = HandOver.JSON.readValue(answer.body(), HandOver.Said.class);
            command.commandLine().getOut().print(said.out());
            command.commandLine().getOut().flush();
            command.commandLine().getErr().print(said.err());
            command.commandLine().getErr().flush();
            return OptionalInt.of(said.exitCode());
        } catch (ConnectException nobodyServes) {
            return OptionalInt.empty(); // the file was left by a kill
        }
    }
}
