package scot.pace.reporting.charts;

import static scot.pace.reporting.charts.MadeUp.FIFE;
import static scot.pace.reporting.charts.MadeUp.FIRST;
import static scot.pace.reporting.charts.MadeUp.SCOTLAND;
import static scot.pace.reporting.charts.MadeUp.count;
import static scot.pace.reporting.charts.MadeUp.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/** Each chart with many figures, with few, with one and with none: 16 quarters, 32 authorities, 31 children; seeded. */
final class EveryPicture {

    private static final Quarter LAST = FIRST.plus(15);

    private final Random random = new Random(20200731);
    private final Map<String, Picture> all = new LinkedHashMap<>();

    static Map<String, Picture> byName() {
        var made = new EveryPicture();
        made.runCharts();
        made.funnels();
        made.positions();
        made.stocks();
        made.familyGroups();
        return made.all;
    }

    private void runCharts() {
        all.put(
                "run chart of Scotland",
                runChart(SCOTLAND, 1200, 0.12)
                        .aimingAt(new BigDecimal("90"))
                        .testing(List.of(
                                new TestOfChange(LocalDate.of(2017, 10, 31), "Weekly meeting about every child & plan"),
                                new TestOfChange(LocalDate.of(2017, 11, 14), "Panel dates booked at the review"))));
        all.put("run chart of Fife", runChart(FIFE, 24, -0.2));
        all.put("run chart of Orkney", runChart("S12000023", 8, 0));
        all.put("run chart of one quarter", RunChart.of(List.of(percent(FIFE, LAST, 12, 30)), 10));
        all.put("run chart of nothing", RunChart.of(List.of(), 10));
        var panels = Authority.all().stream()
                .map(authority -> new SmallMultiples.Panel(
                        authority.name(), runChart(authority.code(), 4 + random.nextInt(60), 0.1)))
                .toList();
        all.put("small multiples", SmallMultiples.of(panels));
        all.put("small multiples of nothing", SmallMultiples.of(List.of()));
    }

    private RunChart runChart(String area, int size, double rise) {
        return RunChart.of(
                IntStream.range(0, 16)
                        .mapToObj(i ->
                                share(area, FIRST.plus(i), size / 2 + random.nextInt(size), 0.55 + (i > 8 ? rise : 0)))
                        .toList(),
                10);
    }

    private ShownFigure share(String area, Quarter quarter, long whole, double level) {
        return percent(area, quarter, Math.round(whole * (level + 0.1 * random.nextDouble())), whole);
    }

    private void funnels() {
        var shares = Authority.all().stream()
                .map(authority ->
                        share(authority.code(), LAST, 12 + random.nextInt(200), 0.3 + 0.45 * random.nextDouble()))
                .toList();
        all.put("funnel", FunnelChart.of(shares, percent(SCOTLAND, LAST, 2000, 3500)));
        all.put("funnel of one", FunnelChart.of(shares.subList(0, 1), percent(SCOTLAND, LAST, 2000, 3500)));
        all.put("funnel of nothing", FunnelChart.of(List.of(), percent(SCOTLAND, LAST, 2, 3500)));
    }

    private void positions() {
        var days = new ArrayList<PositionOverTime.Day>();
        for (int week = 0; week <= 104; week++) {
            var reached = tenths(58 * (1 - Math.exp(-week / 30.0)));
            var left = tenths(30 * (1 - Math.exp(-week / 35.0)));
            var waiting = new BigDecimal("100.0").subtract(reached).subtract(left);
            days.add(PositionOverTimeTest.day(7 * week, reached, left, waiting));
        }
        var sixMonths = List.of(new PositionOverTime.Timescale(184, "6 months"));
        var threeWeeks = List.of(
                new PositionOverTime.Timescale(21, "3 weeks"),
                new PositionOverTime.Timescale(42, "6 weeks"),
                new PositionOverTime.Timescale(112, "16 weeks"));
        all.put("position over two years", new PositionOverTime(days, sixMonths, 1204));
        all.put("position over half a year", new PositionOverTime(days.subList(0, 30), threeWeeks, 412));
        all.put("position on one day", new PositionOverTime(days.subList(9, 10), sixMonths, 31));
        all.put("position of nothing", new PositionOverTime(List.of(), sixMonths, 0));
    }

    private static BigDecimal tenths(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
    }

    private void stocks() {
        all.put("population of Scotland", population(1000));
        all.put("population of Fife", population(55));
        all.put("population of Orkney", population(2));
        all.put("population of nothing", PopulationByQuarter.of(List.of(), List.of(), List.of(), List.of()));
        all.put("waiting in Scotland", bands(612, 143, 201, 88, 61, 1234));
        all.put("waiting in Orkney", bands(3, 0, 2, 0, 0, 6));
        all.put("nobody waiting", bands(0, 0, 0, 0, 0, 0));
    }

    private PopulationByQuarter population(int size) {
        var parts = List.of(new ArrayList<ShownFigure>(), new ArrayList<ShownFigure>(), new ArrayList<ShownFigure>());
        var totals = new ArrayList<ShownFigure>();
        for (int i = 0; i < 16; i++) {
            long atHome = Math.round(size * (3.6 - 0.05 * i));
            long kinship = Math.round(size * (2 + 0.1 * i)) - 1;
            long away = size * 8L + random.nextInt(3);
            parts.get(0).add(count(i, atHome));
            parts.get(1).add(count(i, kinship));
            parts.get(2).add(count(i, away));
            totals.add(count(i, atHome + kinship + away));
        }
        return PopulationByQuarter.of(parts.get(0), parts.get(1), parts.get(2), totals);
    }

    private static WaitingBands bands(long notYetDue, long... overdue) {
        return WaitingBands.of(
                count(0, notYetDue),
                IntStream.range(0, 5).mapToObj(i -> count(0, overdue[i])).toList());
    }

    private void familyGroups() {
        var strips = new ArrayList<FamilyGroupStrip.Row>();
        for (var aim : List.of(
                "Aim 2: recommendation by 6 months", "Aim 3: decision by 14 weeks", "Aim 4: lodged by 3 weeks")) {
            var councils = Authority.all().stream()
                    .limit(8)
                    .map(council ->
                            share(council.code(), LAST, 9 + random.nextInt(60), 0.2 + 0.7 * random.nextDouble()))
                    .toList();
            strips.add(FamilyGroupStrip.row(
                    aim,
                    councils,
                    councils.get(strips.size()),
                    percent("group 1", LAST, 612, 1003),
                    percent(SCOTLAND, LAST, 3620, 6001)));
        }
        all.put("family group", new FamilyGroupStrip(strips));
        var hidden = percent(FIFE, LAST, 2, 30);
        all.put(
                "family group of which nothing is shown",
                new FamilyGroupStrip(List.of(FamilyGroupStrip.row("Aim 2", List.of(hidden), hidden, hidden, hidden))));
    }
}
