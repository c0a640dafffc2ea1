package scot.pace.jobs;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import scot.pace.schema.store.Warehouse;

/** The warehouse built again from the archive alone, as a new generation: rebuild. */
@Component
final class RebuildWarehouseJob {

    private final Job job;
    private final Warehouse warehouse;
    private final Clock clock;

    RebuildWarehouseJob(JobRepository repository, Warehouse warehouse, Clock clock) {
        this.job = new JobBuilder("rebuild-warehouse", repository)
                .start(Steps.step("rebuild", repository, run -> rebuild()))
                .build();
        this.warehouse = warehouse;
        this.clock = clock;
    }

    Job job() {
        return job;
    }

    JobParameters parameters() {
        return new JobParametersBuilder()
                .addString("asked", clock.instant().toString())
                .toJobParameters();
    }

    private void rebuild() throws Exception {
        try (var progress = new Progress("Rebuilding")) {
            warehouse.rebuild(progress::done);
        }
    }
}
