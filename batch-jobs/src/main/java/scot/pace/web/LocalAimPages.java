package scot.pace.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import scot.pace.accounts.AuditLog;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.OwnAims;
import scot.pace.reporting.charts.RunChart;
import scot.pace.schema.Aim;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalAim;
import scot.pace.schema.LocalTable;
import scot.pace.schema.TestOfChange;
import scot.pace.submissions.CivilDay;

/** For an authority: the aims it has set itself, with their history and how it keeps them, and the changes it tests. */
@Controller
public class LocalAimPages {

    /** What an authority sends here. */
    public static final List<LocalTable> SENT = List.of(LocalTable.AIMS, LocalTable.TESTS_OF_CHANGE);

    private final Me me;
    private final Jobs jobs;
    private final Uploads uploads;
    private final AuditLog audit;

    LocalAimPages(Me me, Jobs jobs, Uploads uploads, AuditLog audit) {
        this.me = me;
        this.jobs = jobs;
        this.uploads = uploads;
        this.audit = audit;
    }

    /**
     * An aim.
     *
     * @param headline of all due in the last four quarters, in a sentence
     * @param chart a picture as an address, with its words beside it; empty where no quarter can be drawn
     * @param lines the latest first
     */
    public record AimView(
            String title,
            String headline,
            Optional<String> chart,
            String chartInWords,
            List<TimescalePages.Row> quarters,
            List<Line> lines) {}

    /** What the aim was from a day on, in words. */
    public record Line(String from, String title, String target, String agreed) {

        static Line of(LocalAim line) {
            return new Line(
                    CivilDay.inWords(line.effectiveFrom())
                            + line.inForceUntil()
                                    .map(last -> " to " + CivilDay.inWords(last))
                                    .orElse(" on"),
                    line.title(),
                    line.targetPercent() + "% "
                            + line.deadline()
                                    .map(last -> "by " + CivilDay.inWords(last))
                                    .orElse("within " + line.within())
                            + line.targetDate()
                                    .map(day -> ", to be reached by " + CivilDay.inWords(day))
                                    .orElse(""),
                    CivilDay.inWords(line.agreedOn()) + ": " + line.source());
        }
    }

    /** A test of change, in words. */
    public record TestView(String aim, String change, String when, String hopedFor, String learned, String next) {

        static TestView of(TestOfChange test) {
            return new TestView(
                    Aim.withCode(test.aim()).map(Aim::title).orElse(test.aim()),
                    test.change() + " (" + test.agency() + ")",
                    CivilDay.inWords(test.started())
                            + test.ended()
                                    .map(last -> " to " + CivilDay.inWords(last))
                                    .orElse(", going on"),
                    test.hopedFor(),
                    test.learned(),
                    test.nextStep());
        }
    }

    @GetMapping("/local-aims")
    String aims(Principal who, Model page) throws IOException {
        var authority = me.authority(who);
        var own = jobs.ownAims(authority);
        page.addAttribute("authority", authority);
        own.quarter().ifPresent(quarter -> page.addAttribute("to", CivilDay.inWords(quarter.lastDay())));
        page.addAttribute("aims", views(own, authority));
        page.addAttribute(
                "tests",
                own.words().testsOfChange(authority.code()).stream()
                        .map(TestView::of)
                        .toList());
        return "local-aims";
    }

    /** Keeps a file of aims or of tests of change, or says all that is wrong with it. */
    @PostMapping(path = "/local-aims", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String keep(
            @RequestParam LocalTable table,
            @RequestParam MultipartFile file,
            Principal who,
            Model page,
            RedirectAttributes next)
            throws IOException {
        if (!SENT.contains(table)) {
            throw new NotFound();
        }
        var authority = me.authority(who);
        if (file.isEmpty()) {
            page.addAttribute("fault", "Choose a file with something in it first.");
            return aims(who, page);
        }
        var answer = Received.in(
                jobs.home().work(),
                List.of(file),
                source -> uploads.inTurn(() -> jobs.keepLocal(table, source, authority)));
        if (!answer.faults().isEmpty()) {
            page.addAttribute("fault", "Nothing of the file was kept.");
            page.addAttribute("faults", answer.faults());
            return aims(who, page);
        }
        audit.add(who.getName(), "sent a file of " + table.words(), authority.code());
        next.addFlashAttribute("kept", answer.kept());
        return "redirect:/local-aims";
    }

    private static List<AimView> views(OwnAims own, Authority authority) {
        var byName =
                own.aims().stream().collect(Collectors.groupingBy(LocalAim::aim, TreeMap::new, Collectors.toList()));
        var views = new ArrayList<AimView>();
        byName.forEach((name, lines) -> views.add(view(own, authority, name, lines)));
        return views;
    }

    private static AimView view(OwnAims own, Authority authority, String name, List<LocalAim> lines) {
        var newest = lines.get(0);
        var chart = own.words()
                .marked(RunChart.of(own.shown(name), 1), authority.code(), name)
                .aimingAt(BigDecimal.valueOf(newest.targetPercent()));
        return new AimView(
                newest.title(),
                own.lastFourQuarters(name).map(TimescalePages::headline).orElse("Nobody was due."),
                chart.shown() == 0 ? Optional.empty() : Optional.of(Svg.address(chart.svg())),
                chart.inWords(),
                own.quarters(name).stream().map(TimescalePages.Row::of).toList(),
                lines.stream().map(Line::of).toList());
    }
}
