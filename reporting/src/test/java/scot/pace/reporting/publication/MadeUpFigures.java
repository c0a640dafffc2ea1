package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.schema.Quarter;
import scot.pace.schema.sql.Example;

/** Figures of the shapes that the measures have, for every area, 16 quarters up to 2019-20-Q4; seeded, and with small numbers. */
final class MadeUpFigures {

    static final Quarter QUARTER = Quarter.parse("2019-20-Q4");

    private static final List<String> CLASSES =
            List.of("MET", "LATE", "OVERDUE", "ENDED_AFTER_DUE", "ENDED_BEFORE_DUE", "UNUSABLE");

    private static final Example EXAMPLE = new Example(
            "six months from 31 August end on the last day of February",
            Map.of("placement", new Example.Rows(List.of("child", "started"), List.of(List.of("SYN1", "2025-08-31")))),
            "true",
            new Example.Rows(List.of("due"), List.of(List.of("2026-02-28"))));

    private final List<Figure> figures = new ArrayList<>();
    private final Random random = new Random(20200731);

    private static final List<Figure> ALL = made();
    private static final List<ShownFigure> SHOWN = Protection.protect(ALL);

    private static List<Figure> made() {
        var made = new MadeUpFigures();
        made.make();
        return List.copyOf(made.figures);
    }

    static List<Figure> all() {
        return ALL;
    }

    static List<ShownFigure> shown() {
        return SHOWN;
    }

    static Edition edition() {
        return edition(1);
    }

    static Edition edition(int version) {
        return new Edition(
                QUARTER,
                version,
                LocalDate.of(2020, 11, 24),
                true,
                true,
                "0.1.0",
                "primary-1",
                new TreeMap<>(Map.of("2019-20-Q4/S12000047/0001-abc", "00ff")),
                LocalWords.NONE,
                List.of(
                        new MethodEntry(
                                "Aim met",
                                "A child still waiting lowers the figure and does not drop out of it.",
                                List.of(
                                        "Unit: clocks; one row for each aim, area and quarter in which they fall due",
                                        "Numerator: closed on the due day or before",
                                        "Denominator: due in the quarter and not ended before"),
                                List.of(EXAMPLE)),
                        new MethodEntry(
                                "Balance of care",
                                "",
                                List.of("Numerator: in the community", "Denominator: all"),
                                List.of())));
    }

    private void make() {
        var areas = new ArrayList<String>(
                Authority.all().stream().map(Authority::code).toList());
        Area.familyGroups().forEach(group -> areas.add(group.code()));
        areas.add(Area.SCOTLAND.code());
        for (var area : areas) {
            make(area, area.equals(Area.SCOTLAND.code()) ? 14458 : 30 + random.nextInt(900));
            seedTheRest(area);
        }
        var known = keys();
        makeWhatTablesAskFor(Reports.NATIONAL, Scope.national(QUARTER, known), known);
        for (var authority : Authority.all()) {
            makeWhatTablesAskFor(Reports.LOCAL, Scope.local(authority, QUARTER, known), known);
        }
    }

    /** One figure of each measure that stands in years or in Julys only, so that tables know of them. */
    private void seedTheRest(String area) {
        count("t08-starts", area, "2019-20", "", "", 70);
        count("t09-ceases-by-age-and-length-of-time", area, "2019-20", "", "", 80);
        count("t10-ceases-by-destination-and-age", area, "2019-20", "", "", 80);
        for (int year = 2016; year <= 2019; year++) {
            var july = "%d-%d-Q4".formatted(year, year - 1999);
            count("t14-looked-after-in-july", area, july, "series", "now", 300 + year);
            if (area.equals(Area.SCOTLAND.code())) {
                count("t14-published-by-government", area, july.substring(0, 7), "series", "latest", 12_000 + year);
            }
        }
    }

