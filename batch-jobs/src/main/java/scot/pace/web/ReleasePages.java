package scot.pace.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Publications;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.ReleaseStep;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;

/** Releases as they were printed, and what became of them, for those who prepare them. */
@Controller
class ReleasePages {

    private final Jobs jobs;
    private final ReportViews reports;
    private final ReleaseWork work;
    private final Path releases;

    ReleasePages(Jobs jobs, ReportViews reports, ReleaseWork work) {
        this.jobs = jobs;
        this.reports = reports;
        this.work = work;
        this.releases = Home.releases(jobs.home().folder());
    }

    /** A release and what it is now, in words. */
    public record Line(String name, String state) {}

    /** A quarter of which a draft can be made. */
    public record Ready(Quarter quarter, int returns) {}

    @GetMapping("/releases")
    String all(Model page) throws IOException {
        var states = jobs.releases().states();
        var all = new ArrayList<Line>();
        for (var folder : Publications.all(releases)) {
            var name = ReleaseName.of(folder).toString();
            all.add(0, new Line(name, inWords(states.getOrDefault(name, ReleaseStep.State.DRAFT))));
        }
        page.addAttribute("releases", all);
        page.addAttribute("ready", ready());
        page.addAttribute("work", work.last().orElse(null));
        return "releases";
    }

    /** The newest quarter first. */
    private List<Ready> ready() throws IOException {
        var returns = new TreeMap<Quarter, Integer>(Comparator.reverseOrder());
        jobs.home().archive().live().forEach(kept -> returns.merge(kept.quarter(), 1, Integer::sum));
        return returns.entrySet().stream()
                .map(of -> new Ready(of.getKey(), of.getValue()))
                .toList();
    }

    @GetMapping("/releases/{quarter}/{version}")
    String show(@PathVariable String quarter, @PathVariable String version, Model page) throws IOException {
        var release = release(quarter, version);
        var steps = jobs.releases().steps().stream()
                .filter(step -> step.release().equals(release.toString()))
                .toList();
        var state = steps.isEmpty()
                ? ReleaseStep.State.DRAFT
                : steps.get(steps.size() - 1).state();
        page.addAttribute("release", release);
        page.addAttribute("period", Period.inWords(release.quarter()));
        page.addAttribute("steps", steps);
        page.addAttribute("state", state.name());
        page.addAttribute("inWords", inWords(state));
        page.addAttribute("maker", steps.isEmpty() ? "" : steps.get(0).by());
        page.addAttribute("reports", files(release).reports());
        page.addAttribute("open", files(release).open());
        page.addAttribute("address", "/releases/" + release);
        return "release";
    }

    /** {@code published}; a release that was printed before anybody said who made it is a draft. */
    private static String inWords(ReleaseStep.State state) {
        return state == ReleaseStep.State.DRAFT ? "a draft" : state.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/releases/{quarter}/{version}/reports/{report}")
    String report(@PathVariable String quarter, @PathVariable String version, @PathVariable String report, Model page)
            throws IOException {
        var release = release(quarter, version);
        var view = reports.of(release, release.in(releases)).named(report).orElseThrow(NotFound::new);
        page.addAttribute("report", view);
        page.addAttribute("address", "/releases/" + release);
        page.addAttribute("files", files(release).of(report));
        return "report";
    }

    @GetMapping("/releases/{quarter}/{version}/files/{*path}")
    ResponseEntity<Resource> file(@PathVariable String quarter, @PathVariable String version, @PathVariable String path)
            throws IOException {
        return files(release(quarter, version)).forItsMakers(path.substring(1));
    }

    private ReleaseFiles files(ReleaseName release) {
        return new ReleaseFiles(release, release.in(releases));
    }

    /** What is no release of the home is not found. */
    ReleaseName release(String quarter, String version) {
        return Publications.version(releases, quarter, version)
                .map(ReleaseName::of)
                .orElseThrow(NotFound::new);
    }
}
