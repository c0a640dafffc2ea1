package scot.pace.schema.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Quarter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every accepted return, for ever: {@code <quarter>/<authority>/<NNNN>-<hash>/} with the four tables in Parquet, the findings by
 * rule, the reasons and a manifest. Whatever a published figure depends on is here.
 */
public final class Archive {

    /** The manifest of a return, in its folder. */
    public static final String MANIFEST = "manifest.json";
    /** Findings without their values: {@code table,line,field,rule,severity,breaks}. */
    public static final String FINDINGS = "findings.csv";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** The archive of a home that somebody else may own: what is in it does not change. */
    public static Archive readOnly(Path home) {
        return new Archive(home.resolve("archive"));
    }

    /** An accepted return with the folder it lies in. */
    public record Kept(Path folder, AcceptedReturn manifest) {
        public Quarter quarter() {
            return Quarter.parse(manifest.quarter());
        }
    }

    /** The files of local aims or of tests of change that were kept. */
    public LocalArchive local(LocalTable table) {
        return new LocalArchive(folder, table);
    }

    /** Every version of every return, by quarter, authority and version. */
    public List<Kept> all() throws IOException {
        var kept = new ArrayList<Kept>();
        for (var quarter : quarters()) {
            for (var authority : children(quarter)) {
                kept.addAll(versions(authority));
            }
        }
        return kept;
    }

    /** Every version of the returns of one authority, by quarter and version. */
    public List<Kept> all(String authority) throws IOException {
        var kept = new ArrayList<Kept>();
        for (var quarter : quarters()) {
            kept.addAll(versions(quarter.resolve(authority)));
        }
        return kept;
    }

    /** The live return of each authority and quarter. */
    public List<Kept> live() throws IOException {
        var live = new ArrayList<Kept>();
        for (var quarter : quarters()) {
            for (var authority : children(quarter)) {
                newest(authority).ifPresent(live::add);
            }
        }
        return live;
    }

    /** The live returns of one authority, earliest quarter first. */
    public List<Kept> live(String authority) throws IOException {
        var live = new ArrayList<Kept>();
        for (var quarter : quarters()) {
            newest(quarter.resolve(authority)).ifPresent(live::add);
        }
        return live;
    }

    /** The live return, empty where the authority has sent none for the quarter. */
    public Optional<Kept> live(Quarter quarter, String authority) throws IOException {
        return newest(place(quarter, authority));
    }

    /** Every version that an authority has sent for the quarter, the first first. */
    public List<Kept> versions(Quarter quarter, String authority) throws IOException {
        return versions(place(quarter, authority));
    }

    /** The live return of the nearest earlier quarter. */
    public Optional<Kept> liveBefore(Quarter quarter, String authority) throws IOException {
        var quarters = new ArrayList<>(quarters());
        quarters.sort(Comparator.reverseOrder());
        for (var earlier : quarters) {
            if (earlier.getFileName().toString().compareTo(quarter.toString()) < 0) {
                var live = newest(earlier.resolve(authority));
                if (live.isPresent()) {
                    return live;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps a return for ever. Its folder appears whole or not at all; a return whose bytes and reasons are those of the live one
     * is that one, and nothing is written.
     *
     * @param manifest with any version and no files: both are set here
     * @param content writes the tables, findings and reasons
     */
    public Kept keep(AcceptedReturn manifest, Durable.Content content) throws IOException {
        var place = place(Quarter.parse(manifest.quarter()), manifest.authority());
        var live = newest(place);
        if (live.isPresent() && isSame(live.get().manifest(), manifest)) {
            return live.get();
        }
        int version = live.map(kept -> kept.manifest().version()).orElse(0) + 1;
        var target =
                place.resolve("%04d-%s".formatted(version, manifest.sha256().substring(0, 12)));
        Files.createDirectories(place);
        Durable.folder(target, unfinished -> {
            content.writeInto(unfinished);
            Files.writeString(unfinished.resolve(MANIFEST), json(withFiles(manifest, version, unfinished)));
        });
        return read(target);
    }

    /** Names of the files whose bytes are not those they were kept with, or that are gone. */
    public List<String> damaged(Kept kept) throws IOException {
        return damaged(folder, kept.folder(), kept.manifest().files());
    }

    static List<String> damaged(Path archive, Path folder, SortedMap<String, String> files) throws IOException {
        var damaged = new ArrayList<String>();
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Sha256.of(path).equals(file.getValue())) {
                damaged.add(archive.relativize(path).toString());
            }
        }
        return damaged;
    }

    private static boolean isSame(AcceptedReturn live, AcceptedReturn sent) {
        return live.submission().equals(sent.submission());
    }

    /** SHA-256 of every file of a folder, by name. */
    static SortedMap<String, String> hashes(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : children(folder)) {
            files.put(file.getFileName().toString(), Sha256.of(file));
        }
        return files;
    }

    private static AcceptedReturn withFiles(AcceptedReturn manifest, int version, Path unfinished) throws IOException {
        return new AcceptedReturn(
                manifest.authority(),
                manifest.quarter(),
                version,
                manifest.submission(),
                manifest.sha256(),
                manifest.receivedOn(),
                manifest.signedBy(),
                manifest.specification(),
                manifest.ruleSet(),
                manifest.rows(),
                manifest.findings(),
                hashes(unfinished));
    }

    private Path place(Quarter quarter, String authority) {
        return folder.resolve(quarter.toString()).resolve(authority);
    }

    /** Beside the folders of quarters stand those of local aims and tests of change. */
    private List<Path> quarters() throws IOException {
        var local = Arrays.stream(LocalTable.values()).map(LocalTable::folder).toList();
        return children(folder).stream()
                .filter(quarter -> !local.contains(quarter.getFileName().toString()))
                .toList();
    }

    private static Optional<Kept> newest(Path place) throws IOException {
        var versions = children(place);
        return versions.isEmpty() ? Optional.empty() : Optional.of(read(versions.get(versions.size() - 1)));
    }

    private static List<Kept> versions(Path place) throws IOException {
        var kept = new ArrayList<Kept>();
        for (var version : children(place)) {
            kept.add(read(version));
        }
        return kept;
    }

    private static Kept read(Path version) throws IOException {
        return new Kept(version, JSON.readValue(Files.readString(version.resolve(MANIFEST)), AcceptedReturn.class));
    }

    private static String json(AcceptedReturn manifest) {
        return JSON.writeValueAsString(manifest) + "\n";
    }

    static List<Path> children(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var files = Files.list(parent)) {
            return files.filter(file -> !Durable.isUnfinished(file)).sorted().toList();
        }
    }
}
