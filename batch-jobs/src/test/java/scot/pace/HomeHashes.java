package scot.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.schema.store.Sha256;

/** The SHA-256 of every file of a home that must not depend on how the work was done: archive, publications, releases. */
final class HomeHashes {

    private HomeHashes() {}

    static Map<String, String> of(Path home) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (var part : List.of("archive", "publications", "releases")) {
            try (var files = Files.walk(home.resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(home.relativize(file).toString(), Sha256.of(file));
                }
            }
        }
        return hashes;
    }
}
