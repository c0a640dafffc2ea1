package scot.pace.reporting.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Authority;

/**
 * Reads a written release back, as a reader would, and trusts nothing that wrote it: no count of 1 to 4 children is shown, and every
 * number in a table of a PDF is a number that {@code figures.csv} shows for that area (in a local report also for Scotland).
 */
public final class ReleaseAudit {

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private ReleaseAudit(Path folder) {
        this.folder = folder;
    }

    /** What is wrong with the release in the folder, a line each; empty where all is well. */
    public static List<String> faults(Path folder) throws IOException {
        var audit = new ReleaseAudit(folder);
        audit.run();
        return List.copyOf(audit.faults);
    }

    private void run() throws IOException {
        var rows = FigureFile.read(folder.resolve("figures.csv"));
        rows.forEach(this::checkSmall);
        var shown = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.key().area(),
                        Collectors.flatMapping(ReleaseAudit::numbers, Collectors.<BigDecimal>toSet())));
        checkTables("national.pdf", union(shown.values()));
        for (var authority : Authority.all()) {
            var own = shown.getOrDefault(authority.code(), Set.of());
            var scotland = shown.getOrDefault(ShownFigures.SCOTLAND, Set.of());
            checkTables("local/" + authority.code() + ".pdf", union(List.of(own, scotland)));
        }
    }

    private void checkSmall(FigureRow row) {
        if ((row.unit() == Unit.CHILDREN || row.unit() == Unit.CLOCKS || row.unit() == Unit.PERCENT)
                && Stream.of(
                                row.numerator() == null ? 0L : row.numerator(),
                                row.denominator() == null ? 0L : row.denominator())
                        .anyMatch(count -> count >= 1 && count <= Protection.SMALL)) {
            faults.add("figures.csv shows a count of 1 to %d: %s".formatted(Protection.SMALL, row.key()));
        }
    }

    private void checkTables(String file, Set<BigDecimal> shown) throws IOException {
        var tables = PdfTables.read(folder.resolve(file));
        if (tables.isEmpty()) {
            faults.add(file + " has no table that can be read");
        }
        for (var table : tables) {
            table.rows().stream()
                    .skip(1)
                    .flatMap(row -> row.stream().skip(1))
                    .filter(cell -> !cell.startsWith("[") && !isShown(cell, shown))
                    .forEach(cell -> faults.add(
                            "%s, table '%s': %s is not in figures.csv".formatted(file, table.heading(), cell)));
        }
    }

    private static boolean isShown(String cell, Set<BigDecimal> shown) {
        try {
            return shown.contains(new BigDecimal(cell.replace(",", "")).stripTrailingZeros());
        } catch (NumberFormatException notANumber) {
            return false; // a cell with anything else in it is a fault, which the caller adds
        }
    }

    private static Stream<BigDecimal> numbers(FigureRow row) {
        return Stream.of(
                        row.numerator() == null ? null : BigDecimal.valueOf(row.numerator()),
                        row.denominator() == null ? null : BigDecimal.valueOf(row.denominator()),
                        row.value())
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros);
    }

    private static Set<BigDecimal> union(Iterable<Set<BigDecimal>> sets) {
        var union = new HashSet<BigDecimal>();
        sets.forEach(union::addAll);
        return union;
    }
}
