package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.ENCODING_OTHER;
import static scot.pace.submissions.read.ReadRules.FILE_UNREADABLE;
import static scot.pace.submissions.read.ReadRules.TABLE_MISSING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/** Reads a return from a folder or a ZIP. Whatever is wrong with it is a finding; an IOException is about our own disk. */
public final class ReturnReader {

    private final Context context;
    private final Limits limits;

    public ReturnReader(Context context) {
        this(context, Limits.STANDARD);
    }

    ReturnReader(Context context, Limits limits) {
        this.context = context;
        this.limits = limits;
    }

    public ReadReturn read(Path source) throws IOException {
        return new Reading().read(source);
    }

    private final class Reading {
        private final List<Finding> findings = new ArrayList<>();
        private final TableReader reader = new TableReader(limits, findings::add);
        private final Map<Table, TableReader.Read> tables = new LinkedHashMap<>();
        private long inflated;
        private String sha256 = "";

        ReadReturn read(Path source) throws IOException {
            try (var carrier = Carrier.open(source, limits)) {
                readTables(parts(carrier));
            } catch (Unreadable refused) {
                findings.add(FILE_UNREADABLE.at("", 0, "", "", refused.words()));
            }
            var whole = new WholeReturn(context, tables, findings::add);
            whole.check();
            return new ReadReturn(rows(), answer(), whole.authority(), whole.quarter(), sha256);
        }

        private Map<String, Carrier.Part> parts(Carrier carrier) {
            Map<String, Carrier.Part> parts = new TreeMap<>();
            for (var part : carrier.parts()) {
                var name = part.table();
                if (ReturnSpecification.tables().stream()
                        .noneMatch(table -> table.name().equals(name))) {
                    findings.add(TABLE_MISSING.at("", 0, "", "", "A file is none of the four tables of a return."));
                } else if (parts.putIfAbsent(name, part) != null) {
                    findings.add(TABLE_MISSING.at(name, 0, "", "", "The table " + name + " is there twice."));
                }
            }
            return parts;
        }

        private void readTables(Map<String, Carrier.Part> parts) throws IOException {
            var digest = Sha256.digest();
            for (var table : ReturnSpecification.tables()) {
                var part = parts.get(table.name());
                if (part == null) {
                    findings.add(
                            TABLE_MISSING.at(table.name(), 0, "", "", "The table " + table.name() + " is missing."));
                    continue;
                }
                try {
                    var bytes = Bytes.of(part, limits, inflated);
                    inflated += bytes.length();
                    digest.update(table.name().getBytes(StandardCharsets.UTF_8));
                    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length()));
                    digest.update(bytes.sha256().getBytes(StandardCharsets.UTF_8));
                    readTable(table, part, bytes);
                } catch (Unreadable refused) {
                    findings.add(FILE_UNREADABLE.at(table.name(), refused.line(), "", "", refused.words()));
                } catch (CharacterCodingException undecodable) {
                    findings.add(FILE_UNREADABLE.at(
                            table.name(), 0, "", "", "The encoding of the file cannot be told: save it as UTF-8."));
                } catch (java.util.zip.ZipException damaged) {
                    findings.add(FILE_UNREADABLE.at(table.name(), 0, "", "", "The ZIP is damaged."));
                }
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
        }

        private void readTable(Table table, Carrier.Part part, Bytes bytes) throws IOException {
            if (!bytes.isUtf8()) {
                findings.add(
                        ENCODING_OTHER.at(table.name(), 0, "", "", ENCODING_OTHER.message(bytes.encodingInWords())));
            }
            int before =
                    tables.values().stream().mapToInt(TableReader.Read::lines).sum();
            try (var text = bytes.text(part)) {
                tables.put(table, reader.read(table, text, before));
            }
        }

        private Map<Table, List<@Nullable Object[]>> rows() {
            Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
            for (var table : ReturnSpecification.tables()) {
                var read = tables.get(table);
                rows.put(table, read == null ? List.of() : read.rows());
            }
            return rows;
        }

        /** Beside an identifier no other value may be answered: it could be the rest of it. */
        private List<Finding> answer() {
            var identifying = findings.stream()
                    .filter(finding -> finding.severity() == Severity.NOT_KEPT)
                    .sorted()
                    .toList();
            return identifying.isEmpty() ? findings.stream().sorted().toList() : identifying;
        }
    }
}
