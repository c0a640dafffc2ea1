package scot.pace.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import scot.pace.jobs.Jobs;
import scot.pace.web.Uploads;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over the work of commands while pages are served over the same home: on a port that only this machine reaches, from whoever
 * has the key, which only the owner of the home can read. It waits its turn among the uploads.
 */
final class HandOver implements AutoCloseable {

    /** The commands whose work it takes; the others read what never changes, or wait until nobody serves. */
    static final List<String> COMMANDS = List.of("submit", "publish", "account");

    static final String KEY = "Pace-Key";
    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A command as it was typed.
     *
     * @param folder in which, so that paths mean the same
     */
    record Typed(String folder, List<String> words) {}

    /** How it ended, and what it said. */
    record Said(int exitCode, String out, String err) {}

    private final Jobs jobs;
    private final Uploads uploads;
    private final ServingFile file;
    private final HttpServer server;

    private HandOver(Jobs jobs, Uploads uploads, ServingFile file, HttpServer server) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.file = file;
        this.server = server;
    }

    /** Takes over work until it is closed. */
    static HandOver open(Jobs jobs, Uploads uploads) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var file = ServingFile.write(jobs.home().folder(), server.getAddress().getPort());
        var handOver = new HandOver(jobs, uploads, file, server);
        server.createContext("/", handOver::answer);
        server.start();
        return handOver;
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var key = String.valueOf(asked.getRequestHeaders().getFirst(KEY));
            if (!MessageDigest.isEqual(bytes(key), bytes(file.key()))) {
                asked.sendResponseHeaders(HttpURLConnection.HTTP_FORBIDDEN, -1);
                return;
            }
            var typed = JSON.readValue(asked.getRequestBody().readAllBytes(), Typed.class);
            var said = bytes(JSON.writeValueAsString(run(typed)));
            asked.sendResponseHeaders(HttpURLConnection.HTTP_OK, said.length);
            asked.getResponseBody().write(said);
        }
    }

    private Said run(Typed typed) throws IOException {
        if (typed.words().isEmpty() || !COMMANDS.contains(typed.words().get(0))) {
            throw new IOException("this command is not handed over");
        }
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Pace.commandLine(new PrintWriter(out), new PrintWriter(err));
        var folder = Path.of(typed.folder());
        line.registerConverter(Path.class, folder::resolve);
        for (var command : COMMANDS) {
            var mixins =
                    Objects.requireNonNull(line.getSubcommands().get(command)).getMixins();
            ((HomeOption) Objects.requireNonNull(mixins.get("home"))).isServedBy(jobs);
        }
        int exitCode = uploads.inTurn(() -> line.execute(typed.words().toArray(String[]::new)));
        return new Said(exitCode, out.toString(), err.toString());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.delete();
        server.stop(0);
    }
}
