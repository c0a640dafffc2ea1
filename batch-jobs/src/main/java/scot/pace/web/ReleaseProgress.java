package scot.pace.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.pace.jobs.Progress;
import scot.pace.jobs.ReleaseName;

/** How far the making of one release is, for pages; the threads that do the work tell it. */
public final class ReleaseProgress implements Progress.Watcher {

    private final String what;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private @Nullable ReleaseName release;
    private List<String> faults = List.of();

    ReleaseProgress(String what) {
        this.what = what;
    }

    /**
     * A step that was begun.
     *
     * @param of how much there is to do; 1 where it is not told in parts
     */
    public record Step(String name, long done, long of) {

        public boolean isDone() {
            return done >= of;
        }

        /** {@code done}, {@code 12 of 34}, or {@code at work}. */
        public String inWords() {
            return isDone() ? "done" : of == 1 ? "at work" : done + " of " + of;
        }
    }

    @Override
    public synchronized void at(String step, long done, long of) {
        steps.put(step, new Step(step, done, of));
    }

    synchronized void isDone(ReleaseName made) {
        release = made;
    }

    synchronized void hasFailed(List<String> why) {
        faults = List.copyOf(why);
    }

    /** {@code The draft of 2019-20-Q4}. */
    public String what() {
        return what;
    }

    /** Those that were begun, the first first. */
    public synchronized List<Step> steps() {
        return new ArrayList<>(steps.values());
    }

    /** What was made; empty until it is there. */
    public synchronized Optional<ReleaseName> release() {
        return Optional.ofNullable(release);
    }

    /** Why it could not be made; empty where it was, or is not yet. */
    public synchronized List<String> faults() {
        return faults;
    }

    public synchronized boolean isOver() {
        return release != null || !faults.isEmpty();
    }
}
