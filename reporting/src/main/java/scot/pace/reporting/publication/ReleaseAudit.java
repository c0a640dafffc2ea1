package scot.pace.reporting.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a written release back, as a reader would, and trusts nothing that wrote it: no count of 1 to 4 children is shown, and every
 * cell of every table of every PDF, and every point of a chart, is the figure that {@code figures.csv} has in that place.
 */
public final class ReleaseAudit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final NavigableMap<FigureKey, FigureRow> figures = new TreeMap<>();
    private final Quarter quarter;

    private ReleaseAudit(Path folder) throws IOException {
        this.folder = folder;
        FigureFile.read(folder.resolve("figures.csv")).forEach(row -> figures.put(row.key(), row));
        quarter = Quarter.parse(JSON.readTree(Files.readString(folder.resolve(Manifest.FILE)))
                .get("quarter")
                .asString());
    }

    /** What is wrong with the release in the folder, a line each; empty where all is well. */
    public static List<String> faults(Path folder) throws IOException {
        return new ReleaseAudit(folder).run();
    }

    private List<String> run() throws IOException {
        var faults = new ArrayList<String>();
        figures.values().stream()
                .filter(ReleaseAudit::isSmall)
                .forEach(row ->
                        faults.add("figures.csv shows a count of 1 to %d: %s".formatted(Protection.SMALL, row.key())));
        var scopes = new LinkedHashMap<String, Scope>();
        scopes.put("national.pdf", Scope.national(quarter, figures.navigableKeySet()));
        Authority.all()
                .forEach(authority -> scopes.put(
                        "local/" + authority.code() + ".pdf",
                        Scope.local(authority, quarter, figures.navigableKeySet())));
        try {
            scopes.entrySet().parallelStream()
                    .map(report -> read(report.getKey(), report.getValue()))
                    .toList()
                    .forEach(faults::addAll);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return List.copyOf(faults);
    }

    private static boolean isSmall(FigureRow row) {
        return row.unit().aboutChildren()
                && Stream.of(row.numerator(), row.denominator())
                        .filter(Objects::nonNull)
                        .anyMatch(count -> count >= 1 && count <= Protection.SMALL);
    }

    private List<String> read(String file, Scope scope) {
        try {
            var contents = scope.area().isScotland() ? Reports.NATIONAL : Reports.LOCAL;
            return ReportAudit.faults(file, PdfTables.of(folder.resolve(file)), contents, scope, figures);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read back", e);
        }
    }
}
