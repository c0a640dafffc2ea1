package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import scot.pace.jobs.LocalFiles;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.WrongUse;

/** The local aims and tests of change of a demonstration, imported as those of an authority are. */
final class DemoLocalFiles {

    private DemoLocalFiles() {}

    /**
     * Imports a file that lies beside the synthetic Scotland; once imported it is not again.
     *
     * @param home made, for synthetic children, where there is none
     * @param day on which it counts as imported
     */
    static void keep(Path home, LocalTable local, String resource, LocalDate day) throws Exception {
        try (var opened = Home.open(home, Home.Kind.SYNTHETIC)) {
            if (opened.kind() != Home.Kind.SYNTHETIC) {
                throw new WrongUse("The home " + home + " is for real children: choose another with --home");
            }
            var file = copied(home.resolve("demo-returns"), resource);
            var read = LocalFiles.check(opened.archive(), local, file, Optional.empty());
            if (read.isRefused()) {
                throw new IllegalStateException(resource + " is not faultless: " + read.findings());
            }
            LocalFiles.keep(opened.archive(), local, read, day);
        }
    }

    private static Path copied(Path folder, String resource) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(resource);
        try (var bytes = SyntheticScotland.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is missing beside the synthetic Scotland");
            }
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
