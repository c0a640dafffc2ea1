package scot.pace.reporting.publication;

import java.util.ArrayList;

/** What stands in the report for Scotland. */
final class NationalReport {

    private NationalReport() {}

    static Report of(ShownFigures figures, Edition edition) {
        var passages = new Passages(figures, edition);
        var tables = new Tables(figures, edition.quarter());
        var scotland = Area.SCOTLAND;
        var areas = Area.authoritiesThenScotland();
        var blocks = new ArrayList<Report.Block>();
        blocks.add(passages.cover(scotland));
        blocks.addAll(passages.headlines(scotland));
        blocks.add(new Report.NewPage());
        blocks.add(new Report.Tabular("", tables.placementTypes()));
        blocks.add(new Report.Tabular("", tables.lookedAfterByQuarter(scotland)));
        blocks.add(new Report.Tabular("", tables.placementGroups(areas)));
        blocks.add(new Report.Tabular("", tables.lookedAfterAndBalance(areas)));
        blocks.add(new Report.Tabular("", tables.flowByYear(scotland)));
        blocks.add(new Report.Tabular("", tables.flowByQuarter(scotland)));
        blocks.add(new Report.Tabular("", tables.flowByArea(areas)));
        blocks.add(passages.runChart(scotland, 1));
        blocks.add(new Report.Tabular("", tables.inTimeByQuarter(scotland)));
        blocks.add(new Report.Tabular("", tables.classesByQuarter(scotland)));
        blocks.add(new Report.Tabular("", tables.inTimeByArea(areas)));
        blocks.add(new Report.Tabular("", tables.returns(areas)));
        blocks.addAll(passages.method());
        return new Report("Permanence timescales: Scotland, " + edition.quarter(), passages.footer(scotland), blocks);
    }
}
