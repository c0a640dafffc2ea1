package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scot.pace.schema.Quarter;

/**
 * Run charts of many areas beside each other, by name, all on one scale from 0% to 100% and over the same quarters.
 *
 * @param quarters from the first to the last of any of them
 */
public record SmallMultiples(List<Panel> panels, List<Quarter> quarters) implements Picture {

    /** The run chart of an area. */
    public record Panel(String name, RunChart chart) {}

    public SmallMultiples {
        panels = panels.stream().sorted(Comparator.comparing(Panel::name)).toList();
        quarters = List.copyOf(quarters);
    }

    /** The charts of these areas, whatever order they come in. */
    public static SmallMultiples of(List<Panel> panels) {
        var given = panels.stream()
                .flatMap(panel -> panel.chart().points().stream())
                .map(RunChart.Point::quarter)
                .collect(Collectors.toCollection(TreeSet::new));
        var quarters = new ArrayList<Quarter>();
        if (!given.isEmpty()) {
            for (var at = given.first(); at.compareTo(given.last()) <= 0; at = at.plus(1)) {
                quarters.add(at);
            }
        }
        return new SmallMultiples(panels, quarters);
    }

    /** The same in pictures of so many areas at most, still on one scale. */
    public List<SmallMultiples> pages(int most) {
        var pages = new ArrayList<SmallMultiples>();
        for (int i = 0; i < panels.size(); i += most) {
            pages.add(new SmallMultiples(panels.subList(i, Math.min(panels.size(), i + most)), quarters));
        }
        return pages;
    }

    @Override
    public byte[] svg() {
        return panels.isEmpty()
                ? Sheet.only("No area can be shown.", inWords())
                : new SmallMultiplesDrawing(this).svg();
    }

    @Override
    public String inWords() {
        var sentences = new ArrayList<String>();
        sentences.add("Run charts of %d areas on one scale. All points are in the table.".formatted(panels.size()));
        for (var panel : panels) {
            sentences.add(panel.name() + ": " + SmallMultiplesWords.of(panel.chart()));
        }
        return String.join(" ", sentences);
    }

    @Override
    public ChartTable table() {
        var columns = new ArrayList<String>(List.of("Area"));
        var rows = new ArrayList<List<String>>();
        columns.addAll(RunChart.of(List.of(), 1).table().columns());
        for (var panel : panels) {
            for (var row : panel.chart().table().rows()) {
                var cells = new ArrayList<String>(List.of(panel.name()));
                cells.addAll(row);
                rows.add(cells);
            }
        }
        return new ChartTable(columns, rows);
    }
}
