package scot.pace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;
import scot.pace.submissions.offline.WrongUse;
import scot.pace.web.PortalApplication;
import scot.pace.web.Uploads;

/** {@code pace serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages: authorities send, explain and sign; CELCIS looks at releases; administrators invite.",
            "Stop it with Ctrl+C: what was received stays. To be reached from elsewhere, put a web server with TLS before it.",
            "The first administrator:  pace account add NAME --full-name 'FULL NAME' --role ADMIN"
        })
final class Serve implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches)")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--synthetic", description = "where there is no home yet, make one for children who do not exist")
    private boolean synthetic;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var kind = synthetic ? Home.Kind.SYNTHETIC : Home.Kind.REAL;
        var jobs = Jobs.open(home.folder(), kind, Today.clock(), 1);
        var portal = start(jobs);
        var handOver = HandOver.open(jobs, portal.getBean(Uploads.class));
        var out = command.commandLine().getOut();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            say(out, "Stopping. What is half done is begun again at the next start, or when it is asked for again.");
            stop(handOver, portal, jobs);
            say(out, "Stopped. What was received stays.");
        }));
        say(out, "The pages are at http://" + address + ":" + port + "/. Stop with Ctrl+C.");
        new CountDownLatch(1).await(); // until the process is stopped
        return Exit.DONE;
    }

    private ConfigurableApplicationContext start(Jobs jobs) throws IOException {
        try {
            return PortalApplication.start(jobs, InetAddress.getByName(address), port);
        } catch (PortInUseException taken) {
            jobs.close();
            throw new WrongUse("Port " + port + " is in use: choose another with --port");
        }
    }

    private static void say(PrintWriter out, String words) {
        out.println(words);
        out.flush();
    }

    private static void stop(HandOver handOver, ConfigurableApplicationContext portal, Jobs jobs) {
        try {
            handOver.close();
            portal.close();
            jobs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
