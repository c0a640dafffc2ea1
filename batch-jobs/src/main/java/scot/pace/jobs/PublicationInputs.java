package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Sha256;

/**
 * Everything a publication depends on: the live returns of its quarter and of those before, local aims and tests of change, what
 * was published first of earlier Julys, every release that was published before, the decision to revise what is out, the code and the
 * policy. The same inputs are the same publication.
 *
 * @param hash of all of it
 */
record PublicationInputs(Quarter quarter, String hash) {

    private static final String HASH_FILE = "inputs.sha256";

    static PublicationInputs of(
            Quarter quarter,
            Archive archive,
            SortedMap<String, String> firstPublished,
            List<String> ledger,
            String revise,
            String codeVersion)
            throws IOException {
        return new PublicationInputs(
                quarter,
                Sha256.of(quarter + "\n" + codeVersion + "\n" + Protection.POLICY + "\n" + files(quarter, archive)
                        + "\n" + firstPublished + "\n" + ledger + "\n" + revise));
    }

    /** SHA-256 of each live return and of each imported file, by its place in the archive. */
    static SortedMap<String, String> files(Quarter quarter, Archive archive) throws IOException {
        var files = new TreeMap<String, String>();
        for (var kept : archive.live()) {
            if (kept.quarter().compareTo(quarter) <= 0) {
                var manifest = kept.manifest();
                files.put(
                        manifest.quarter() + "/" + manifest.authority() + "/"
                                + kept.folder().getFileName(),
                        manifest.sha256());
            }
        }
        for (var local : LocalTable.values()) {
            for (var kept : archive.local(local).all()) {
                files.put(
                        local.folder() + "/" + kept.folder().getFileName(),
                        kept.manifest().sha256());
            }
        }
        return files;
    }

    /** The folder of the publication whose inputs have this hash, or where the next version of the quarter is to be. */
    static Path publication(Path publications, Quarter quarter, String hash) throws IOException {
        var ofQuarter = publications.resolve(quarter.toString());
        var versions = Publications.versions(ofQuarter);
        if (!versions.isEmpty()) {
            var newest = versions.get(versions.size() - 1);
            if (hashOf(newest).equals(hash)) {
                return newest;
            }
        }
        return ofQuarter.resolve("%04d".formatted(versions.size() + 1));
    }

    /** Whether the publication was made of these. */
    boolean made(Path publication) throws IOException {
        return hashOf(publication).equals(hash);
    }

    private static String hashOf(Path publication) throws IOException {
        return Files.readString(publication.resolve(HASH_FILE)).strip();
    }

    /** Leaves the hash of its inputs in the folder of a publication. */
    static void write(Path publication, String hash) throws IOException {
        Files.writeString(publication.resolve(HASH_FILE), hash + "\n");
    }
}
