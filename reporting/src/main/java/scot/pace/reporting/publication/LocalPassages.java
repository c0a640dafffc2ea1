package scot.pace.reporting.publication;

import static scot.pace.reporting.publication.ShownFigures.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.statistics.AgainstTarget;
import scot.pace.schema.LocalAim;
import scot.pace.schema.TestOfChange;

/** The own aims and the tests of change of an authority, in its words and with their figures. */
final class LocalPassages {

    private static final String TOO_FEW = "too few for it to be shown";
    private static final String NO_QUARTER = "no quarter yet";

    /** It gives no time, so it has no median. */
    private static final String NO_TIME = "aim-1";

    private final ShownFigures figures;
    private final Edition edition;
    private final Scope scope;

    LocalPassages(ShownFigures figures, Edition edition, Scope scope) {
        this.figures = figures;
        this.edition = edition;
        this.scope = scope;
    }

    List<Report.Block> aims() {
        var aims = edition.local().aims(scope.area().code(), scope.quarter());
        var blocks = new ArrayList<Report.Block>();
        blocks.add(new Report.Text(
                "Own aims",
                aims.isEmpty()
                        ? scope.area().name() + " has told us of no aim of its own that is in force."
                        : "Aims that the authority has set itself, in its own words. Met, or not met, is said only where the"
                                + " 95% interval lies wholly on one side of the target."));
        var charts = new RunCharts(figures, scope, edition.local());
        for (var aim : aims) {
            blocks.add(new Report.Entry(aim.title(), text(aim)));
            if (aim.deadline().isEmpty()) {
                blocks.addAll(charts.of(aim));
            }
        }
        return blocks;
    }

    List<Report.Block> testsOfChange() {
        var tests = edition.local().testsOfChange(scope.area().code());
        var blocks = new ArrayList<Report.Block>();
        blocks.add(new Report.Text(
                "Tests of change",
                tests.isEmpty()
                        ? scope.area().name() + " has told us of no test of change."
                        : "Changes that the authority tests, in its own words. What else changed at the time is not known: a"
                                + " difference between before and after is no proof that a test brought it about."));
        tests.forEach(test -> blocks.add(new Report.Entry(test.change(), text(test))));
        return blocks;
    }

    private String text(LocalAim aim) {
        var lines = new ArrayList<String>();
        lines.add("Target: %d%% %s%s."
                .formatted(
                        aim.targetPercent(),
                        aim.deadline()
                                .map(day -> "by the deadline, " + InWords.day(day))
                                .orElse("within " + aim.within()),
                        aim.deadline().isPresent()
                                ? ""
                                : aim.targetDate()
                                        .map(day -> ", to be reached by " + InWords.day(day))
                                        .orElse("")));
        lines.add(achieved(aim));
        lines.add("Agreed on " + InWords.day(aim.agreedOn()) + ". Source: " + sentence(aim.source()));
        return String.join("\n", lines);
    }

    private String achieved(LocalAim aim) {
        var last = scope.quarter().lastDay();
        var isRunning = aim.deadline().filter(day -> day.isAfter(last)).isPresent();
        var when = aim.deadline().isEmpty()
                ? "Due in the four quarters to " + InWords.day(last)
                : isRunning ? "Reached so far, by " + InWords.day(last) : "Reached by the deadline";
        var figure = figures.find(scope.key("s9-local-aim-last-four-quarters").by("local_aim", aim.aim()));
        var against = isRunning ? Optional.<AgainstTarget>empty() : figure.flatMap(one -> against(one, aim));
        return when + ": " + share(figure)
                + against.map(found -> "; " + found.words()).orElse("") + ".";
    }

    private static Optional<AgainstTarget> against(ShownFigure figure, LocalAim aim) {
        return figure.numerator().isPresent() && figure.denominator().isPresent()
                ? AgainstTarget.of(
                        figure.numerator().getAsLong(), figure.denominator().getAsLong(), aim.targetPercent())
                : Optional.empty();
    }

