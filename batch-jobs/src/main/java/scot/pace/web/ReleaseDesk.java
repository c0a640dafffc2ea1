package scot.pace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.accounts.AuditLog;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Releases;
import scot.pace.schema.Quarter;
import scot.pace.submissions.offline.WrongUse;

/** Makes drafts, approves, publishes and withdraws; what may be done when, and by whom, the releases themselves say. */
@Controller
class ReleaseDesk {

    /** So often the page of a release in the making loads itself again. */
    private static final int REFRESH_SECONDS = 3;

    private final Jobs jobs;
    private final ReleaseWork work;
    private final ReleasePages pages;
    private final AuditLog audit;

    ReleaseDesk(Jobs jobs, ReleaseWork work, ReleasePages pages, AuditLog audit) {
        this.jobs = jobs;
        this.work = work;
        this.pages = pages;
        this.audit = audit;
    }

    /** What is done to a release; it says WrongUse where it cannot be. */
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    @PostMapping("/releases")
    String draft(
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String revise,
            Principal who,
            Model page)
            throws IOException {
        try {
            work.draft(Quarter.parse(quarter.strip()), who.getName(), Releases.decision(revise));
        } catch (WrongUse | IllegalArgumentException refused) {
            page.addAttribute("fault", refused.getMessage());
            return pages.all(page);
        }
        return "redirect:/releases/progress";
    }

    /** @param still there where somebody does not want the page to load itself again */
    @GetMapping("/releases/progress")
    String progress(@RequestParam Optional<String> still, HttpServletResponse response, Model page) {
        var last = work.last();
        page.addAttribute("work", last.orElse(null));
        page.addAttribute("still", still.isPresent());
        if (last.isPresent() && !last.get().isOver() && still.isEmpty()) {
            response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
        }
        return "release-progress";
    }

    @PostMapping("/releases/{quarter}/{version}/approval")
    String approve(@PathVariable String quarter, @PathVariable String version, Principal who, Model page)
            throws IOException {
        var release = pages.release(quarter, version);
        return done(quarter, version, page, "/releases/" + release, () -> {
            jobs.releases().approve(release, who.getName());
            audit.add(who.getName(), "approved a release", release.toString());
        });
    }

    @PostMapping("/releases/{quarter}/{version}/publication")
    String publish(@PathVariable String quarter, @PathVariable String version, Principal who, Model page)
            throws IOException {
        var release = pages.release(quarter, version);
        return done(quarter, version, page, "/releases/progress", () -> work.publish(release, who.getName()));
    }

    @PostMapping("/releases/{quarter}/{version}/withdrawal")
    String withdraw(
            @PathVariable String quarter,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            Model page)
            throws IOException {
        var release = pages.release(quarter, version);
        return done(quarter, version, page, "/releases/" + release, () -> {
            jobs.releases().withdraw(release, who.getName(), reason);
            audit.add(who.getName(), "withdrew a release", release.toString());
        });
    }

    /** One deed at a time: what a release is must not change between the look at it and the step. */
    private synchronized String done(String quarter, String version, Model page, String next, Deed deed)
            throws IOException {
        try {
            deed.run();
        } catch (WrongUse refused) {
            page.addAttribute("fault", refused.getMessage());
            return pages.show(quarter, version, page);
        }
        return "redirect:" + next;
    }
}
