package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pace.reporting.publication.Manifest;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.offline.WrongUse;

/**
 * The folders {@code <quarter>/<version>/} of publications and of releases. A version is {@code 0001} for the first of its quarter;
 * the same number in both belongs together.
 */
public final class Publications {

    /** The figures, in both. */
    public static final String FIGURES = "figures.csv";

    private Publications() {}

    /** The newest version of a quarter in {@code folder}, which holds publications or releases. */
    public static Optional<Path> newest(Path folder, Quarter quarter) throws IOException {
        return versions(folder.resolve(quarter.toString())).stream().reduce((earlier, later) -> later);
    }

    /** The same of a quarter that somebody asks for; a {@link WrongUse} where nothing of it is published yet. */
    public static Path published(Path folder, Quarter quarter) throws IOException {
        return newest(folder, quarter)
                .orElseThrow(() ->
                        new WrongUse("Nothing of " + quarter + " is published yet: 'pace publish " + quarter + "'"));
    }

    /** Every version of every quarter, oldest first. */
    public static List<Path> all(Path folder) throws IOException {
        var all = new ArrayList<Path>();
        for (var quarter : versions(folder)) {
            all.addAll(versions(quarter));
        }
        return all;
    }

    /** Every version of a quarter, oldest first. */
    static List<Path> versions(Path ofQuarter) throws IOException {
        if (!Files.isDirectory(ofQuarter)) {
            return List.of();
        }
        try (var versions = Files.list(ofQuarter)) {
            return versions.filter(version -> !Durable.isUnfinished(version))
                    .sorted()
                    .toList();
        }
    }

    /** One version of a quarter, by names that come from outside; empty where there is none. */
    public static Optional<Path> version(Path folder, String quarter, String version) {
        return Optional.of(folder.resolve(quarter).resolve(version))
                .filter(named -> quarter.matches("\\d{4}-\\d{2}-Q[1-4]") && version.matches("\\d{4}"))
                .filter(Files::isDirectory);
    }

    /** Names of released files whose bytes are not those of their manifest, or that are gone. */
    public static List<String> damaged(Path releases) throws IOException {
        var damaged = new ArrayList<String>();
        for (var version : all(releases)) {
            damaged.addAll(damagedOf(releases, version));
        }
        return damaged;
    }

    /** The same of one release; names are those below {@code releases}. */
    static List<String> damagedOf(Path releases, Path version) throws IOException {
        var damaged = new ArrayList<String>();
        for (var named : Manifest.files(version).entrySet()) {
            var file = version.resolve(named.getKey());
            if (!Files.exists(file) || !Sha256.of(file).equals(named.getValue())) {
                damaged.add(releases.relativize(file).toString());
            }
        }
        return damaged;
    }
}
