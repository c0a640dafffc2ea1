package scot.pace.web;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.pace.jobs.Accepted;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/** Who has sent which quarter: 32 authorities by name, eight quarters, the newest first. Nothing of a child is on it. */
@Controller
public class BoardPage {

    private static final int QUARTERS = 8;

    private final Jobs jobs;

    BoardPage(Jobs jobs) {
        this.jobs = jobs;
    }

    /** An authority and its live return of each quarter, empty where there is none. */
    public record Row(String authority, List<Optional<Accepted>> quarters) {}

    @GetMapping("/board")
    String board(Model page) throws IOException {
        var byName = new TreeMap<String, List<Accepted>>();
        for (var authority : Authority.all()) {
            byName.put(authority.name(), jobs.accepted(authority));
        }
        var quarters = quarters(byName.values());
        var rows = byName.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), quarters))
                .toList();
        page.addAttribute("quarters", quarters);
        page.addAttribute("rows", rows);
        page.addAttribute(
                "missing",
                rows.stream().filter(row -> row.quarters().get(0).isEmpty()).count());
        return "board";
    }

    private static Row row(String authority, List<Accepted> accepted, List<Quarter> quarters) {
        return new Row(
                authority,
                quarters.stream()
                        .map(quarter -> accepted.stream()
                                .filter(one -> one.quarter().equals(quarter))
                                .findFirst())
                        .toList());
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
