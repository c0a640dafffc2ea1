package scot.pace;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.startup.StartupTimeMetricsListenerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import scot.pace.cli.Pace;
import scot.pace.jobs.RegisterAddress;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;

/** The one Spring Boot application: the command line starts it where a command runs jobs. Health is asked of the pages alone. */
@SpringBootApplication(
        scanBasePackages = {"scot.pace.jobs", "scot.pace.accounts", "scot.pace.board"},
        exclude = {
            HealthEndpointAutoConfiguration.class,
            HealthContributorRegistryAutoConfiguration.class,
            StartupTimeMetricsListenerAutoConfiguration.class,
            TaskExecutorMetricsAutoConfiguration.class
        })
public class PaceApplication {

    public static void main(String[] arguments) {
        System.exit(Pace.run(arguments));
    }

    /** Starts the jobs over a home that the caller owns; closing the context leaves home and warehouse open. */
    public static ConfigurableApplicationContext start(
            Home home, RegisterAddress register, Warehouse warehouse, Clock clock) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(Home.class, () -> home, bean -> bean.setDestroyMethodName(""));
            context.registerBean(Warehouse.class, () -> warehouse, bean -> bean.setDestroyMethodName(""));
            context.registerBean(Clock.class, () -> clock);
        };
        return new SpringApplicationBuilder(PaceApplication.class)
                .initializers(given)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(register.properties().toArray(String[]::new))
                .run();
    }
}
