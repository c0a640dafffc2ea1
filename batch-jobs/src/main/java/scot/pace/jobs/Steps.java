package scot.pace.jobs;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** What steps are made of. */
final class Steps {

    private Steps() {}

    /** What a step does for a run. It may be done twice: after a kill the step that was reached begins again. */
    @FunctionalInterface
    interface Work {
        void run(JobParameters run) throws Exception;
    }

    static Step step(String name, JobRepository repository, Work work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    work.run(context.getStepContext().getStepExecution().getJobParameters());
                    return RepeatStatus.FINISHED;
                })
                .build();
    }
}
