package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Sha256;

/** What was published first of each quarter that ends on 31 July: a later publication says how it was revised. */
final class FirstPublications {

    private static final String LOOKED_AFTER = "t06-looked-after-by-quarter";

    private final Path publications;
    private final Quarter last;

    /** Of the quarters up to {@code last}. */
    FirstPublications(Path publications, Quarter last) {
        this.publications = publications;
        this.last = last;
    }

    /** All looked after children of each area on the last day of each July quarter that was published. */
    List<Figure> lookedAfter() throws IOException {
        var figures = new ArrayList<Figure>();
        for (var first : files().entrySet()) {
            FigureFile.readInternal(first.getValue()).stream()
                    .filter(figure -> figure.key().measure().equals(LOOKED_AFTER)
                            && figure.key().by().isEmpty()
                            && figure.key().period().equals(first.getKey()))
                    .forEach(figures::add);
        }
        return figures;
    }

    /** SHA-256 of the first figures of each earlier July quarter, by quarter. What is published now is not its own input. */
    SortedMap<String, String> hashes() throws IOException {
        var hashes = new TreeMap<String, String>();
        for (var first : files().entrySet()) {
            if (!first.getKey().equals(last.toString())) {
                hashes.put(first.getKey(), Sha256.of(first.getValue()));
            }
        }
        return hashes;
    }

    private SortedMap<String, Path> files() throws IOException {
        var files = new TreeMap<String, Path>();
        if (!Files.isDirectory(publications)) {
            return files;
        }
        try (var quarters = Files.list(publications)) {
            for (var ofQuarter : quarters.sorted().toList()) {
                var quarter = Quarter.parse(ofQuarter.getFileName().toString());
                var versions = Publications.versions(ofQuarter);
                if (quarter.endsYear() && quarter.compareTo(last) <= 0 && !versions.isEmpty()) {
                    files.put(quarter.toString(), versions.get(0).resolve(Publications.FIGURES));
                }
            }
        }
        return files;
    }
}
