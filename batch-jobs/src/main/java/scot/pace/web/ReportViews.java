package scot.pace.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.ReleaseName;
import scot.pace.reporting.publication.ReleaseReports;
import scot.pace.schema.Authority;

/** The reports of releases as pages show them. A release never changes, so those that were asked for last are kept in memory. */
@Component
class ReportViews {

    /** What is published, and a draft that is looked at beside it. */
    private static final int KEPT = 2;

    private static final String OF_SCOTLAND = "charts/national/";

    private final Jobs jobs;
    private final Map<Path, OfRelease> kept = new LinkedHashMap<>();

    ReportViews(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Of one release.
     *
     * @param headlines what the national report says first
     * @param aims the run chart of each aim, or the words in its place
     */
    record OfRelease(
            ReleaseReports reports,
            List<String> headlines,
            List<ReportView.Block> aims,
            Map<String, Optional<ReportView>> views) {

        private static OfRelease read(ReleaseReports reports) {
            return new OfRelease(
                    reports,
                    reports.headlines(),
                    ReportView.blocks(reports.aims(), OF_SCOTLAND),
                    new ConcurrentHashMap<>());
        }

        /** The report of this name; empty where there is none. */
        Optional<ReportView> named(String name) {
            boolean isLocal = Authority.withCode(name).isPresent();
            return isLocal || name.equals("national") || name.equals("methodology")
                    ? views.computeIfAbsent(name, asked -> reports.named(asked)
                            .map(report -> ReportView.of(report, "charts/" + (isLocal ? "local/" : "") + asked + "/")))
                    : Optional.empty();
        }
    }

    /** Those of the release in this folder. */
    synchronized OfRelease of(ReleaseName release, Path folder) throws IOException {
        var found = kept.remove(folder);
        if (found == null) {
            found = OfRelease.read(jobs.releases().reports(release, folder));
        }
        kept.put(folder, found);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }
}
