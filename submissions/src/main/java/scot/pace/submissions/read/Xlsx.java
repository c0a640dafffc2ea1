package scot.pace.submissions.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (.xlsx). What could carry more than values is told to {@code unexpected}, macros are {@link Unreadable}. */
final class Xlsx implements Workbook {

    private record Listed(String name, boolean isHidden, String relation) {}

    private final Zip zip;
    private final Limits limits;
    private final Inflating.Budget budget;
    private final Consumer<String> unexpected;
    private final List<Listed> sheets = new ArrayList<>();
    private final Map<String, String> targets;
    private final XlsxCells cells;
    private int at;
    private @Nullable Xml open;

    Xlsx(Zip zip, Limits limits, Inflating.Budget budget, Consumer<String> unexpected) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.budget = budget;
        this.unexpected = unexpected;
        refuseOtherKinds();
        var workbook = relations("_rels/.rels", "").entrySet().stream()
                .filter(relation -> relation.getKey().endsWith("officeDocument"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(Xml::damaged);
        int folder = workbook.lastIndexOf('/') + 1;
        var beside = workbook.substring(0, folder);
        this.targets = relations(beside + "_rels/" + workbook.substring(folder) + ".rels", beside);
        this.cells = new XlsxCells(list(workbook), limits);
        try (var strings = part(targets.get("type sharedStrings"));
                var styles = part(targets.get("type styles"))) {
            cells.read(strings, styles);
        }
    }

    @Override
    public @Nullable Sheet next() throws IOException {
        closeSheet();
        if (at == sheets.size()) {
            return null;
        }
        var listed = sheets.get(at++);
        var target = targets.get(listed.relation());
        open = part(target);
        if (open == null || target == null || !target.toLowerCase(Locale.ROOT).contains("worksheets/")) {
            throw Xml.damaged();
        }
        return new Sheet(
                listed.name(), listed.isHidden(), new XlsxLines(open, cells, limits, listed.name(), unexpected));
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        zip.close();
    }

    private void closeSheet() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void refuseOtherKinds() throws IOException {
        for (var entry : zip.entries()) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("macrosheets/")) {
                throw macros();
            }
            if (name.equals("xl/workbook.bin")) {
                throw new Unreadable("This is a binary workbook (.xlsb): save it as .xlsx.");
            }
            if (name.startsWith("word/") || name.startsWith("ppt/")) {
                throw new Unreadable("This is a document and not a workbook.");
            }
            if (name.contains("externallinks/") || name.endsWith("connections.xml") || name.contains("querytables/")) {
                unexpected.accept("The workbook takes values from another file: break the link and keep the values.");
            }
            if (name.contains("embeddings/") || name.contains("activex/")) {
                unexpected.accept("The workbook holds another file inside it.");
            }
        }
        try (var types = part("[Content_Types].xml")) {
            while (types != null && types.next()) {
                if (types.begins()
                        && types.attribute("ContentType", "")
                                .toLowerCase(Locale.ROOT)
                                .contains("macroenabled")) {
                    throw macros();
                }
            }
        }
    }

    private static Unreadable macros() {
        return new Unreadable("The workbook holds macros: save it as an .xlsx without them.");
    }

    /** Reads the list of sheets; true where its days are counted from 1904. */
    private boolean list(String workbook) throws IOException {
        boolean from1904 = false;
        try (var xml = part(workbook)) {
            while (xml != null && xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904", "0"));
                } else if (xml.begins("sheet")) {
                    var isHidden = !xml.attribute("state", "visible").equals("visible");
                    sheets.add(new Listed(xml.attribute("name", ""), isHidden, relation(xml)));
                }
            }
        }
        return from1904;
    }

    /** The id stands in a namespace of its own beside the sheet's number. */
    private static String relation(Xml xml) {
        return "id " + xml.attribute("id", "");
    }

    /** Where the parts beside this one are: by id, and by the last word of their type. */
    private Map<String, String> relations(String part, String folder) throws IOException {
        Map<String, String> relations = new HashMap<>();
        try (var xml = part(part)) {
            while (xml != null && xml.next()) {
                if (xml.begins("Relationship")) {
                    var type = xml.attribute("Type", "");
                    var target = xml.attribute("Target", "");
                    var path = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put("id " + xml.attribute("Id", ""), path);
                    relations.put("type " + type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        }
        return relations;
    }

    private @Nullable Xml part(@Nullable String name) throws IOException {
        var entry = name == null ? null : zip.find(name).orElse(null);
        return entry == null ? null : Xml.open(zip.open(entry, budget));
    }

    static boolean isTrue(String written) {
        return written.equals("1") || written.equals("true");
    }
}
