package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.publication.AreaComparison;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;

/** How areas compare by the newest release of each quarter that was printed. The one that was asked for last is kept in memory. */
public final class ReleasedComparisons {

    private final Path releases;
    private final Path publications;
    private final AtomicReference<@Nullable Released> last = new AtomicReference<>();

    public ReleasedComparisons(Path home) {
        this.releases = Home.releases(home);
        this.publications = Home.publications(home);
    }

    /**
     * The comparison of a release.
     *
     * @param version {@code 0001} for the first of its quarter
     */
    public record Released(Quarter quarter, String version, AreaComparison comparison) {}

    /** The quarters that were printed, the newest first. */
    public List<Quarter> quarters() throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (var folders = Files.list(releases)) {
            return folders.map(folder -> Quarter.parse(String.valueOf(folder.getFileName())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Of the newest release of a quarter; empty where it was not printed yet. */
    public Optional<Released> of(Quarter quarter) throws IOException {
        var newest = Publications.newest(releases, quarter);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var version = String.valueOf(newest.get().getFileName());
        var kept = last.get();
        if (kept == null || !kept.quarter().equals(quarter) || !kept.version().equals(version)) {
            kept = read(newest.get(), quarter, version);
            last.set(kept);
        }
        return Optional.of(kept);
    }

    /** A release never changes, so it is read once; its charts have the marks that its reports have. */
    private Released read(Path release, Quarter quarter, String version) throws IOException {
        var said = LocalWordsFiles.read(publications.resolve(quarter.toString()).resolve(version));
        var comparison = AreaComparison.read(release.resolve(Publications.FIGURES), quarter, said);
        return new Released(quarter, version, comparison);
    }
}
