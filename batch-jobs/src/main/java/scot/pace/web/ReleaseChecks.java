package scot.pace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.PublishedRelease;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.Revisions;
import scot.pace.reporting.disclosure.release.HiddenShares;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.store.Home;

/** What is looked at before a release is approved: what it hides, whether anything of it was changed, and what it says differently. */
@Controller
public class ReleaseChecks {

    /** So many revisions stand on the page; the file has all. */
    private static final int SHOWN = 200;

    private final Jobs jobs;
    private final ReleasePages pages;

    ReleaseChecks(Jobs jobs, ReleasePages pages) {
        this.jobs = jobs;
        this.pages = pages;
    }

    /** How much all tables hide together. */
    public record Sum(int figures, int forThemselves, int forOthers) {

        static Sum of(List<HiddenShares.Line> lines) {
            return new Sum(
                    lines.stream().mapToInt(HiddenShares.Line::figures).sum(),
                    lines.stream().mapToInt(HiddenShares.Line::forThemselves).sum(),
                    lines.stream().mapToInt(HiddenShares.Line::forOthers).sum());
        }

        public int hidden() {
            return forThemselves + forOthers;
        }
    }

    /** The title of a measure; its name where it is none of today's. */
    public static String title(String measure) {
        return Measures.named(measure).map(one -> one.definition().title()).orElse(measure);
    }

    @GetMapping("/releases/{quarter}/{version}/audit")
    String audit(@PathVariable String quarter, @PathVariable String version, Model page) throws IOException {
        var release = pages.release(quarter, version);
        var hidden = release.in(Home.publications(jobs.home().folder())).resolve(HiddenShares.FILE);
        var lines = Files.exists(hidden) ? HiddenShares.read(hidden) : List.<HiddenShares.Line>of();
        page.addAttribute("release", release);
        page.addAttribute("lines", lines);
        page.addAttribute("sum", Sum.of(lines));
        page.addAttribute("changed", jobs.releases().changed(release));
        return "release-audit";
    }

    @GetMapping("/releases/{quarter}/{version}/revisions")
    String revisions(@PathVariable String quarter, @PathVariable String version, Model page) throws IOException {
        var release = pages.release(quarter, version);
        var before = before(release);
        var all = revisions(release, before);
        page.addAttribute("release", release);
        page.addAttribute("before", before.orElse(null));
        page.addAttribute("all", all.size());
        page.addAttribute("revisions", all.stream().limit(SHOWN).toList());
        return "release-revisions";
    }

    @GetMapping("/releases/{quarter}/{version}/revisions.csv")
    ResponseEntity<byte[]> file(@PathVariable String quarter, @PathVariable String version) throws IOException {
        var release = pages.release(quarter, version);
        var table = new CsvOutput(Revisions.Revision.COLUMNS);
        revisions(release, before(release)).forEach(one -> table.row(one.cells().toArray()));
        var name = "revisions-" + release.quarter() + "-" + release.versionInName();
        return Download.csv(name, table.toString());
    }

    private Optional<ReleaseName> before(ReleaseName release) throws IOException {
        return jobs.releases().publishedBefore(release).map(PublishedRelease::name);
    }

    private List<Revisions.Revision> revisions(ReleaseName release, Optional<ReleaseName> before) throws IOException {
        var folder = Home.releases(jobs.home().folder());
        return before.isEmpty() ? List.of() : Revisions.between(before.get().in(folder), release.in(folder));
    }
}
