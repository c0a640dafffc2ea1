package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import scot.pace.schema.SpecificationPage;
import scot.pace.schema.Table;
import scot.pace.submissions.offline.WrongUse;

/** Empty CSV tables, and the page that says what goes into them. */
final class EmptyTables {

    private EmptyTables() {}

    /**
     * Writes them into a folder, which is made; a {@link WrongUse}, and nothing is written, where one of the tables is there
     * already.
     *
     * @param tables by the name of the file, without {@code .csv}
     * @param page name of the page's file
     */
    static void write(Path folder, Map<String, Table> tables, String page, String markdown) throws IOException {
        for (var name : tables.keySet()) {
            if (Files.exists(file(folder, name))) {
                throw new WrongUse(file(folder, name) + " is there already; nothing was overwritten");
            }
        }
        Files.createDirectories(folder);
        for (var table : tables.entrySet()) {
            Files.writeString(file(folder, table.getKey()), SpecificationPage.template(table.getValue()));
        }
        Files.writeString(folder.resolve(page), markdown);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".csv");
    }
}
