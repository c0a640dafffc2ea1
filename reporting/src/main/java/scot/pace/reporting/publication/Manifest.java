package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Sha256;

/** What a release is made of: SHA-256 of every file in it and of every return it was made from. It holds no time but the date of publication. */
public final class Manifest {

    /** The name of the file. */
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /** Writes {@value #FILE} about every other file in the folder, in the order of their paths. */
    public static void write(Path folder, Edition edition) throws IOException {
        var root = JsonText.JSON.createObjectNode();
        root.put("quarter", edition.quarter().toString());
        root.put("version", edition.version());
        root.put("published", edition.published().toString());
        root.put("state", edition.draft() ? "DRAFT" : "PUBLISHED");
        root.put("home", edition.synthetic() ? "SYNTHETIC" : "REAL");
        root.put("code_version", edition.codeVersion());
        root.put("policy_version", edition.policyVersion());
        var files = root.putObject("files");
        hashes(folder).forEach(files::put);
        var inputs = root.putObject("inputs");
        edition.inputs().forEach(inputs::put);
        Files.writeString(folder.resolve(FILE), JsonText.of(root));
    }

    /** The edition whose manifest lies in the folder, with words and definitions that a manifest does not hold. */
    public static Edition edition(Path folder, LocalWords local, List<MethodEntry> method) throws IOException {
        var root = JsonText.JSON.readTree(Files.readString(folder.resolve(FILE)));
        var inputs = new TreeMap<String, String>();
        root.get("inputs")
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asString()));
        return new Edition(
                Quarter.parse(root.get("quarter").asString()),
                root.get("version").asInt(),
                LocalDate.parse(root.get("published").asString()),
                root.get("state").asString().equals("DRAFT"),
                root.get("home").asString().equals("SYNTHETIC"),
                root.get("code_version").asString(),
                root.get("policy_version").asString(),
                inputs,
                local,
                method);
    }

    /** SHA-256 of every file that the manifest in the folder names, by its path in the folder. */
    public static SortedMap<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        JsonText.JSON
                .readTree(Files.readString(folder.resolve(FILE)))
                .get("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        return files;
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals(FILE)) {
                    hashes.put(name, Sha256.of(path));
                }
            }
        }
        return hashes;
    }
}
