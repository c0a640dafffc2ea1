package scot.pace.schema.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.LocalTable;
import scot.pace.schema.sql.DuckDb;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every imported file of local aims, of tests of change or of new medians, for ever: {@code <NNNN>-<hash>/} with one table in Parquet and a
 * manifest. A line counts from the day of its import until a later file has the same line otherwise; one that a later file does
 * not name stays.
 */
public final class LocalArchive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path archive;
    private final Path folder;
    private final LocalTable table;

    LocalArchive(Path archive, LocalTable table) {
        this.archive = archive;
        this.folder = archive.resolve(table.folder());
        this.table = table;
    }

    /** A file with the folder it lies in. */
    public record Kept(Path folder, LocalVersion manifest) {}

    /** Authority and name of whatever was ever kept, a blank between: {@code S12000011 review-by-october}. */
    public Set<String> names() throws IOException {
        return all().stream()
                .flatMap(kept -> kept.manifest().lines().keySet().stream())
                .map(line -> line.split(" ", 3))
                .map(key -> key[0] + " " + key[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What became of an import: {@code isNew} is false where every line of it was known and nothing was written. */
    public record Outcome(Kept kept, boolean isNew) {}

    /** Every version, the first first. */
    public List<Kept> all() throws IOException {
        var kept = new ArrayList<Kept>();
        for (var version : Archive.children(folder)) {
            kept.add(read(version));
        }
        return kept;
    }

    /**
     * Keeps a file for ever. Its folder appears whole or not at all; where every line is known already it is the newest version that
     * brought one of them, and nothing is written.
     *
     * @param sha256 of its bytes
     * @param rows as {@link ParquetTable} takes them, at least one, no two with the same key
     */
    public Outcome keep(String sha256, LocalDate importedOn, List<@Nullable Object[]> rows) throws IOException {
        var lines = lines(rows);
        if (lines.isEmpty() || lines.size() < rows.size()) {
            throw new IllegalArgumentException(rows.size() + " lines are kept under " + lines.size() + " names");
        }
        var before = all();
        var known = new TreeMap<String, String>();
        before.forEach(kept -> known.putAll(kept.manifest().lines()));
        if (known.entrySet().containsAll(lines.entrySet())) {
            return new Outcome(newestWith(lines, before), false);
        }
        int version = before.size() + 1;
        var target = folder.resolve("%04d-%s".formatted(version, sha256.substring(0, 12)));
        Files.createDirectories(folder);
        Durable.folder(target, unfinished -> {
            ParquetTable.write(
                    ParquetTable.file(unfinished, table.table()),
                    table.table(),
                    rows,
                    Map.of("specification", LocalTable.VERSION));
            var manifest = new LocalVersion(
                    table.table().name(),
                    version,
                    sha256,
                    importedOn,
                    LocalTable.VERSION,
                    lines,
                    Archive.hashes(unfinished));
            Files.writeString(unfinished.resolve(Archive.MANIFEST), JSON.writeValueAsString(manifest) + "\n");
        });
        return new Outcome(read(target), true);
    }

    /**
     * The lines as known, by what says which line they are: the columns of the view of the table, as text; a blank one is empty.
     *
     * @param day the day at whose end we look
     * @param knownBy the last day on which a file may have been imported to count
     */
    public List<Map<String, String>> known(LocalDate day, LocalDate knownBy) throws IOException {
        var kept = all();
        if (kept.isEmpty()) {
            return List.of();
        }
        try (var database = DuckDb.inMemory("128MB", 1)) {
            WarehouseSchema.createLocal(database);
            for (var one : kept) {
                WarehouseSchema.execute(database, insert(one));
            }
            Views.lookBack(database, day, knownBy);
            return Views.rows(database, view(), table.key());
        } catch (SQLException e) {
            throw new IOException("the " + table.words() + " cannot be read", e);
        }
    }

    private String view() {
        return switch (table) {
            case AIMS -> "known_local_aim";
            case TESTS_OF_CHANGE -> "known_test_of_change";
            case MEDIANS -> "known_new_median";
        };
    }

    /** The statement that puts the lines of a file into its table, unless they are there. */
    String insert(Kept kept) {
        var version = kept.manifest();
        var into = table.table().singular();
        return "INSERT INTO " + into + " SELECT " + version.version() + ", DATE '" + version.importedOn() + "', '"
                + version.sha256() + "', * FROM " + ParquetTable.inSql(kept.folder(), table.table())
                + " WHERE NOT EXISTS (FROM " + into + " WHERE version = " + version.version() + " AND sha256 = '"
                + version.sha256() + "')";
    }

    /** Names of the files whose bytes are not those they were kept with, or that are gone. */
    public List<String> damaged(Kept kept) throws IOException {
        return Archive.damaged(archive, kept.folder(), kept.manifest().files());
    }

    private static Kept newestWith(Map<String, String> lines, List<Kept> kept) {
        return kept.stream()
                .filter(one -> !Collections.disjoint(
                        lines.keySet(), one.manifest().lines().keySet()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private NavigableMap<String, String> lines(List<@Nullable Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> table.key().stream()
                                .map(field ->
                                        String.valueOf(row[1 + table.table().indexOf(field)]))
                                .collect(Collectors.joining(" ")),
                        LocalArchive::hash,
                        (one, other) -> other,
                        TreeMap::new));
    }

    /** Of what a line says, wherever it stands. */
    private static String hash(@Nullable Object[] row) {
        return Sha256.of(Arrays.stream(row)
                .skip(1)
                .map(cell -> Objects.toString(cell, ""))
                .collect(Collectors.joining("\u001F")));
    }

    private static Kept read(Path version) throws IOException {
        return new Kept(
                version, JSON.readValue(Files.readString(version.resolve(Archive.MANIFEST)), LocalVersion.class));
    }
}
