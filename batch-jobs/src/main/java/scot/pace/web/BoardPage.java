package scot.pace.web;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.pace.board.Standing;
import scot.pace.jobs.Accepted;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Quarter;

/** Who has sent which quarter: 32 authorities by name, eight quarters, the newest first. Nothing of a child is on it. */
@Controller
class BoardPage {

    private static final int QUARTERS = 8;

    private final Jobs jobs;
    private final Standings standings;

    BoardPage(Jobs jobs, Standings standings) {
        this.jobs = jobs;
        this.standings = standings;
    }

    @GetMapping("/board")
    String board(Model page) throws IOException {
        var accepted = standings.accepted();
        var quarters = quarters(accepted.values());
        var rows = accepted.entrySet().stream()
                .map(one -> quarters.stream()
                        .map(quarter -> standings.of(one.getKey(), quarter, one.getValue()))
                        .toList())
                .toList();
        var newest = rows.stream().map(row -> row.get(0)).toList();
        page.addAttribute("quarters", quarters);
        page.addAttribute("rows", rows);
        page.addAttribute("missing", count(newest, standing -> standing.live().isEmpty()));
        page.addAttribute("late", count(newest, standing -> standing.live().isEmpty() && standing.daysLate() > 0));
        page.addAttribute("returned", count(newest, Standing::isReturned));
        return "board";
    }

    private static long count(List<Standing> all, Predicate<Standing> wanted) {
        return all.stream().filter(wanted).count();
    }

    /** The newest quarter of which anybody has told, or the last that is over where nobody has, and those before it. */
    private List<Quarter> quarters(Collection<List<Accepted>> accepted) {
        var last = accepted.stream()
                .flatMap(List::stream)
                .map(Accepted::quarter)
                .max(Quarter::compareTo)
                .orElseGet(() -> Quarter.of(jobs.today()).plus(-1));
        return IntStream.range(0, QUARTERS).mapToObj(i -> last.plus(-i)).toList();
    }
}