    private String text(TestOfChange test) {
        var lines = new ArrayList<String>();
        lines.add("From %s %s. By: %s For: %s"
                .formatted(
                        InWords.day(test.started()),
                        test.ended().map(day -> "to " + InWords.day(day)).orElse("on"),
                        sentence(test.agency()),
                        sentence(aim(test))));
        said(lines, "Why", test.rationale());
        said(lines, "Hoped for", test.hopedFor());
        said(lines, "Learned", test.learned());
        said(lines, "Next step", test.nextStep());
        if (beside(test, "before").isEmpty() && beside(test, "after").isEmpty()) {
            lines.add("There are no quarters to compare.");
        } else {
            lines.add("Within the timescale, up to four quarters before: %s; after: %s."
                    .formatted(share(beside(test, "before")), share(beside(test, "after"))));
            if (!test.aim().equals(NO_TIME)) {
                lines.add(
                        "Median wait, before: %s; after: %s.".formatted(median(test, "before"), median(test, "after")));
            }
            lines.add("Still waiting beyond the timescale, before: %s; after: %s."
                    .formatted(waiting(test, "before"), waiting(test, "after")));
        }
        return String.join("\n", lines);
    }

    /** {@code Aim 2}, or the title of the local aim. */
    private String aim(TestOfChange test) {
        var local = edition.local().aims(test.authority(), scope.quarter()).stream()
                .filter(aim -> aim.aim().equals(test.aim()))
                .findFirst();
        return local.map(LocalAim::title).orElse(test.aim().replaceFirst("^aim-", "Aim "));
    }

    private static void said(List<String> lines, String what, String words) {
        if (!words.isEmpty()) {
            lines.add(what + ": " + sentence(words));
        }
    }

    private Optional<ShownFigure> beside(TestOfChange test, String side) {
        return beside("s10-within-timescale", test, side);
    }

    private Optional<ShownFigure> beside(String measure, TestOfChange test, String side) {
        return figures
                .all(
                        measure,
                        scope.area().code(),
                        key -> key.period().equals(scope.quarter().toString())
                                && key.category("test_of_change").equals(test.test())
                                && (key.category("side") + key.category("quarters")).startsWith(side))
                .stream()
                .findFirst();
    }

    private String waiting(TestOfChange test, String side) {
        return beside("s10-still-waiting", test, side)
                .map(figure -> figure.value().map(value -> print(value, 0)).orElse(TOO_FEW))
                .orElse(NO_QUARTER);
    }

    /** {@code 12 weeks}, or why there is none. */
    private String median(TestOfChange test, String side) {
        return beside("s10-median-wait", test, side)
                .map(figure -> figure.value()
                        .map(weeks -> print(weeks, 0) + " weeks")
                        .orElseGet(() -> figure.symbol().equals(Optional.of(Symbol.NOT_REACHED))
                                ? "not reached, because more than half still waited"
                                : TOO_FEW))
                .orElse(NO_QUARTER);
    }

    /** {@code 45 of 60, 75.0% (95% interval 62.8% to 84.2%)}, or why there is none. */
    private static String share(Optional<ShownFigure> figure) {
        if (figure.isEmpty()) {
            return NO_QUARTER;
        }
        var shown = figure.get();
        if (shown.numerator().isEmpty() || shown.denominator().isEmpty()) {
            return TOO_FEW;
        }
        var percent = shown.value().flatMap(value -> shown.lower()
                .flatMap(low -> shown.upper().map(high -> ", %s%% (95%% interval %s%% to %s%%)"
                        .formatted(print(value, 1), print(low, 1), print(high, 1)))));
        return shown.denominator().getAsLong() == 0
                ? "nobody was due"
                : shown.numerator().getAsLong() + " of " + shown.denominator().getAsLong() + percent.orElse("");
    }

    private static String sentence(String words) {
        return words.matches(".*[.!?]") ? words : words + ".";
    }
}
