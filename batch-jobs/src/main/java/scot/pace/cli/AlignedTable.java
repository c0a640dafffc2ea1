package scot.pace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table for people: columns as wide as their widest cell, numbers to the right, no blanks at the ends of lines. */
final class AlignedTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> numbers;

    /** @param numbers places, from 0, of the columns that hold numbers */
    AlignedTable(Set<Integer> numbers, String... titles) {
        this.numbers = numbers;
        rows.add(List.of(titles));
    }

    void row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + rows.get(0));
        }
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(numbers.contains(i) ? blanks + row.get(i) : row.get(i) + blanks)
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
