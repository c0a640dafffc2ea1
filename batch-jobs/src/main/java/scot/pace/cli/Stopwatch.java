package scot.pace.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says how long each step of a command took, and how much memory all of it. */
final class Stopwatch {

    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private long last = begun;

    Stopwatch(PrintWriter out) {
        this.out = out;
    }

    /** Ends a step. */
    void split(String done) {
        long now = System.nanoTime();
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", (now - last) / 1e9, done));
        last = now;
    }

    /** Ends the command. */
    void total(String... lines) throws IOException {
        out.println(String.format(
                Locale.ROOT, "%6.1f s  in all; peak resident memory %s", (System.nanoTime() - begun) / 1e9, peak()));
        out.println();
        for (var line : lines) {
            out.println(line);
        }
    }

    /** Seconds that the processors have worked for this process so far, whatever else they worked for. */
    static double worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    /** The largest resident memory of this process so far. */
    static String peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "not known on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("not known");
    }
}
