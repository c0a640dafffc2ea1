package scot.pace.web;

import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.board.Deadlines;
import scot.pace.board.Review;
import scot.pace.board.Reviews;
import scot.pace.board.Standing;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.submissions.CivilDay;

/**
 * The return of an authority for a quarter as CELCIS sees it: its deadline, its versions, what was found in it by rule; never a
 * child. Analysts accept it, return it with a reason, or agree another deadline.
 */
@Controller
class QuarterPage {

    private final Jobs jobs;
    private final Standings standings;
    private final Deadlines deadlines;
    private final Reviews reviews;

    QuarterPage(Jobs jobs, Standings standings, Deadlines deadlines, Reviews reviews) {
        this.jobs = jobs;
        this.standings = standings;
        this.deadlines = deadlines;
        this.reviews = reviews;
    }

    @GetMapping("/board/{authority}/{quarter}")
    String show(@PathVariable String authority, @PathVariable String quarter, Model page) throws IOException {
        var standing = standing(authority, quarter);
        page.addAttribute("standing", standing);
        page.addAttribute("period", Period.inWords(standing.quarter()));
        page.addAttribute("deadline", CivilDay.inWords(standing.deadline().day()));
        page.addAttribute("usual", CivilDay.inWords(standing.deadline().usual()));
        page.addAttribute("reviews", reviews.of(standing.authority(), standing.quarter()));
        page.addAttribute("versions", jobs.versions(standing.authority(), standing.quarter()));
        page.addAttribute("quality", jobs.quality(standing.authority(), standing.quarter()));
        return "quarter";
    }

    /** @param version the one that was looked at: another may have come since */
    @PostMapping("/board/{authority}/{quarter}/review")
    String review(
            @PathVariable String authority,
            @PathVariable String quarter,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "RETURNED") Review.Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            Model page)
            throws IOException {
        var standing = standing(authority, quarter);
        if (standing.live().isEmpty() || standing.live().get().version() != version) {
            page.addAttribute("fault", "Another version has come since: look at it first.");
            return show(authority, quarter, page);
        }
        try {
            decide(standing, version, verdict, reason, who.getName());
        } catch (IllegalArgumentException refused) {
            page.addAttribute("fault", refused.getMessage());
            return show(authority, quarter, page);
        }
        return "redirect:/board/" + standing.authority().code() + "/" + standing.quarter();
    }

    private void decide(Standing standing, int version, Review.Verdict verdict, String reason, String who) {
        switch (verdict) {
            case ACCEPTED -> reviews.accept(standing.authority(), standing.quarter(), version, who);
            case RETURNED -> reviews.giveBack(standing.authority(), standing.quarter(), version, reason, who);
        }
    }

    @PostMapping("/board/{authority}/{quarter}/deadline")
    String agree(
            @PathVariable String authority,
            @PathVariable String quarter,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            Model page)
            throws IOException {
        var standing = standing(authority, quarter);
        try {
            deadlines.agree(
                    standing.authority(), standing.quarter(), LocalDate.parse(day.strip()), reason, who.getName());
        } catch (DateTimeException unreadable) {
            page.addAttribute("fault", "Write the new day as 2026-02-28.");
            return show(authority, quarter, page);
        } catch (IllegalArgumentException refused) {
            page.addAttribute("fault", refused.getMessage());
            return show(authority, quarter, page);
        }
        return "redirect:/board/" + standing.authority().code() + "/" + standing.quarter();
    }

    /** What is no authority, no quarter, or a quarter that is not over is not found. */
    private Standing standing(String authority, String quarter) throws IOException {
        try {
            var asked = Quarter.parse(quarter);
            if (!asked.lastDay().isBefore(jobs.today())) {
                throw new NotFound();
            }
            return standings.of(Authority.withCode(authority).orElseThrow(NotFound::new), asked);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }
}
