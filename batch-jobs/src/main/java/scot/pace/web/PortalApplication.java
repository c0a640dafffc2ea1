package scot.pace.web;

import java.net.InetAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import scot.pace.jobs.Jobs;

/** The pages over a home whose jobs run already. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
public class PortalApplication {

    /** Serves the pages until the context is closed. */
    public static ConfigurableApplicationContext start(Jobs jobs, InetAddress address, int port) {
        ApplicationContextInitializer<GenericApplicationContext> given =
                context -> context.registerBean(Jobs.class, () -> jobs, bean -> bean.setDestroyMethodName(""));
        return new SpringApplicationBuilder(PortalApplication.class)
                .parent(jobs.context())
                .web(WebApplicationType.SERVLET)
                .initializers(given)
                .registerShutdownHook(false)
                .properties("server.address=" + address.getHostAddress(), "server.port=" + port)
                .run();
    }
}
