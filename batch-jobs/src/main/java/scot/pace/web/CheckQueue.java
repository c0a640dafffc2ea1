package scot.pace.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pace.jobs.Upload;

/** The uploads that wait to be checked, in the order they came; the first of them are being checked. */
final class CheckQueue {

    private final Map<String, Upload> waiting = new LinkedHashMap<>();
    private int beingChecked;

    /** Puts an upload at the end; false where it waits already. */
    synchronized boolean add(Upload upload) {
        return waiting.putIfAbsent(upload.id(), upload) == null;
    }

    /** Takes the first, who stay here until they are {@link #done}. */
    synchronized List<Upload> take(int most) {
        var first = waiting.values().stream().limit(most).toList();
        beingChecked = first.size();
        return first;
    }

    synchronized void done(Upload upload) {
        if (waiting.remove(upload.id()) != null) {
            beingChecked--;
        }
        notifyAll();
    }

    /** 1 for each of those that are being checked, then 2, 3 and so on; 0 for what does not wait. */
    synchronized int place(String upload) {
        int place = new ArrayList<>(waiting.keySet()).indexOf(upload) + 1;
        return place == 0 ? 0 : Math.max(1, place - Math.max(0, beingChecked - 1));
    }

    /** Waits until an upload waits no more, but not longer than this; at once where its turn is far off. */
    synchronized void await(String upload, int nearest, Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis();
                left > 0 && waiting.containsKey(upload) && place(upload) <= nearest;
                left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
