package scot.pace.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who comes too often waits: each key has a bucket that is full at first, a request takes one out of it, and one is put back after
 * every pause. The buckets that were used longest ago are forgotten once there are {@value #MOST_KEYS}.
 */
public final class Buckets {

    static final int MOST_KEYS = 10_000;

    /** When the bucket would be full again if nobody took from it. */
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true);

    private final Clock clock;
    private final Duration pause;
    private final Duration depth;

    /**
     * @param atOnce how many a full bucket holds
     * @param pause after which one more may come
     */
    public Buckets(Clock clock, int atOnce, Duration pause) {
        this.clock = clock;
        this.pause = pause;
        this.depth = pause.multipliedBy(atOnce);
    }

    /** Takes one; where there is none, says how long until there is. Zero: it was taken. */
    public synchronized Duration take(String key) {
        var now = clock.instant();
        var before = fullAt.getOrDefault(key, now);
        var after = (before.isBefore(now) ? now : before).plus(pause);
        var wait = Duration.between(now.plus(depth), after);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return wait;
        }
        fullAt.put(key, after);
        if (fullAt.size() > MOST_KEYS) {
            fullAt.remove(fullAt.keySet().iterator().next());
        }
        return Duration.ZERO;
    }
}
