package scot.pace.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.board.Deadlines;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Quarter;

/** How many days after the end of a quarter returns are due. Exceptions are agreed on the page of an authority's quarter. */
@Controller
class DeadlinePage {

    private final Jobs jobs;
    private final Deadlines deadlines;

    DeadlinePage(Jobs jobs, Deadlines deadlines) {
        this.jobs = jobs;
        this.deadlines = deadlines;
    }

    @GetMapping("/deadlines")
    String all(Model page) {
        page.addAttribute("history", deadlines.history());
        page.addAttribute("usual", Deadlines.USUAL_DAYS);
        page.addAttribute("next", Quarter.of(jobs.today()));
        return "deadlines";
    }

    @PostMapping("/deadlines")
    String set(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") String days,
            Principal who,
            Model page) {
        try {
            deadlines.set(Quarter.parse(from.strip()), Integer.parseInt(days.strip()), who.getName());
        } catch (NumberFormatException noNumber) {
            page.addAttribute("fault", "Write the days as a whole number.");
            return all(page);
        } catch (IllegalArgumentException refused) {
            page.addAttribute("fault", refused.getMessage());
            return all(page);
        }
        return "redirect:/deadlines";
    }
}
