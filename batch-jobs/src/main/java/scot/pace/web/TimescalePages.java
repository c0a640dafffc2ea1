package scot.pace.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.OwnTimescales;
import scot.pace.jobs.StillWaiting;
import scot.pace.reporting.charts.RunChart;
import scot.pace.reporting.measures.Figure;
import scot.pace.schema.Aim;
import scot.pace.schema.Authority;
import scot.pace.schema.store.ListedClock;
import scot.pace.submissions.CivilDay;

/** For an authority: how long its own children wait, and who is near a due day. Nobody else sees these pages. */
@Controller
public class TimescalePages {

    /** A due day this many months after the last quarter is near. */
    private static final int MONTHS_AHEAD = 6;

    /** More are in the file. */
    private static final int LINES = 500;

    private final Me me;
    private final Jobs jobs;

    TimescalePages(Me me, Jobs jobs) {
        this.me = me;
        this.jobs = jobs;
    }

    /**
     * An aim of the authority.
     *
     * @param headline of all due in the last four quarters, in a sentence
     * @param chart a picture as an address, with its words beside it
     */
    public record AimView(
            String title, String headline, String waiting, String chart, String chartInWords, List<Row> quarters) {}

    /** A quarter of an aim: of those due in it, how many in time. */
    public record Row(String quarter, long inTime, @Nullable Long due, String percent, String interval) {

        static Row of(Figure figure) {
            return new Row(
                    figure.key().period(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value() == null ? "nobody was due" : figure.value() + "%",
                    between(figure.lower(), figure.upper()));
        }
    }

    @GetMapping("/timescales")
    String timescales(Principal who, Model page) throws IOException {
        var authority = me.authority(who);
        page.addAttribute("authority", authority);
        var own = jobs.ownTimescales(authority);
        own.ifPresent(told -> {
            page.addAttribute("to", CivilDay.inWords(told.quarter().lastDay()));
            page.addAttribute(
                    "aims",
                    Aim.national().stream()
                            .map(aim -> view(aim, told, authority))
                            .toList());
        });
        return "timescales";
    }

    private static AimView view(Aim aim, OwnTimescales own, Authority authority) {
        var counted = RunChart.of(own.shown("s1-within-timescale", aim.code()), 1);
        var chart = own.words().marked(counted, authority.code(), aim.code());
        return new AimView(
                "Aim " + aim.code().substring("aim-".length()) + ": " + aim.title(),
                own.figure("s1-last-four-quarters", aim.code())
                        .map(TimescalePages::headline)
                        .orElse("Nobody was due."),
                own.figure("s4-still-waiting", aim.code())
                        .map(figure -> "%d of %d who wait are beyond the timescale."
                                .formatted(figure.numerator(), figure.denominator()))
                        .orElse("Nobody waits."),
                Svg.address(chart.svg()),
                chart.inWords(),
                own.quarters("s1-within-timescale", aim.code()).stream()
                        .map(Row::of)
                        .toList());
    }

    static String headline(Figure figure) {
        return figure.value() == null
                ? "In the last four quarters nobody was due."
                : "In the last four quarters %d of %d were in time: %s%% (95%% interval %s)."
                        .formatted(
                                figure.numerator(),
                                figure.denominator(),
                                figure.value(),
                                between(figure.lower(), figure.upper()));
    }

    private static String between(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null || upper == null ? "" : lower + "% to " + upper + "%";
    }

    @GetMapping("/children")
    String children(Principal who, Model page) throws IOException {
        var authority = me.authority(who);
        page.addAttribute("authority", authority);
        jobs.stillWaiting(authority).ifPresent(waiting -> {
            var near = near(waiting);
            page.addAttribute("day", CivilDay.inWords(waiting.quarter().lastDay()));
            page.addAttribute("until", CivilDay.inWords(until(waiting)));
            page.addAttribute("clocks", near.stream().limit(LINES).toList());
            page.addAttribute("more", Math.max(0, near.size() - LINES));
        });
        return "children";
    }

    @GetMapping("/children.csv")
    ResponseEntity<byte[]> childrenAsFile(Principal who) throws IOException {
        var waiting = jobs.stillWaiting(me.authority(who)).orElseThrow(NotFound::new);
        var table = new CsvOutput(List.of("child", "episode", "aim", "opened", "due", "class", "days"));
        near(waiting)
                .forEach(clock -> table.row(
                        clock.child(),
                        clock.episode(),
                        clock.aim(),
                        clock.opened(),
                        clock.due().orElseThrow(),
                        clock.clockClass(),
                        clock.days()));
        return Download.csv("children-near-due", table.toString());
    }

    private static List<ListedClock> near(StillWaiting waiting) {
        return waiting.dueBy(until(waiting));
    }

    private static LocalDate until(StillWaiting waiting) {
        return waiting.quarter().lastDay().plusMonths(MONTHS_AHEAD);
    }
}
