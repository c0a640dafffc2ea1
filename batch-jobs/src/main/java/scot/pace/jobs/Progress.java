package scot.pace.jobs;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a step is, in percent and with the time left, on standard error, every two seconds; nothing where nothing is to do. */
public final class Progress implements AutoCloseable {

    private static final int COLUMNS = 100;

    private final String step;
    private @Nullable ProgressBar bar;

    /** A step of which it is not known yet how much there is to do. */
    public Progress(String step) {
        this.step = step;
    }

    public Progress(String step, long of) {
        this.step = step;
        this.bar = bar(of);
    }

    /** One more is done. */
    public synchronized void done() {
        if (bar != null) {
            bar.step();
        }
    }

    /** So many are done of so many. */
    public synchronized void done(long done, long of) {
        if (bar == null) {
            bar = bar(of);
        }
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar bar(long of) {
        return new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(2_000)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                .build();
    }
}
