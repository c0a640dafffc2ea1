package scot.pace.reporting.disclosure.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pace.reporting.disclosure.tables.InputFault;
import scot.pace.reporting.disclosure.tables.TextTable;

/**
 * A published file as a reader finds it: every cell with the text that stands for its count, and the percentage beside it where there
 * is a column {@value #PERCENT}. Whatever is not a whole number is a symbol; square brackets about it do not count.
 */
record PublishedTable(SortedMap<List<String>, String> counts, SortedMap<List<String>, String> percentages) {

    static final String PERCENT = "percent";

    static PublishedTable read(Path file, List<String> dimensions, String countColumn, List<InputFault> faults)
            throws IOException {
        var table = TextTable.read(file, faults);
        var published =
                new PublishedTable(new TreeMap<>(PublishedTable::compare), new TreeMap<>(PublishedTable::compare));
        int count = table.column(countColumn);
        if (!table.columns().isEmpty() && count < 0) {
            faults.add(new InputFault(table.file(), 1, countColumn, "there is no such column"));
        }
        for (var dimension : dimensions) {
            if (!table.columns().isEmpty() && table.column(dimension) < 0) {
                faults.add(new InputFault(table.file(), 1, dimension, "there is no such column"));
            }
        }
        if (!faults.isEmpty()) {
            return published;
        }
        int percent = table.column(PERCENT);
        for (var line : table.lines()) {
            var codes = new ArrayList<String>();
            dimensions.forEach(dimension ->
                    codes.add(line.cells().get(table.column(dimension)).strip()));
            if (published.counts.putIfAbsent(
                            List.copyOf(codes), plain(line.cells().get(count)))
                    != null) {
                faults.add(new InputFault(table.file(), line.number(), "", "the cell " + codes + " is there twice"));
            }
            if (percent >= 0) {
                published.percentages.put(
                        List.copyOf(codes), plain(line.cells().get(percent)).replace("%", ""));
            }
        }
        return published;
    }

    private static String plain(String text) {
        var plain = text.strip().replaceAll("^\\[(.*)]$", "$1");
        return plain.matches("[0-9]{1,3}(,[0-9]{3})+") ? plain.replace(",", "") : plain;
    }

    static boolean isCount(String text) {
        return text.matches("[0-9]{1,15}");
    }

    /** Every symbol that stands in place of a count. */
    SortedSet<String> symbols() {
        var symbols = new TreeSet<String>();
        counts.values().stream().filter(text -> !isCount(text)).forEach(symbols::add);
        return symbols;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
