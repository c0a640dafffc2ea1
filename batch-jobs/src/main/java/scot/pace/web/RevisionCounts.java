package scot.pace.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.Revisions;
import scot.pace.schema.store.Home;

/**
 * How many figures a release shows differently from the one that was published before, by table and reason. What the earlier one showed
 * stands in its own files, unless it was withdrawn.
 */
@Component
class RevisionCounts {

    private final Jobs jobs;
    private @Nullable Counted last;

    RevisionCounts(Jobs jobs) {
        this.jobs = jobs;
    }

    private record Counted(ReleaseName earlier, ReleaseName later, List<Line> lines) {}

    /** A table, what changed that it is made of, and how many of its figures differ. */
    public record Line(String table, String why, long figures) {}

    /** Neither ever changes, so what was counted last is kept. */
    synchronized List<Line> between(ReleaseName earlier, ReleaseName later) throws IOException {
        var kept = last;
        if (kept == null || !kept.earlier().equals(earlier) || !kept.later().equals(later)) {
            kept = new Counted(earlier, later, counted(earlier, later));
            last = kept;
        }
        return kept.lines();
    }

    private List<Line> counted(ReleaseName earlier, ReleaseName later) throws IOException {
        var published = Home.published(jobs.home().folder());
        var counts = new TreeMap<String, TreeMap<String, Long>>();
        for (var one : Revisions.between(earlier.in(published), later.in(published))) {
            counts.computeIfAbsent(ReleaseChecks.title(one.figure().measure()), any -> new TreeMap<>())
                    .merge(one.why(), 1L, Long::sum);
        }
        var lines = new ArrayList<Line>();
        counts.forEach((table, reasons) -> reasons.forEach((why, figures) -> lines.add(new Line(table, why, figures))));
        return lines;
    }
}
