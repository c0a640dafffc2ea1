package scot.pace.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;

/** The pages over a new home for children who do not exist, on a free port of this machine. */
public record Served(Jobs jobs, ConfigurableApplicationContext portal) implements AutoCloseable {

    /** A home whose jobs run and whose pages are not served yet. */
    public static Jobs home(Path folder) throws Exception {
        return home(folder, Clock.systemUTC());
    }

    /** The same by another clock. */
    static Jobs home(Path folder, Clock clock) throws Exception {
        return Jobs.open(folder, Home.Kind.SYNTHETIC, clock, 1);
    }

    public static Served over(Jobs jobs) {
        return new Served(jobs, PortalApplication.start(jobs, InetAddress.getLoopbackAddress(), 0));
    }

    /** What every path follows on from. */
    public String pages() {
        return "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() throws IOException {
        portal.close();
        jobs.close();
    }
}
