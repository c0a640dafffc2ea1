package scot.pace.web;

import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import scot.pace.jobs.Jobs;

/** Ready is who can still take a return: the disk under the home has room for the largest one inflated, and may be written. */
@Component("home")
class HomeHealth implements HealthIndicator {

    /** A return inflates to 2 GB at most. */
    private static final long LEAST_BYTES = 2L << 30;

    private final Path home;

    HomeHealth(Jobs jobs) {
        this.home = jobs.home().folder();
    }

    @Override
    public Health health() {
        var folder = home.toFile();
        return folder.canWrite() && folder.getUsableSpace() > LEAST_BYTES
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
