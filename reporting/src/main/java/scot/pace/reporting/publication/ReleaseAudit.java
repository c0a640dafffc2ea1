package scot.pace.reporting.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.FigureKey;

/**
 * Reads a written release back, as a reader would, and trusts nothing that wrote it: no count of 1 to 4 children is shown; every
 * cell of every table of every PDF is the figure that {@code figures.csv} has in that place; and every sentence and every word that
 * stands for a chart, every file of a chart, and every workbook, is what follows from that file alone.
 */
public final class ReleaseAudit {

    private final Path folder;
    private final Edition edition;
    private final NavigableMap<FigureKey, FigureRow> figures = new TreeMap<>();
    private final ShownFigures shown;

    private ReleaseAudit(Path folder, Edition edition) throws IOException {
        this.folder = folder;
        this.edition = edition;
        var rows = FigureFile.read(folder.resolve("figures.csv"));
        rows.forEach(row -> figures.put(row.key(), row));
        shown = new ShownFigures(rows.stream().map(FigureRow::toShownFigure).toList());
    }

    /**
     * What is wrong with the release of that edition in the folder, a line each; empty where all is well.
     *
     * @param audited runs whenever one of the {@link Release#REPORTS} is audited, on any thread
     */
    public static List<String> faults(Path folder, Edition edition, Runnable audited) throws IOException {
        return new ReleaseAudit(folder, edition).run(audited);
    }

    private List<String> run(Runnable audited) throws IOException {
        var faults = new ArrayList<String>();
        figures.values().stream()
                .filter(ReleaseAudit::isSmall)
                .forEach(row ->
                        faults.add("figures.csv shows a count of 1 to %d: %s".formatted(Protection.SMALL, row.key())));
        try {
            Reports.all(shown, edition).parallelStream()
                    .map(named -> {
                        var found = ofReport(named);
                        audited.run();
                        return found;
                    })
                    .toList()
                    .forEach(faults::addAll);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        if (!Files.readString(folder.resolve(Release.METHODOLOGY)).equals(Release.methodology(shown, edition))) {
            faults.add(Release.METHODOLOGY + " is not what follows from the definitions");
        }
        faults.addAll(OpenData.faults(folder, edition));
        return List.copyOf(faults);
    }

    private static boolean isSmall(FigureRow row) {
        return row.unit().aboutChildren()
                && Stream.of(row.numerator(), row.denominator())
                        .filter(Objects::nonNull)
                        .anyMatch(count -> count >= 1 && count <= Protection.SMALL);
    }

    private List<String> ofReport(Reports.Named named) {
        var file = named.file();
        try {
            var expected = named.report().get();
            var faults =
                    new ArrayList<>(ReportAudit.faults(file, PdfTables.of(folder.resolve(file)), expected, figures));
            faults.addAll(ChartFiles.faults(folder, file, expected));
            faults.addAll(SpreadsheetFiles.faults(folder, file, expected, edition));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read back", e);
        }
    }
}
