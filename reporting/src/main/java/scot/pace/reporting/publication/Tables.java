package scot.pace.reporting.publication;

import static scot.pace.reporting.publication.ShownFigures.part;
import static scot.pace.reporting.publication.ShownFigures.total;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.CodeList;
import scot.pace.schema.Quarter;

/** The tables of the reports, made from shown figures. A table is the same for Scotland and for an authority where it says area. */
final class Tables {

    static final String PLACEMENT = "t01-looked-after-by-placement";
    static final String BY_QUARTER = "t06-looked-after-by-quarter";
    static final String BALANCE = "t12-balance-of-care";
    static final String FLOW = "t13-opening-starts-ceases-closing";
    static final String IN_TIME = "s1-within-timescale";
    static final String IN_TIME_YEAR = "s1-last-four-quarters";
    static final String CLASSES = "t16-aim-2-classes";
    static final String RATE = "t06-rate-per-1000";
    static final String COVERAGE = "t24-coverage";
    static final String RECEIVED = "t24-returns-received";

    private static final Predicate<String> IS_QUARTER = period -> period.contains("-Q");
    private static final List<String> CLASS_COLUMNS =
            List.of("MET", "LATE", "OVERDUE", "ENDED_AFTER_DUE", "ENDED_BEFORE_DUE");

    private static final String RATE_NOTE = "Rate: children looked after per 1,000 people aged 0 to 17.";
    private static final String FLOW_NOTE = "Opening plus starts less ceases is closing.";
    private static final String IN_TIME_NOTE =
            "Due: children whose six months were up in the period and had not ended before. Low and high: the 95% interval (Wilson).";

    private final ShownFigures figures;
    private final Quarter quarter;

    Tables(ShownFigures figures, Quarter quarter) {
        this.figures = figures;
        this.quarter = quarter;
    }

    /** Where Scotland's children live: 12 types, two subtotals, the total. */
    ReportTable placementTypes() {
        var rows = new ArrayList<ReportTable.Row>();
        for (var setting : List.of("community", "residential")) {
            CodeList.named("placement_type").codes().stream()
                    .filter(type -> type.group().equals("residential") == setting.equals("residential"))
                    .forEach(type -> rows.add(row(
                            type.label(),
                            false,
                            part(PLACEMENT, ShownFigures.SCOTLAND, now(), "placement_type", type.code()))));
            rows.add(row(
                    "All in " + (setting.equals("community") ? "the community" : "residential care"),
                    true,
                    part(PLACEMENT, ShownFigures.SCOTLAND, now(), "setting", setting)));
        }
        rows.add(row("All looked after children", true, total(PLACEMENT, ShownFigures.SCOTLAND, now())));
        return new ReportTable("Where children live", List.of("Type of placement", "Children"), rows, onTheDay());
    }

    ReportTable placementGroups(List<Area> areas) {
        var columns = titles("Area", PlacementWords.groups().values(), "Total");
        return byArea(
                "Where children live" + among(areas),
                columns,
                areas,
                area -> {
                    var keys = new ArrayList<FigureKey>();
                    PlacementWords.groups()
                            .keySet()
                            .forEach(group -> keys.add(part(PLACEMENT, area, now(), "placement_group", group)));
                    keys.add(total(PLACEMENT, area, now()));
                    return keys;
                },
                onTheDay());
    }

    ReportTable lookedAfterByQuarter(Area area) {
        var rows = quarters(BY_QUARTER, area.code())
                .map(period -> new ReportTable.Row(
                        InWords.day(Quarter.parse(period).lastDay()),
                        cells(lookedAfter(area.code(), period)),
                        period.equals(now())))
                .toList();
        return new ReportTable(
                "Looked after children by quarter",
                List.of("On", "At home", "Kinship care", "Away, excluding kinship", "Total", "Rate per 1,000"),
                rows,
                RATE_NOTE);
    }

    ReportTable lookedAfterAndBalance(List<Area> areas) {
        var columns = List.of("Area", "Total", "Rate per 1,000", "In the community", "Per cent in the community");
        var rows = areas.stream()
                .map(area -> {
                    var rate = part(RATE, area.code(), now(), "", "");
                    var balance = total(BALANCE, area.code(), now());
                    return new ReportTable.Row(
                            area.name(),
                            List.of(
                                    figures.cell(total(BY_QUARTER, area.code(), now())),
                                    figures.cell(rate),
                                    figures.cell(balance, Part.NUMERATOR),
                                    figures.cell(balance)),
                            area.isScotland());
                })
                .toList();
        return new ReportTable("Rate and balance of care" + among(areas), columns, rows, onTheDay() + " " + RATE_NOTE);
    }

    ReportTable flowByYear(Area area) {
        return flow(
                "Starts and ceases by year",
                "1 August to 31 July",
                area,
                figures.periods(FLOW, area.code()).stream().filter(IS_QUARTER.negate()),
                period -> period);
    }

    ReportTable flowByQuarter(Area area) {
        return flow(
                "Starts and ceases by quarter",
                "Quarter",
                area,
                quarters(FLOW, area.code()),
                period -> InWords.months(Quarter.parse(period)));
    }

    /** The year for the July quarter, otherwise the quarter. */
    ReportTable flowByArea(List<Area> areas) {
        var period = quarter.number() == 4 ? quarter.year().toString() : now();
        var when = InWords.day(quarter.number() == 4 ? quarter.year().firstDay() : quarter.firstDay()) + " to "
                + InWords.day(quarter.lastDay());
        return byArea(
                "Starts and ceases" + among(areas),
                flowColumns("Area"),
                areas,
                area -> flowKeys(area, period),
                "From " + when + ", both days included. " + FLOW_NOTE);
    }

