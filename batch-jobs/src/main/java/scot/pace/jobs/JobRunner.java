package scot.pace.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Runs a job from where it stands: a new one from its first step, one that was killed or failed from the step it had reached.
 * Only the process that owns the home may call it, since a killed run looks like a running one.
 */
@Component
final class JobRunner {

    private static final String ATTEMPT = "attempt";

    private final JobOperator operator;
    private final JobRepository repository;

    JobRunner(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /** Whether the last attempt at these parameters was begun and not completed. */
    boolean isInterrupted(Job job, JobParameters parameters) {
        var last = last(job, parameters, attempts(job, parameters));
        return last != null && last.getStatus() != BatchStatus.COMPLETED;
    }

    /** Finishes the interrupted attempt, or begins the next one; the exception that stopped a step comes out of it. */
    void run(Job job, JobParameters parameters) {
        int attempts = attempts(job, parameters);
        var last = last(job, parameters, attempts);
        try {
            var execution = last == null || last.getStatus() == BatchStatus.COMPLETED
                    ? operator.start(job, attempt(parameters, attempts + 1))
                    : operator.restart(last.getStatus().isRunning() ? operator.recover(last) : last);
            failure(execution);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job " + job.getName() + " could not be started", e);
        }
    }

    private static void failure(JobExecution execution) {
        for (var failure : execution.getAllFailureExceptions()) {
            if (failure instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(failure);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("the job ended " + execution.getStatus());
        }
    }

    private @Nullable JobExecution last(Job job, JobParameters parameters, int attempts) {
        return attempts == 0 ? null : repository.getLastJobExecution(job.getName(), attempt(parameters, attempts));
    }

    private int attempts(Job job, JobParameters parameters) {
        int attempts = 0;
        while (repository.getLastJobExecution(job.getName(), attempt(parameters, attempts + 1)) != null) {
            attempts++;
        }
        return attempts;
    }

    private static JobParameters attempt(JobParameters parameters, int number) {
        return new JobParametersBuilder(parameters)
                .addLong(ATTEMPT, (long) number)
                .toJobParameters();
    }
}
