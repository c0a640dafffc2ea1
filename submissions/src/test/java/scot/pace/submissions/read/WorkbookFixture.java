package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import scot.pace.submissions.ReturnFixture;

/** A workbook part by part, so that a test can change any of them. A cell that begins with {@code =} is a formula. */
final class WorkbookFixture {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Numbers as numbers, days and months as real dates, all else as shared text, as Excel writes a sheet that was typed in. */
    static WorkbookFixture xlsx(ReturnFixture fixture) {
        var sheets = fixture.tables().entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .toList();
        var workbook = new StringBuilder(
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='x'><workbookPr/><sheets>");
        var relations = new StringBuilder("<Relationships>");
        var texts = new ArrayList<String>();
        var built = new WorkbookFixture();
        built.put(
                "[Content_Types].xml", "<Types><Override PartName='/xl/workbook.xml' ContentType='main+xml'/></Types>");
        built.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='" + TYPES
                        + "officeDocument' Target='xl/workbook.xml'/></Relationships>");
        for (int i = 0; i < sheets.size(); i++) {
            var name = "worksheets/sheet" + (i + 1) + ".xml";
            workbook.append("<sheet name='%s' sheetId='%d' r:id='rId%d'/>"
                    .formatted(sheets.get(i).getKey(), i + 1, i + 1));
            relations.append("<Relationship Id='rId%d' Type='%sworksheet' Target='%s'/>".formatted(i + 1, TYPES, name));
            built.put("xl/" + name, sheet(sheets.get(i).getValue(), texts));
        }
        relations.append("<Relationship Id='s' Type='%sstyles' Target='styles.xml'/>".formatted(TYPES));
        relations.append(
                "<Relationship Id='t' Type='%ssharedStrings' Target='/xl/sharedStrings.xml'/>".formatted(TYPES));
        built.put("xl/workbook.xml", workbook + "</sheets></workbook>");
        built.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        built.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\-yy'/></numFmts><cellStyleXfs><xf numFmtId='14'/>"
                        + "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        var strings = new StringBuilder("<sst>");
        texts.forEach(text -> strings.append("<si><t xml:space='preserve'>%s</t></si>".formatted(escape(text))));
        built.put("xl/sharedStrings.xml", strings + "</sst>");
        return built;
    }

    static WorkbookFixture ods(ReturnFixture fixture) {
        var content = new StringBuilder("<office:document-content xmlns:office='" + OFFICE + "office:1.0' xmlns:table='"
                + OFFICE + "table:1.0' xmlns:text='" + OFFICE + "text:1.0' xmlns:style='" + OFFICE
                + "style:1.0'><office:automatic-styles><style:style style:name='ta1'><style:table-properties table:display='true'/>"
                + "</style:style><style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet>");
        fixture.tables().forEach((name, text) -> {
            content.append("<table:table table:name='" + name + "' table:style-name='ta1'>");
            text.lines().forEach(line -> {
                content.append("<table:table-row>");
                for (var cell : line.split(",", -1)) {
                    content.append(odsCell(cell));
                }
                content.append("<table:table-cell table:number-columns-repeated='16371'/></table:table-row>");
            });
            content.append("<table:table-row table:number-rows-repeated='1048000'>"
                    + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>");
        });
        var built = new WorkbookFixture();
        built.parts.put(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        built.put("content.xml", content + "</office:spreadsheet></office:body></office:document-content>");
        built.put("META-INF/manifest.xml", "<manifest/>");
        return built;
    }

    WorkbookFixture put(String part, String xml) {
        parts.put(part, (XML + xml).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes a part; IllegalArgumentException where the change changes nothing. */
    WorkbookFixture change(String part, UnaryOperator<String> change) {
        var before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(part + " stayed as it was");
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    WorkbookFixture replacing(String part, String instead, String by) {
        return change(part, xml -> xml.replace(instead, by));
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static String sheet(String text, List<String> texts) {
        var xml = new StringBuilder("<worksheet><sheetData>");
        var lines = text.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            xml.append("<row r='").append(row + 1).append("'>");
            var cells = lines.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append(xlsxCell((char) ('A' + column) + "" + (row + 1), cells[column], texts));
            }
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private static String xlsxCell(String at, String cell, List<String> texts) {
        if (cell.isEmpty()) {
            return "<c r='%s' s='1'/>".formatted(at);
        }
        if (cell.startsWith("=")) {
            return "<c r='%s' t='str'><f>A1</f><v>%s</v></c>".formatted(at, escape(cell.substring(1)));
        }
        if (cell.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            var day = LocalDate.parse(cell.length() == 7 ? cell + "-01" : cell);
            long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            return "<c r='%s' s='%d'><v>%d</v></c>".formatted(at, cell.length() == 7 ? 2 : 1, serial);
        }
        if (cell.matches("\\d+(\\.0)?")) {
            return "<c r='%s'><v>%s</v></c>".formatted(at, cell.replace(".0", ""));
        }
        texts.add(cell);
        return "<c r='%s' t='s'><v>%d</v></c>".formatted(at, texts.size() - 1);
    }

    private static String odsCell(String cell) {
        if (cell.isEmpty()) {
            return "<table:table-cell/>";
        }
        if (cell.startsWith("=")) {
            return "<table:table-cell table:formula='of:=[.A1]' office:value-type='string'><text:p>" + cell.substring(1)
                    + "</text:p></table:table-cell>";
        }
        if (cell.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            return "<table:table-cell office:value-type='date' office:date-value='"
                    + (cell.length() == 7 ? cell + "-01" : cell)
                    + "'><text:p>as shown</text:p></table:table-cell>";
        }
        if (cell.matches("\\d+(\\.0)?")) {
            return "<table:table-cell office:value-type='float' office:value='" + cell.replace(".0", "")
                    + "'><text:p>as shown</text:p></table:table-cell>";
        }
        return "<table:table-cell office:value-type='string'><text:p>" + escape(cell) + "</text:p></table:table-cell>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
