package scot.pace.submissions.read;

import static java.util.stream.Collectors.toCollection;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the tests of reading read, for the tests of other doors: what one door says of a file, the others say too. */
public final class Corpus {

    private Corpus() {}

    /** Makes what is sent; gives the file or folder. */
    interface Sent {
        Path in(Path folder) throws Exception;
    }

    /** @param rules that find something in it; {@code x} and nothing else where that depends on how large a return may be */
    public record Case(String name, Set<String> rules, Sent sent) {

        static Case of(String name, Sent sent, String... places) {
            return new Case(
                    name,
                    Stream.of(places)
                            .filter(place -> !place.isEmpty())
                            .map(place -> place.split(" ", 2)[0])
                            .collect(toCollection(TreeSet::new)),
                    sent);
        }

        /** Makes it in an empty folder. */
        public Path in(Path folder) throws Exception {
            return sent.in(folder);
        }
    }

    /** Every one; several differ in their values alone. */
    public static List<Case> all() {
        var text = new CorpusTest();
        text.textIsReadOrRefusedOnItsLine();
        text.headersAreBoundByName();
        text.cellsAreReadStrictly();
        text.whatIdentifiesIsNeverRepeated();
        text.aZipIsWhatItsDirectorySays();
        text.otherKindsAreToldFromTheirBytes();
        var workbooks = new WorkbookCorpusTest();
        workbooks.excelWorkbooks();
        workbooks.openDocumentWorkbooks();
        workbooks.parquetFiles();
        var all = new ArrayList<>(text.sent);
        all.addAll(workbooks.sent);
        all.add(Case.of("Parquet levels that say they are a billion", Corpus::lyingParquet, "file-unreadable"));
        return all;
    }

    private static Path lyingParquet(Path folder) throws Exception {
        ParquetFixture.write(aReturn(), folder, false, "");
        new HostileParquet(3)
                .dictionary(1, HostileParquet.text("KX7Q2M9PLA"))
                .page(org.apache.parquet.format.Encoding.RLE_DICTIONARY, HostileParquet.packed(1 << 27), new byte[] {
                    8, 6, 0
                })
                .write(folder.resolve("episodes.parquet"));
        return folder;
    }

    /** What must not be kept, as it is written in a cell. */
    public static List<String> identifying() {
        return CorpusTest.IDENTIFYING;
    }
}
