package scot.pace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.PublishedRelease;
import scot.pace.jobs.ReleaseName;
import scot.pace.schema.store.Home;
import scot.pace.submissions.CivilDay;

/**
 * What everybody may read without signing in: the releases that are published. One that is not published, or not yet, answers as one
 * that does not exist; one that was withdrawn says so and shows nothing else.
 */
@Controller
class PublishedPages {

    private final Jobs jobs;
    private final ReportViews reports;
    private final RevisionCounts revisions;
    private final Path published;

    PublishedPages(Jobs jobs, ReportViews reports, RevisionCounts revisions) {
        this.jobs = jobs;
        this.reports = reports;
        this.revisions = revisions;
        this.published = Home.published(jobs.home().folder());
    }

    /** A release in a list. */
    public record Line(String name, String quarterTo, String publishedOn, String withdrawnOn, String reason) {

        static Line of(PublishedRelease release) {
            return new Line(
                    release.name().toString(),
                    CivilDay.inWords(release.name().quarter().lastDay()),
                    CivilDay.inWords(release.publishedOn()),
                    release.withdrawn().map(step -> CivilDay.inWords(step.on())).orElse(""),
                    release.withdrawn().map(step -> step.reason()).orElse(""));
        }
    }

    @GetMapping("/published")
    String all(Model page) throws IOException {
        page.addAttribute(
                "releases", jobs.releases().published().stream().map(Line::of).toList());
        return "published";
    }

    @GetMapping("/published/{quarter}/{version}")
    String show(@PathVariable String quarter, @PathVariable String version, HttpServletResponse response, Model page)
            throws IOException {
        var release = was(quarter, version);
        page.addAttribute("release", Line.of(release));
        if (release.isWithdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
            return "withdrawn";
        }
        var shown = reports.of(release.name(), release.name().in(published));
        page.addAttribute("address", address(release.name()));
        page.addAttribute("headlines", shown.headlines());
        page.addAttribute("aims", shown.aims());
        page.addAttribute("reports", files(release).reports());
        page.addAttribute("open", files(release).open());
        return "published-release";
    }

    @GetMapping("/published/{quarter}/{version}/reports/{report}")
    String report(@PathVariable String quarter, @PathVariable String version, @PathVariable String report, Model page)
            throws IOException {
        var release = release(quarter, version);
        var shown = reports.of(release.name(), release.name().in(published));
        page.addAttribute("report", shown.named(report).orElseThrow(NotFound::new));
        page.addAttribute("address", address(release.name()));
        page.addAttribute("files", files(release).of(report));
        return "report";
    }

    @GetMapping("/published/{quarter}/{version}/changes")
    String changes(@PathVariable String quarter, @PathVariable String version, Model page) throws IOException {
        var release = release(quarter, version);
        var before = jobs.releases().publishedBefore(release.name());
        page.addAttribute("release", Line.of(release));
        page.addAttribute("address", address(release.name()));
        page.addAttribute("before", before.map(Line::of).orElse(null));
        page.addAttribute(
                "changes",
                before.isEmpty() ? List.of() : revisions.between(before.get().name(), release.name()));
        return "published-changes";
    }

    @GetMapping("/published/{quarter}/{version}/files/{*path}")
    ResponseEntity<Resource> file(@PathVariable String quarter, @PathVariable String version, @PathVariable String path)
            throws IOException {
        return files(release(quarter, version)).forEverybody(path.substring(1));
    }

    /** Whatever of it was asked for, its reader is told that it was withdrawn, and why. */
    @ExceptionHandler
    String withdrawn(Withdrawn withdrawn) {
        return "forward:" + address(withdrawn.release().name());
    }

    /** One that is, or was, published. */
    private PublishedRelease was(String quarter, String version) throws IOException {
        return jobs.releases().published(quarter + "/" + version).orElseThrow(NotFound::new);
    }

    private PublishedRelease release(String quarter, String version) throws IOException {
        var release = was(quarter, version);
        if (release.isWithdrawn()) {
            throw new Withdrawn(release);
        }
        return release;
    }

    private ReleaseFiles files(PublishedRelease release) {
        return new ReleaseFiles(release.name(), release.name().in(published));
    }

    private static String address(ReleaseName release) {
        return "/published/" + release;
    }
}
