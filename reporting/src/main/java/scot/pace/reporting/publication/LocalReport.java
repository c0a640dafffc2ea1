package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import scot.pace.schema.Authority;

/** What stands in the report for an authority, with Scotland beside it. */
final class LocalReport {

    /** A quarter with fewer children whose time was up is no point of the run chart. */
    private static final int SMALLEST_POINT = 10;

    private LocalReport() {}

    static Report of(ShownFigures figures, Edition edition, Authority authority) {
        var passages = new Passages(figures, edition);
        var tables = new Tables(figures, edition.quarter());
        var area = Area.of(authority);
        var beside = List.of(area, Area.SCOTLAND);
        var blocks = new ArrayList<Report.Block>();
        blocks.add(passages.cover(area));
        blocks.addAll(passages.headlines(area));
        blocks.add(new Report.NewPage());
        blocks.add(new Report.Tabular("", tables.placementGroups(beside)));
        blocks.add(new Report.Tabular("", tables.lookedAfterAndBalance(beside)));
        blocks.add(new Report.Tabular("", tables.lookedAfterByQuarter(area)));
        blocks.add(new Report.Tabular("", tables.flowByYear(area)));
        blocks.add(new Report.Tabular("", tables.flowByQuarter(area)));
        blocks.add(new Report.Tabular("", tables.inTimeByArea(beside)));
        blocks.add(passages.runChart(area, SMALLEST_POINT));
        blocks.add(new Report.Tabular("", tables.inTimeByQuarter(area)));
        blocks.add(new Report.Tabular("", tables.classesByQuarter(area)));
        blocks.add(new Report.Tabular("", tables.returns(beside)));
        blocks.addAll(passages.method());
        return new Report(
                "Permanence timescales: " + authority.name() + ", " + edition.quarter(), passages.footer(area), blocks);
    }
}
