package scot.pace.schema.synthetic.faults;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import scot.pace.schema.store.ZipTime;

/** Writes lines of text as the sheets of an Excel workbook: every cell is text, and one that begins with {@code =} is a formula. */
final class PlantedWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private PlantedWorkbook() {}

    /** @param sheets the lines of each by its name, cells parted by commas; no cell holds one */
    static void write(Path file, Map<String, List<String>> sheets) throws IOException {
        var list = new StringBuilder();
        var relations = new StringBuilder();
        var types = new StringBuilder();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            int number = 0;
            for (var sheet : sheets.entrySet()) {
                var part = "worksheets/sheet" + ++number + ".xml";
                list.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
                relations.append(relation("r" + number, "worksheet", part));
                types.append(type("xl/" + part, "worksheet"));
                put(zip, out, "xl/" + part, rows(sheet.getValue()));
            }
            put(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + list
                            + "</sheets></workbook>");
            put(zip, out, "xl/_rels/workbook.xml.rels", related(relations.toString()));
            put(zip, out, "_rels/.rels", related(relation("r1", "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("xl/workbook.xml", "sheet.main") + types + "</Types>");
        }
    }

    private static void put(ZipOutputStream zip, Writer out, String part, String xml) throws IOException {
        var entry = new ZipEntry(part);
        entry.setTimeLocal(ZipTime.FIXED);
        zip.putNextEntry(entry);
        out.write(HEAD + xml);
        out.flush();
        zip.closeEntry();
    }

    private static String rows(List<String> lines) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int row = 0;
        for (var line : lines) {
            xml.append("<row r=\"").append(++row).append("\">");
            int column = 0;
            for (var cell : line.split(",", -1)) {
                xml.append(cell((char) ('A' + column++) + "" + row, cell));
            }
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private static String cell(String at, String text) {
        if (text.startsWith("=")) {
            return "<c r=\"" + at + "\" t=\"str\"><f>" + text.substring(1) + "</f><v></v></c>";
        }
        return text.isEmpty()
                ? ""
                : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    private static String related(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }
}
