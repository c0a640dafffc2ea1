package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.ENCODING_OTHER;
import static scot.pace.submissions.read.ReadRules.FILE_UNREADABLE;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;

/** Reads a CSV file of local aims or tests of change, as the tables of a return are read. Its cells may hold sentences. */
public final class LocalReader {

    private static final Limits LIMITS = new Limits(4L << 20, 4L << 20, 100, 10_000, 64, 2_000);

    private LocalReader() {}

    /**
     * A file as it was read.
     *
     * @param rows as {@link scot.pace.schema.store.ParquetTable} takes them
     * @param sha256 of its bytes; empty where they could not be read
     */
    public record Read(List<@Nullable Object[]> rows, List<Finding> findings, String sha256) {}

    /** Whatever is wrong with the file is a finding; an IOException is about our own disk. */
    public static Read read(Path file, LocalTable local) throws IOException {
        var table = local.table();
        var findings = new ArrayList<Finding>();
        try {
            return read(Carrier.alone(file, LIMITS), table, findings);
        } catch (Unreadable refused) {
            findings.add(FILE_UNREADABLE.at(table.name(), refused.line(), "", "", refused.words()));
        } catch (CharacterCodingException undecodable) {
            findings.add(FILE_UNREADABLE.at(
                    table.name(), 0, "", "", "The encoding of the file cannot be told: save it as UTF-8."));
        }
        return new Read(List.of(), findings, "");
    }

    private static Read read(Carrier.Part part, Table table, List<Finding> findings) throws IOException {
        var budget = new Inflating.Budget(LIMITS);
        var kind = part.kind(budget).orRefuse();
        if (kind == FileKind.ZIP || kind == FileKind.PARQUET) {
            throw new Unreadable("This is no CSV file: save the sheet as 'CSV UTF-8'.");
        }
        var bytes = Bytes.of(part, budget);
        try (var text = bytes.text(part, new Inflating.Budget(LIMITS))) {
            var read = new TableReader(LIMITS, findings::add).read(table, new CsvLines(text, LIMITS), 0);
            if (!bytes.isUtf8()) {
                findings.add(
                        ENCODING_OTHER.at(table.name(), 0, "", "", ENCODING_OTHER.message(bytes.encodingInWords())));
            }
            return new Read(read.rows(), findings, bytes.sha256());
        }
    }
}
