package scot.pace.jobs;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is: in percent and with the time left, on standard error, every two seconds, nothing where nothing is to do; and
 * whenever it moves to whoever watches.
 */
public final class Progress implements AutoCloseable {

    /** Who wants to know how far work is; it is called on the threads that do the work. */
    @FunctionalInterface
    public interface Watcher {

        /** Nobody. */
        Watcher NOBODY = (step, done, of) -> {};

        /**
         * A step has come so far.
         *
         * @param step as standard error names it, for example {@code Printing}
         */
        void at(String step, long done, long of);
    }

    private static final int COLUMNS = 100;

    private final String step;
    private final Watcher watcher;
    private long done;
    private long of;
    private @Nullable ProgressBar bar;

    /** A step of which it is not known yet how much there is to do. */
    public Progress(String step) {
        this.step = step;
        this.watcher = Watcher.NOBODY;
    }

    public Progress(String step, long of) {
        this(step, of, Watcher.NOBODY);
    }

    /** A step that somebody watches. */
    Progress(String step, long of, Watcher watcher) {
        this.step = step;
        this.of = of;
        this.watcher = watcher;
        this.bar = bar(of);
        watcher.at(step, 0, of);
    }

    /** One more is done. */
    public synchronized void done() {
        if (bar != null) {
            bar.step();
        }
        done++;
        watcher.at(step, done, of);
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
