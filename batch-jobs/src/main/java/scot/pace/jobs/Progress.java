package scot.pace.jobs;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a step is, in percent and with the time left, on standard error, every two seconds. */
public final class Progress implements AutoCloseable {

    private static final int COLUMNS = 100;

    private final ProgressBar bar;

    public Progress(String step, long of) {
        bar = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(2_000)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                .build();
    }

    /** One more is done. */
    public void done() {
        bar.step();
    }

    /** So many are done of so many. */
    public void done(long done, long of) {
        bar.maxHint(of);
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
