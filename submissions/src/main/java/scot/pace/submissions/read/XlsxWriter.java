package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import scot.pace.schema.store.ZipTime;
import scot.pace.submissions.Severity;

/** Writes a workbook row by row: numbers, days and text, and the colour of a severity. The same rows give the same bytes. */
final class XlsxWriter implements Closeable {

    /** Rows that a sheet can have. */
    static final int MOST_ROWS = 1 << 20;

    private static final int MOST_FROZEN = 10;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private int column;
    private int row;

    XlsxWriter(OutputStream file) {
        this.zip = new ZipOutputStream(file);
        this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    /**
     * @param header row of the header, from 1: it and what is above stay in sight
     * @param wide column, from 0, that holds sentences
     */
    void beginSheet(String name, boolean isHidden, int header, int wide) throws IOException {
        sheets.add("<sheet name=\"" + escaped(name) + "\" sheetId=\"" + (sheets.size() + 1) + "\" r:id=\"rId"
                + (sheets.size() + 1) + "\"" + (isHidden ? " state=\"hidden\"" : "") + "/>");
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write("<worksheet xmlns=\"" + MAIN + "\">" + frozen(header)
                + "<sheetFormatPr defaultRowHeight=\"15\" defaultColWidth=\"16\"/><cols><col min=\"" + (wide + 1)
                + "\" max=\"" + (wide + 1) + "\" width=\"90\" customWidth=\"1\"/></cols><sheetData>");
    }

    /** A header far down would leave no room for the rows. */
    private static String frozen(int header) {
        return header > MOST_FROZEN
                ? ""
                : "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + header + "\" topLeftCell=\"A"
                        + (header + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    }

    /** Rows stand in order, from 1. */
    void beginRow(int number) throws IOException {
        row = number;
        column = 0;
        out.write("<row r=\"" + number + "\">");
    }

    /** A cell in the next column, without colour where it has no finding. */
    void cell(String value, Lines.Kind kind, List<Severity> severities) throws IOException {
        var at = "<c r=\"" + CellFormula.column(column++) + row + "\"";
        int colour = severities.stream().mapToInt(XlsxWriter::colour).max().orElse(0);
        if (value.isEmpty()) {
            out.write(colour == 0 ? "" : at + " s=\"" + 2 * colour + "\"/>");
        } else if (kind == Lines.Kind.DAY && isSafeDay(value)) {
            long serial = ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value));
            out.write(at + " s=\"" + (2 * colour + 1) + "\"><v>" + serial + "</v></c>");
        } else if (kind == Lines.Kind.NUMBER && value.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?")) {
            out.write(at + " s=\"" + 2 * colour + "\"><v>" + value + "</v></c>");
        } else {
            out.write(at + " s=\"" + 2 * colour + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value)
                    + "</t></is></c>");
        }
    }

    void endRow() throws IOException {
        out.write("</row>");
    }

    void endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        end();
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            out.close();
        }
    }

    private void finish() throws IOException {
        begin("xl/styles.xml");
        out.write(styles());
        end();
        begin("xl/workbook.xml");
        out.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><sheets>" + String.join("", sheets)
                + "</sheets></workbook>");
        end();
        begin("xl/_rels/workbook.xml.rels");
        out.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            out.write(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        out.write(relation("styles", "styles", "styles.xml") + "</Relationships>");
        end();
        begin("_rels/.rels");
        out.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        end();
        begin("[Content_Types].xml");
        out.write("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("/xl/workbook.xml", "sheet.main+xml") + type("/xl/styles.xml", "styles+xml"));
        for (int i = 1; i <= sheets.size(); i++) {
            out.write(type("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
        }
        out.write("</Types>");
        end();
    }

    private void begin(String part) throws IOException {
        var entry = new ZipEntry(part);
        entry.setTimeLocal(ZipTime.FIXED);
        zip.putNextEntry(entry);
        out.write(HEAD);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    /** Two formats a colour: as it is, and a day. The colours: none, blue for a note, amber for a query, red for what must be fixed. */
    private static String styles() {
        var fills = new StringBuilder("<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>");
        for (var colour : List.of("FFDDEBF7", "FFFFE699", "FFF8B4B4")) {
            fills.append(
                    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>");
        }
        var formats = new StringBuilder();
        for (int fill : new int[] {0, 2, 3, 4}) {
            formats.append(format(0, fill)).append(format(164, fill));
        }
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>" + fills
                + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"8\">" + formats + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String format(int number, int fill) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"0\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>";
    }

    private static int colour(Severity severity) {
        return switch (severity) {
            case NOT_KEPT, REFUSED, ERROR -> 3;
            case QUERY -> 2;
            case NOTE -> 1;
        };
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + SHEET_TYPE + type + "\"/>";
    }

    private static boolean isSafeDay(String value) {
        return value.matches("[12]\\d{3}-\\d{2}-\\d{2}") && value.compareTo(FIRST_SAFE_DAY.toString()) >= 0;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }
}
