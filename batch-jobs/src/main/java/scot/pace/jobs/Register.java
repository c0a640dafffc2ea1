package scot.pace.jobs;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch keeps the state of jobs in the register, a real database, so that a killed job is known after the kill. */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class Register {

    // a killed job is restarted by its name, which is known of beans alone

    @Bean
    Job acceptReturn(AcceptReturnJob accept) {
        return accept.job();
    }

    @Bean
    Job checkReturn(AcceptReturnJob accept) {
        return accept.checkOnly();
    }

    @Bean
    Job publishQuarter(PublishQuarterJob publish) {
        return publish.job();
    }

    @Bean
    Job rebuildWarehouse(RebuildWarehouseJob rebuild) {
        return rebuild.job();
    }
}