    ReportTable inTimeByQuarter(Area area) {
        var rows = quarters(IN_TIME, area.code())
                .map(period -> new ReportTable.Row(
                        InWords.months(Quarter.parse(period)),
                        inTime(part(IN_TIME, area.code(), period, "aim", "aim-2")),
                        period.equals(now())))
                .toList();
        return new ReportTable("Aim 2 by quarter", inTimeColumns("Quarter in which due"), rows, IN_TIME_NOTE);
    }

    ReportTable inTimeByArea(List<Area> areas) {
        var rows = areas.stream()
                .map(area -> new ReportTable.Row(
                        area.name(), inTime(part(IN_TIME_YEAR, area.code(), now(), "aim", "aim-2")), area.isScotland()))
                .toList();
        return new ReportTable(
                "Aim 2 over four quarters" + among(areas),
                inTimeColumns("Area"),
                rows,
                "The four quarters that end on " + InWords.day(quarter.lastDay()) + ". " + IN_TIME_NOTE);
    }

    ReportTable classesByQuarter(Area area) {
        var rows = quarters(CLASSES, area.code())
                .map(period -> new ReportTable.Row(
                        InWords.months(Quarter.parse(period)),
                        cells(CLASS_COLUMNS.stream()
                                .map(one -> part(CLASSES, area.code(), period, "aim", "aim-2")
                                        .by("class", one))
                                .toList()),
                        period.equals(now())))
                .toList();
        return new ReportTable(
                "What became of every child in Aim 2",
                List.of(
                        "Quarter in which due",
                        "In time",
                        "Late",
                        "Still waiting",
                        "Ended after due",
                        "Ended before due"),
                rows,
                "Still waiting: the time is up and nothing has been recommended. Ended after or before due: the child went home, turned 18 or stopped being looked after first. Those that ended before due are not part of the percentage; all others are.");
    }

    ReportTable returns(List<Area> areas) {
        var rows = new ArrayList<ReportTable.Row>();
        for (var area : areas) {
            rows.add(row(
                    area.name(),
                    area.isScotland(),
                    part(area.isScotland() ? COVERAGE : RECEIVED, area.code(), now(), "returns", "received")));
        }
        return new ReportTable(
                "Returns received",
                List.of("Area", "Returns"),
                rows,
                "Scotland: the number of authorities, of 32, whose return was received. An authority: 1 where it was, 0 where it was not.");
    }

    private static List<String> flowColumns(String first) {
        return List.of(first, "Opening", "Starts", "Ceases", "Closing");
    }

    private static List<String> inTimeColumns(String first) {
        return List.of(first, "Due", "In time", "Per cent in time", "Low", "High");
    }

    private ReportTable flow(
            String title, String first, Area area, Stream<String> periods, Function<String, String> words) {
        var rows = periods.map(period -> new ReportTable.Row(
                        words.apply(period),
                        cells(flowKeys(area.code(), period)),
                        period.equals(now()) || period.equals(quarter.year().toString())))
                .toList();
        return new ReportTable(title, flowColumns(first), rows, FLOW_NOTE);
    }

    private static List<FigureKey> flowKeys(String area, String period) {
        return Stream.of("opening", "starts", "ceases", "closing")
                .map(flow -> part(FLOW, area, period, "flow", flow))
                .toList();
    }

    private static List<FigureKey> lookedAfter(String area, String period) {
        return Arrays.asList(
                part(BY_QUARTER, area, period, "side", "at_home"),
                part(BY_QUARTER, area, period, "side", "kinship"),
                part(BY_QUARTER, area, period, "side", "away_excluding_kinship"),
                total(BY_QUARTER, area, period),
                part(RATE, area, period, "", ""));
    }

    private List<Cell> inTime(FigureKey key) {
        return List.of(
                figures.cell(key, Part.DENOMINATOR),
                figures.cell(key, Part.NUMERATOR),
                figures.cell(key),
                figures.cell(key.by("limit", "lower-95")),
                figures.cell(key.by("limit", "upper-95")));
    }

    private ReportTable byArea(
            String title, List<String> columns, List<Area> areas, Function<String, List<FigureKey>> keys, String note) {
        var rows = areas.stream()
                .map(area -> new ReportTable.Row(area.name(), cells(keys.apply(area.code())), area.isScotland()))
                .toList();
        return new ReportTable(title, columns, rows, note);
    }

    private ReportTable.Row row(String header, boolean emphasised, FigureKey key) {
        return new ReportTable.Row(header, List.of(figures.cell(key)), emphasised);
    }

    private List<Cell> cells(List<FigureKey> keys) {
        return keys.stream().map(figures::cell).toList();
    }

    private static List<String> titles(String first, Iterable<String> middle, String last) {
        var titles = new ArrayList<String>();
        titles.add(first);
        middle.forEach(titles::add);
        titles.add(last);
        return titles;
    }

    /** A measure's quarters in an area up to the published one. */
    private Stream<String> quarters(String measure, String area) {
        return figures.periods(measure, area).stream()
                .filter(IS_QUARTER)
                .filter(period -> period.compareTo(now()) <= 0);
    }

    private static String among(List<Area> areas) {
        return areas.size() > 2 ? " by authority" : "";
    }

    private String onTheDay() {
        return "Children looked after on " + InWords.day(quarter.lastDay()) + ".";
    }

    private String now() {
        return quarter.toString();
    }
}
