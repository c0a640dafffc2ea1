package scot.pace.reporting.publication.spreadsheets;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Office Open XML, as most programs write it. */
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final int PLAIN = 0;
    private static final int HEADING = 1;
    private static final int COLUMN_TITLE = 2;
    private static final int WORDS = 3;
    /** So much further stands the format of the same on the right. */
    private static final int RIGHT = 2;

    private static final int NUMBER = 6;
    private static final int FIRST_FORMAT = 164;
    private static final int POINTS = 16;
    private static final int HEADING_POINTS = 24;
    private static final int A4 = 9;

    private Xlsx() {}

    /** The workbook as a file; the same book gives the same bytes. */
    public static byte[] of(Book book) {
        try {
            var parts = new Parts();
            parts.add("[Content_Types].xml", types(book));
            parts.add("_rels/.rels", relations());
            parts.add("docProps/core.xml", properties(book));
            parts.add("xl/workbook.xml", workbook(book));
            parts.add("xl/_rels/workbook.xml.rels", relations(book));
            parts.add("xl/styles.xml", styles());
            for (int i = 0; i < book.sheets().size(); i++) {
                add(parts, book.sheets().get(i), i + 1);
            }
            return parts.bytes();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
    }

    private static void add(Parts parts, Sheet sheet, int number) throws IOException {
        parts.add("xl/worksheets/sheet" + number + ".xml", sheet(sheet));
        if (sheet.hasTable()) {
            var relations = relationships();
            relation(relations, "rId1", OF_DOCUMENT + "/table", "../tables/table" + number + ".xml");
            parts.add("xl/worksheets/_rels/sheet" + number + ".xml.rels", relations.close());
            parts.add("xl/tables/table" + number + ".xml", table(sheet, number));
        }
    }

    private static Markup types(Book book) {
        var xml = new Markup()
                .open("Types", "xmlns", OF_PACKAGE + "content-types")
                .leaf(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(xml, "/xl/workbook.xml", TYPE + "sheet.main+xml");
        type(xml, "/xl/styles.xml", TYPE + "styles+xml");
        for (int i = 1; i <= book.sheets().size(); i++) {
            type(xml, "/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
            if (book.sheets().get(i - 1).hasTable()) {
                type(xml, "/xl/tables/table" + i + ".xml", TYPE + "table+xml");
            }
        }
        return xml.close();
    }

    private static void type(Markup xml, String part, String type) {
        xml.leaf("Override", "PartName", part, "ContentType", type);
    }

    private static Markup relationships() {
        return new Markup().open("Relationships", "xmlns", OF_PACKAGE + "relationships");
    }

    private static void relation(Markup xml, String id, String type, String target) {
        xml.leaf("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static Markup relations() {
        var xml = relationships();
        relation(xml, "rId1", OF_DOCUMENT + "/officeDocument", "xl/workbook.xml");
        relation(xml, "rId2", OF_PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        return xml.close();
    }

    private static Markup relations(Book book) {
        var xml = relationships();
        for (int i = 1; i <= book.sheets().size(); i++) {
            relation(xml, "rId" + i, OF_DOCUMENT + "/worksheet", "worksheets/sheet" + i + ".xml");
        }
        relation(xml, "rIdStyles", OF_DOCUMENT + "/styles", "styles.xml");
        return xml.close();
    }

    private static Markup properties(Book book) {
        var xml = new Markup()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        OF_PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .leafWith(book.title(), "dc:title")
                .leafWith("PACE Statistics", "dc:creator")
                .leafWith("en-GB", "dc:language");
        for (var moment : List.of("dcterms:created", "dcterms:modified")) {
            xml.leafWith(book.moment(), moment, "xsi:type", "dcterms:W3CDTF");
        }
        return xml.close();
    }

    private static Markup workbook(Book book) {
        var xml = new Markup()
                .open("workbook", "xmlns", MAIN, "xmlns:r", OF_DOCUMENT)
                .open("sheets");
        for (int i = 1; i <= book.sheets().size(); i++) {
            xml.leaf("sheet", "name", book.sheets().get(i - 1).name(), "sheetId", i, "r:id", "rId" + i);
        }
        return xml.close().close();
    }

    private static Markup styles() {
        var xml = new Markup().open("styleSheet", "xmlns", MAIN).open("numFmts", "count", Value.MOST_DECIMALS + 1);
        for (int decimals = 0; decimals <= Value.MOST_DECIMALS; decimals++) {
            var format = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
            xml.leaf("numFmt", "numFmtId", FIRST_FORMAT + decimals, "formatCode", format);
        }
        xml.close().open("fonts", "count", 3);
        font(xml, 12, false);
        font(xml, 16, true);
        font(xml, 12, true);
        xml.close().open("fills", "count", 2);
        for (var pattern : List.of("none", "gray125")) { // the two that every workbook begins with
            xml.open("fill").leaf("patternFill", "patternType", pattern).close();
        }
        xml.close().open("borders", "count", 1).leaf("border").close();
        xml.open("cellStyleXfs", "count", 2)
                .leaf("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0)
                .leaf("xf", "numFmtId", 0, "fontId", 1, "fillId", 0, "borderId", 0);
        xml.close().open("cellXfs", "count", NUMBER + Value.MOST_DECIMALS + 1);
        format(xml, 0, 0, 0, "general", false);
        format(xml, 0, 1, 1, "general", false);
        for (var side : List.of("left", "right")) {
            format(xml, 0, 2, 0, side, true);
            format(xml, 0, 0, 0, side, true);
        }
        for (int decimals = 0; decimals <= Value.MOST_DECIMALS; decimals++) {
            format(xml, FIRST_FORMAT + decimals, 0, 0, "general", false);
        }
        xml.close().open("cellStyles", "count", 2);
        xml.leaf("cellStyle", "name", "Normal", "xfId", 0, "builtinId", 0);
        xml.leaf("cellStyle", "name", "Heading 1", "xfId", 1, "builtinId", 16);
        return xml.close().close();
    }

    private static void font(Markup xml, int size, boolean isBold) {
        xml.open("font");
        if (isBold) {
            xml.leaf("b");
        }
        xml.leaf("sz", "val", size).leaf("name", "val", "Arial").close();
    }

    private static void format(Markup xml, int number, int font, int style, String side, boolean wraps) {
        xml.open(
                        "xf",
                        "numFmtId",
                        number,
                        "fontId",
                        font,
                        "fillId",
                        0,
                        "borderId",
                        0,
                        "xfId",
                        style,
                        "applyNumberFormat",
                        1,
                        "applyFont",
                        1,
                        "applyAlignment",
                        1)
                .leaf("alignment", "horizontal", side, "vertical", "top", "wrapText", wraps ? 1 : 0)
                .close();
    }

    private static Markup sheet(Sheet sheet) {
        var xml = new Markup().open("worksheet", "xmlns", MAIN, "xmlns:r", OF_DOCUMENT);
        xml.open("sheetPr").leaf("pageSetUpPr", "fitToPage", 1).close();
        xml.open("cols");
        for (int i = 0; i < sheet.width(); i++) {
            xml.leaf("col", "min", i + 1, "max", i + 1, "width", sheet.width(i), "customWidth", 1);
        }
        xml.close().open("sheetData");
        row(xml, 1, HEADING_POINTS, List.of(Value.words(sheet.heading())), HEADING, 0);
        int row = 2;
        for (var line : sheet.lines()) {
            var isAlone = !sheet.hasTable(); // beside a table a line goes on over the columns
            row(
                    xml,
                    row++,
                    isAlone ? points(sheet, List.of(line)) : POINTS,
                    List.of(Value.words(line)),
                    isAlone ? WORDS : PLAIN,
                    0);
        }
        if (sheet.hasTable()) {
            int right = sheet.hasNumbers() ? RIGHT : 0;
            row(
                    xml,
                    row++,
                    points(sheet, sheet.columns()),
                    sheet.columns().stream().map(Value::words).toList(),
                    COLUMN_TITLE,
                    right);
            for (var cells : sheet.rows()) {
                row(xml, row++, points(sheet, cells), Value.row(cells), WORDS, right);
            }
        }
        xml.close();
        xml.leaf("pageSetup", "paperSize", A4, "orientation", "landscape", "fitToWidth", 1, "fitToHeight", 0);
        if (sheet.hasTable()) {
            xml.open("tableParts", "count", 1).leaf("tablePart", "r:id", "rId1").close();
        }
        return xml.close();
    }

    /** How high a row is in which words go on in further lines; not every program works it out. */
    private static int points(Sheet sheet, List<String> cells) {
        int lines = IntStream.range(0, cells.size())
                .map(column -> lines(cells.get(column), sheet.width(column)))
                .max()
                .orElse(1);
        return lines * POINTS;
    }

    /** Words are not parted but where one is longer than a line. */
    private static int lines(String words, int width) {
        int room = width - 2; // of letters that are wider than most
        int lines = 1;
        int used = 0;
        for (var word : words.split(" ", -1)) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            lines += needed > room && used > 0 ? 1 : 0;
            used = needed > room ? word.length() : needed;
            lines += Math.max(0, used - 1) / room;
            used = Math.min(used, room);
        }
        return lines;
    }

    /**
     * @param style of what is text
     * @param right what is added to it in all cells but the first
     */
    private static void row(Markup xml, int number, int points, List<Value> cells, int style, int right) {
        xml.open("row", "r", number, "ht", points, "customHeight", 1);
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var at = "" + (char) ('A' + i) + number;
            if (cell.number() == null) {
                xml.open("c", "r", at, "s", i == 0 ? style : style + right, "t", "inlineStr")
                        .open("is")
                        .leafWith(cell.text(), "t")
                        .close()
                        .close();
            } else {
                xml.open("c", "r", at, "s", NUMBER + cell.decimals())
                        .leafWith(cell.number().toPlainString(), "v")
                        .close();
            }
        }
        xml.close();
    }

    private static Markup table(Sheet sheet, int number) {
        var xml = new Markup()
                .open(
                        "table",
                        "xmlns",
                        MAIN,
                        "id",
                        number,
                        "name",
                        sheet.tableName(),
                        "displayName",
                        sheet.tableName(),
                        "ref",
                        "A" + sheet.headerRow() + ":" + sheet.lastColumn() + sheet.lastRow(),
                        "totalsRowShown",
                        0)
                .open("tableColumns", "count", sheet.columns().size());
        for (int i = 1; i <= sheet.columns().size(); i++) {
            xml.leaf("tableColumn", "id", i, "name", sheet.columns().get(i - 1));
        }
        return xml.close().close();
    }
}
