package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.ENCODING_OTHER;
import static scot.pace.submissions.read.ReadRules.FILE_UNREADABLE;
import static scot.pace.submissions.read.ReadRules.SHEET_UNEXPECTED;
import static scot.pace.submissions.read.ReadRules.TABLE_MISSING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.Context;
import scot.pace.submissions.Counts;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/** Reads a return from a folder, a ZIP or a workbook. Whatever is wrong with it is a finding; an IOException is about our own disk. */
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
        private final Map<String, Integer> times = new TreeMap<>();
        private final Set<String> unexpected = new LinkedHashSet<>();
        private final TableReader reader = new TableReader(limits, this::found);
        private final Map<Table, TableReader.Read> tables = new LinkedHashMap<>();
        private final Inflating.Budget budget = new Inflating.Budget(limits);
        private String sha256 = "";

        ReadReturn read(Path source) throws IOException {
            try (var carrier = Carrier.open(source, limits, budget, unexpected::add)) {
                var workbook = carrier.workbook();
                if (workbook.isPresent()) {
                    sha256 = Sha256.of(source);
                    readSheets(workbook.get());
                } else {
                    readTables(parts(carrier));
                }
            } catch (Unreadable refused) {
                findings.add(FILE_UNREADABLE.at("", 0, "", "", refused.words()));
            }
            unexpected.forEach(words -> findings.add(SHEET_UNEXPECTED.at("", 0, "", "", words)));
            var whole = new WholeReturn(context, tables, findings::add);
            whole.check();
            var answer = answer();
            return new ReadReturn(rows(), answer, unlisted(answer), whole.authority(), whole.quarter(), sha256);
        }

        private void found(Finding finding) {
            if (times.merge(finding.rule(), 1, Integer::sum) <= Counts.MOST_LISTED) {
                findings.add(finding);
            }
        }

        private Map<String, Integer> unlisted(List<Finding> answer) {
            Map<String, Integer> unlisted = new TreeMap<>();
            var listed = answer.stream().map(Finding::rule).collect(Collectors.toSet());
            times.forEach((rule, count) -> {
                if (count > Counts.MOST_LISTED && listed.contains(rule)) {
                    unlisted.put(rule, count - Counts.MOST_LISTED);
                }
            });
            return unlisted;
        }

        private void readSheets(Workbook workbook) throws IOException {
            var seen = new HashSet<Table>();
            for (var sheet = workbook.next(); sheet != null; sheet = workbook.next()) {
                if (sheet.isHidden()) {
                    unexpected.add(SHEET_UNEXPECTED.hidden(sheet.name()));
                }
                var table = Carrier.find(sheet.name());
                if (table.isEmpty()) {
                    unexpected.add(SHEET_UNEXPECTED.extra());
                } else if (!seen.add(table.get())) {
                    findings.add(twice(table.get()));
                } else {
                    try {
                        tables.put(table.get(), reader.read(table.get(), sheet.lines(), rowsSoFar()));
                    } catch (Unreadable refused) {
                        findings.add(unreadable(table.get(), refused));
                        return; // a stream that broke off cannot be taken up again
                    }
                }
            }
            for (var table : ReturnSpecification.tables()) {
                if (!seen.contains(table)) {
                    findings.add(missing(table));
                }
            }
        }

        private Map<Table, Carrier.Part> parts(Carrier carrier) {
            Map<Table, Carrier.Part> parts = new LinkedHashMap<>();
            Set<Table> seen = new HashSet<>();
            for (var part : carrier.parts()) {
                var table = part.table();
                if (table.isEmpty()) {
                    findings.add(TABLE_MISSING.at("", 0, "", "", "A file is none of the four tables of a return."));
                } else if (seen.add(table.get())) {
                    parts.put(table.get(), part);
                } else if (parts.remove(table.get()) != null) {
                    findings.add(twice(table.get()));
                }
            }
            return parts;
        }

        private void readTables(Map<Table, Carrier.Part> parts) throws IOException {
            var digest = Sha256.digest();
            for (var table : ReturnSpecification.tables()) {
                var part = parts.get(table);
                if (part == null) {
                    if (!findings.contains(twice(table))) {
                        findings.add(missing(table));
                    }
                    continue;
                }
                try {
                    readTable(table, part, digest);
                } catch (Unreadable refused) {
                    findings.add(unreadable(table, refused));
                } catch (CharacterCodingException undecodable) {
                    findings.add(unreadable(
                            table, new Unreadable("The encoding of the file cannot be told: save it as UTF-8.")));
                }
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
        }

        private void readTable(Table table, Carrier.Part part, MessageDigest digest) throws IOException {
            var kind = part.kind(budget).orRefuse();
            if (kind == FileKind.ZIP) {
                throw new Unreadable("This is an archive or a workbook and no table: send that one itself.");
            }
            if (kind == FileKind.PARQUET) {
                var file = part.parquet(budget);
                try (var in =
                        part.open(new Inflating.Budget(limits))) { // the library's stream asks the disk for every byte
                    add(digest, table, file.getLength(), Sha256.of(in));
                }
                try (var lines = ParquetLines.open(file, limits)) {
                    tables.put(table, reader.read(table, lines, rowsSoFar()));
                }
                return;
            }
            var bytes = Bytes.of(part, budget);
            add(digest, table, bytes.length(), bytes.sha256());
            try (var text = bytes.text(part, new Inflating.Budget(limits))) {
                tables.put(table, reader.read(table, new CsvLines(text, limits), rowsSoFar()));
            }
            if (!bytes.isUtf8()) {
                findings.add(
                        ENCODING_OTHER.at(table.name(), 0, "", "", ENCODING_OTHER.message(bytes.encodingInWords())));
            }
        }

        private void add(MessageDigest digest, Table table, long length, String sha256) {
            digest.update(table.name().getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
            digest.update(sha256.getBytes(StandardCharsets.UTF_8));
        }

        private int rowsSoFar() {
            return tables.values().stream().mapToInt(TableReader.Read::lines).sum();
        }

        private Finding missing(Table table) {
            return TABLE_MISSING.at(table.name(), 0, "", "", "The table " + table.name() + " is missing.");
        }

        private Finding twice(Table table) {
            return TABLE_MISSING.at(table.name(), 0, "", "", "The table " + table.name() + " is there twice.");
        }

        private Finding unreadable(Table table, Unreadable refused) {
            return FILE_UNREADABLE.at(table.name(), refused.line(), "", "", refused.words());
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
