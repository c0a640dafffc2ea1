package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void write(Path file) throws Exception;
    }

    static Step step(String name, JobRepository repository, Work work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    work.run(context.getStepContext().getStepExecution().getJobParameters());
                    return RepeatStatus.FINISHED;
                })
                .build();
    }

    /** Makes the file of a step appear whole; nothing is done where it is there. */
    static void file(Path file, Content content) throws Exception {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(parent(file));
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        content.write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path parent(Path file) throws IOException {
        var parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " lies in no folder");
        }
        return parent;
    }
}
