package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Files that follow from what else is in a release, so that they can be made again to be audited.
 *
 * @param contents by path in the release
 */
record DerivedFiles(SortedMap<String, byte[]> contents) {

    /** Writes them; none may be there yet. */
    void write(Path release) throws IOException {
        for (var file : contents.entrySet()) {
            Files.write(release.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    /**
     * A line for each that is not there, or not byte for byte.
     *
     * @param fault goes on from the path of the file
     */
    List<String> faults(Path release, String fault) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : contents.entrySet()) {
            var written = release.resolve(file.getKey());
            if (!Files.exists(written) || !Arrays.equals(Files.readAllBytes(written), file.getValue())) {
                faults.add(file.getKey() + fault);
            }
        }
        return faults;
    }
}