    private NavigableSet<FigureKey> keys() {
        return figures.stream().map(Figure::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every figure that a table of these reports shows and that is not made yet, of the unit of its measure. */
    private void makeWhatTablesAskFor(String report, Scope scope, NavigableSet<FigureKey> made) {
        for (var line : ReportFile.named(report).tables()) {
            TableLayout.of(TableFile.named(line.said(0)), Terms.parse(line.said(1)), scope).rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(Cell::key)
                    .filter(made::add)
                    .forEach(this::makeUp);
        }
    }

    private void makeUp(FigureKey key) {
        var unit = Measures.all().stream()
                .filter(measure -> measure.id().equals(key.measure()))
                .findFirst()
                .orElseThrow()
                .unit();
        long n = random.nextInt(40);
        var of = unit == Unit.PERCENT ? Long.valueOf(40) : null;
        figures.add(Figure.counted(key, n, of, unit).valued(value(n, of, unit)));
    }

    private void make(String area, int children) {
        var scotland = area.equals(Area.SCOTLAND.code());
        count("t01-looked-after-by-placement", area, "2019-20-Q4", "", "", children);
        List.of("at_home", "kinship", "foster", "prospective_adopters", "other_community", "residential")
                .forEach(group -> count(
                        "t01-looked-after-by-placement",
                        area,
                        "2019-20-Q4",
                        "placement_group",
                        group,
                        children * random.nextInt(20) / 100));
        count("t01-looked-after-by-placement", area, "2019-20-Q4", "setting", "community", children * 9L / 10);
        count(
                "t01-looked-after-by-placement",
                area,
                "2019-20-Q4",
                "setting",
                "residential",
                children - children * 9L / 10);
        if (scotland) {
            CodeList.named("placement_type")
                    .codes()
                    .forEach(type -> count(
                            "t01-looked-after-by-placement",
                            area,
                            "2019-20-Q4",
                            "placement_type",
                            type.code(),
                            random.nextInt(4500)));
        }
        part("t12-balance-of-care", area, "2019-20-Q4", "", "", children * 9L / 10, (long) children, Unit.PERCENT);
        for (int i = -15; i <= 0; i++) {
            quarter(area, QUARTER.plus(i).toString(), children);
        }
        for (int year = 2016; year <= 2019; year++) {
            flow(area, "%d-%d".formatted(year, year - 1999), children);
        }
        for (var aim : Aim.national()) {
            inTime("s1-last-four-quarters", aim.code(), area, "2019-20-Q4", children / 4);
            for (var one : CLASSES) {
                byClass(
                        "s1-classes-last-four-quarters",
                        aim.code(),
                        area,
                        "2019-20-Q4",
                        one,
                        random.nextInt(children / 4 + 3));
            }
            byClass("s1-classes-last-four-quarters", aim.code(), area, "2019-20-Q4", "PENDING", children / 8);
        }
        waits(area, children / 8);
    }

    private void waits(String area, long n) {
        for (var aim : Aim.all()) {
            for (var state : List.of("reached", "left", "waiting")) {
                var key = FigureKey.total("s2-position", area, "2019-20-Q4")
                        .by("aim", aim.code())
                        .by("state", state);
                figures.add(Figure.counted(key, n, n, Unit.PERCENT_OF_WAITS)
                        .valued(n == 0 ? null : new BigDecimal("33.3")));
            }
            for (var measure : List.of(
                    "s3-median-wait",
                    "s4-median-overdue",
                    "t21-between-milestones-mean",
                    "t21-between-milestones-median")) {
                var key = FigureKey.total(measure, area, "2019-20-Q4").by("aim", aim.code());
                figures.add(Figure.counted(key, n, n, Unit.WEEKS).valued(n == 0 ? null : new BigDecimal(17)));
            }
            var waiting =
                    FigureKey.total("s4-still-waiting", area, "2019-20-Q4").by("aim", aim.code());
            figures.add(Figure.counted(waiting, n / 2, n, Unit.CLOCKS).valued(BigDecimal.valueOf(n / 2)));
        }
        for (var stage : List.of("AWAITING_RECOMMENDATION", "AWAITING_PANEL", "ORDER_GRANTED")) {
            count("t21-stages", area, "2019-20-Q4", "stage", stage, n);
        }
        for (var outcome : List.of("GRANTED", "REFUSED", "WITHDRAWN", "ENDED", "WAITING")) {
            count("t22-court-outcomes", area, "2019-20-Q4", "outcome", outcome, random.nextInt(9));
        }
        part("t15-at-home-24-months", area, "2019-20-Q4", "", "", n / 2, n, Unit.PERCENT);
        part("t21-live-plan", area, "2019-20-Q4", "", "", n / 2, n, Unit.PERCENT);
        for (var review :
                List.of("ADMISSION_MEETING", "TWO_WEEK_REVIEW", "FIRST_REVIEW", "SECOND_REVIEW", "LATER_REVIEW")) {
            part("t20-reviews-on-time", area, "2019-20-Q4", "review", review, n / 2, n, Unit.PERCENT);
        }
    }

    private void quarter(String area, String period, int children) {
        count("t06-looked-after-by-quarter", area, period, "", "", children);
        for (var side : List.of("at_home", "kinship", "away_excluding_kinship")) {
            count("t06-looked-after-by-quarter", area, period, "side", side, children / 3 + random.nextInt(9));
        }
        part(
                "t06-rate-per-1000",
                area,
                period,
                "",
                "",
                children,
                period.startsWith("2016") ? null : Long.valueOf(children * 71L),
                Unit.PER_1000);
        flow(area, period, children);
        for (var aim : Aim.national()) {
            inTime("s1-within-timescale", aim.code(), area, period, children / 16);
            for (var one : CLASSES) {
                byClass("s1-classes", aim.code(), area, period, one, random.nextInt(children / 16 + 3));
            }
        }
        if (area.equals(Area.SCOTLAND.code())) {
            part("t24-coverage", area, period, "", "", 32, 32L, Unit.AUTHORITIES);
        } else {
            figures.add(figure("t24-returns-received", area, period, "", "", 1, null, Unit.RETURNS));
        }
    }

    private void byClass(String measure, String aim, String area, String period, String one, long n) {
        var key = FigureKey.total(measure, area, period).by("aim", aim).by("class", one);
        figures.add(Figure.counted(key, n, null, Unit.CLOCKS).valued(BigDecimal.valueOf(n)));
    }

    private void flow(String area, String period, int children) {
        int starts = children / 5 + random.nextInt(9);
        int ceases = children / 5 + random.nextInt(9);
        count("t13-opening-starts-ceases-closing", area, period, "flow", "opening", children);
        count("t13-opening-starts-ceases-closing", area, period, "flow", "starts", starts);
        count("t13-opening-starts-ceases-closing", area, period, "flow", "ceases", ceases);
        count("t13-opening-starts-ceases-closing", area, period, "flow", "closing", children + starts - ceases);
    }

    private void inTime(String measure, String aim, String area, String period, long due) {
        long met = Math.round(due * (0.5 + random.nextDouble() * 0.3));
        part(measure, area, period, "aim", aim, met, due, Unit.PERCENT);
        var made = figures.get(figures.size() - 1);
        if (made.value() != null) {
            figures.set(
                    figures.size() - 1,
                    made.within(
                            made.value(),
                            made.value().subtract(new BigDecimal("5.3")),
                            made.value().add(new BigDecimal("5.1"))));
        }
    }

    private void count(String measure, String area, String period, String breakdown, String category, long n) {
        figures.add(figure(measure, area, period, breakdown, category, n, null, Unit.CHILDREN));
    }

    private void part(
            String measure,
            String area,
            String period,
            String breakdown,
            String category,
            long n,
            @Nullable Long of,
            Unit unit) {
        figures.add(figure(measure, area, period, breakdown, category, n, of, unit));
    }

    private static Figure figure(
            String measure,
            String area,
            String period,
            String breakdown,
            String category,
            long n,
            @Nullable Long of,
            Unit unit) {
        var total = FigureKey.total(measure, area, period);
        return Figure.counted(breakdown.isEmpty() ? total : total.by(breakdown, category), n, of, unit)
                .valued(value(n, of, unit));
    }

    private static @Nullable BigDecimal value(long n, @Nullable Long of, Unit unit) {
        return switch (unit) {
            case PERCENT, PER_1000 ->
                of == null || of == 0
                        ? null
                        : BigDecimal.valueOf(n * (unit == Unit.PERCENT ? 100 : 1000))
                                .divide(BigDecimal.valueOf(of), unit.decimals(), RoundingMode.HALF_UP);
            case TARGET, AUTHORITIES, RETURNS, CHILDREN, CLOCKS, WEEKS, MILESTONES, FINDINGS, DAYS ->
                BigDecimal.valueOf(n);
            case PERCENT_OF_WAITS -> new BigDecimal("33.3");
        };
    }
}
