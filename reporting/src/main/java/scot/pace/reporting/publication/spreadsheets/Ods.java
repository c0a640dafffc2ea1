package scot.pace.reporting.publication.spreadsheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** OpenDocument 1.3. */
public final class Ods {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String VERSION = "1.3";
    private static final int MILLIMETRES_A_LETTER = 2;
    private static final String RIGHT = "_20_right";

    private Ods() {}

    /** The workbook as a file; the same book gives the same bytes. */
    public static byte[] of(Book book) {
        try {
            var parts = new Parts();
            parts.addStored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            parts.add("META-INF/manifest.xml", manifest());
            parts.add("meta.xml", meta(book));
            parts.add("styles.xml", styles());
            parts.add("content.xml", content(book));
            return parts.bytes();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
    }

    private static Markup manifest() {
        var xml = new Markup()
                .open("manifest:manifest", "xmlns:manifest", NAMES + "manifest:1.0", "manifest:version", VERSION)
                .leaf("manifest:file-entry", "manifest:full-path", "/", "manifest:media-type", TYPE);
        for (var part : new String[] {"meta.xml", "styles.xml", "content.xml"}) {
            xml.leaf("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
        }
        return xml.close();
    }

    private static Markup document(String kind) {
        return new Markup()
                .open(
                        "office:document-" + kind,
                        "xmlns:office",
                        NAMES + "office:1.0",
                        "xmlns:meta",
                        NAMES + "meta:1.0",
                        "xmlns:style",
                        NAMES + "style:1.0",
                        "xmlns:table",
                        NAMES + "table:1.0",
                        "xmlns:text",
                        NAMES + "text:1.0",
                        "xmlns:number",
                        NAMES + "datastyle:1.0",
                        "xmlns:fo",
                        NAMES + "xsl-fo-compatible:1.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "office:version",
                        VERSION);
    }

    private static Markup meta(Book book) {
        return document("meta")
                .open("office:meta")
                .leafWith("PACE Statistics", "meta:generator")
                .leafWith(book.title(), "dc:title")
                .leafWith("en-GB", "dc:language")
                .leafWith(book.moment(), "meta:creation-date")
                .leafWith(book.moment(), "dc:date")
                .close()
                .close();
    }

    private static Markup styles() {
        var xml = document("styles").open("office:styles");
        for (int decimals = 0; decimals <= Value.MOST_DECIMALS; decimals++) {
            xml.open("number:number-style", "style:name", "Places" + decimals)
                    .leaf(
                            "number:number",
                            "number:decimal-places",
                            decimals,
                            "number:min-decimal-places",
                            decimals,
                            "number:min-integer-digits",
                            1,
                            "number:grouping",
                            true)
                    .close();
        }
        xml.open("style:default-style", "style:family", "table-cell")
                .leaf("style:text-properties", "fo:language", "en", "fo:country", "GB", "fo:font-size", "12pt")
                .close();
        xml.open("style:style", "style:name", "Default", "style:family", "table-cell")
                .leaf("style:table-cell-properties", "style:vertical-align", "top")
                .close();
        style(xml, "Heading_20_1", "Heading 1")
                .leaf("style:text-properties", "fo:font-weight", "bold", "fo:font-size", "16pt")
                .close();
        style(xml, "Words", "Words")
                .leaf("style:table-cell-properties", "fo:wrap-option", "wrap")
                .close();
        style(xml, "Column_20_title", "Column title")
                .leaf("style:table-cell-properties", "fo:wrap-option", "wrap")
                .leaf("style:text-properties", "fo:font-weight", "bold")
                .close();
        onTheRight(xml, "Words");
        onTheRight(xml, "Column_20_title");
        xml.close().open("office:automatic-styles");
        xml.open("style:page-layout", "style:name", "Printed") // as many pages high as it takes, one wide
                .leaf(
                        "style:page-layout-properties",
                        "style:print-orientation",
                        "landscape",
                        "fo:page-width",
                        "297mm",
                        "fo:page-height",
                        "210mm",
                        "style:scale-to-X",
                        1)
                .close();
        xml.close().open("office:master-styles");
        xml.leaf("style:master-page", "style:name", "Default", "style:page-layout-name", "Printed");
        return xml.close().close();
    }

    private static Markup style(Markup xml, String name, String shown) {
        return xml.open(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                shown,
                "style:family",
                "table-cell",
                "style:parent-style-name",
                "Default");
    }

    private static void onTheRight(Markup xml, String style) {
        xml.open(
                        "style:style",
                        "style:name",
                        style + RIGHT,
                        "style:family",
                        "table-cell",
                        "style:parent-style-name",
                        style)
                .leaf("style:table-cell-properties", "style:text-align-source", "fix")
                .leaf("style:paragraph-properties", "fo:text-align", "end")
                .close();
    }

    private static Markup content(Book book) {
        var xml = document("content").open("office:automatic-styles");
        book.sheets().stream()
                .flatMap(sheet -> IntStream.range(0, sheet.width()).mapToObj(sheet::width))
                .distinct()
                .sorted()
                .forEach(width -> column(xml, width));
        for (int decimals = 0; decimals <= Value.MOST_DECIMALS; decimals++) {
            xml.leaf(
                    "style:style",
                    "style:name",
                    "Number" + decimals,
                    "style:family",
                    "table-cell",
                    "style:parent-style-name",
                    "Default",
                    "style:data-style-name",
                    "Places" + decimals);
        }
        xml.leaf("style:style", "style:name", "Sheet", "style:family", "table", "style:master-page-name", "Default");
        xml.close().open("office:body").open("office:spreadsheet");
        book.sheets().forEach(sheet -> sheet(xml, sheet));
        xml.open("table:database-ranges");
        book.sheets().stream().filter(Sheet::hasTable).forEach(sheet -> range(xml, sheet));
        return xml.close().close().close().close();
    }

    private static void column(Markup xml, int width) {
        xml.open("style:style", "style:name", "Width" + width, "style:family", "table-column")
                .leaf("style:table-column-properties", "style:column-width", width * MILLIMETRES_A_LETTER + "mm")
                .close();
    }

    private static void sheet(Markup xml, Sheet sheet) {
        xml.open("table:table", "table:name", sheet.name(), "table:style-name", "Sheet");
        for (int i = 0; i < sheet.width(); i++) {
            xml.leaf("table:table-column", "table:style-name", "Width" + sheet.width(i));
        }
        words(xml.open("table:table-row"), sheet.heading(), "Heading_20_1").close();
        var style = sheet.hasTable() ? "Default" : "Words"; // beside a table a line goes on over the columns
        sheet.lines()
                .forEach(line -> words(xml.open("table:table-row"), line, style).close());
        if (sheet.hasTable()) {
            xml.open("table:table-header-rows");
            var right = sheet.hasNumbers() ? RIGHT : "";
            row(xml, sheet.columns().stream().map(Value::words).toList(), "Column_20_title", right);
            xml.close();
            sheet.rows().forEach(row -> row(xml, Value.row(row), "Words", right));
        }
        xml.close();
    }

    /** @param right what the style of words has behind its name where they stand on the right: in all cells but the first */
    private static void row(Markup xml, List<Value> cells, String style, String right) {
        xml.open("table:table-row");
        for (int i = 0; i < cells.size(); i++) {
            cell(xml, cells.get(i), i == 0 ? style : style + right);
        }
        xml.close();
    }

    private static void cell(Markup xml, Value value, String style) {
        if (value.number() == null) {
            words(xml, value.text(), style);
            return;
        }
        xml.open(
                        "table:table-cell",
                        "table:style-name",
                        "Number" + value.decimals(),
                        "office:value-type",
                        "float",
                        "office:value",
                        value.number().toPlainString())
                .leafWith(value.text(), "text:p")
                .close();
    }

    private static Markup words(Markup xml, String words, String style) {
        return xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string")
                .leafWith(words, "text:p")
                .close();
    }

    private static void range(Markup xml, Sheet sheet) {
        var at = "'" + sheet.name() + "'.";
        xml.leaf(
                "table:database-range",
                "table:name",
                sheet.tableName(),
                "table:target-range-address",
                at + "A" + sheet.headerRow() + ":" + at + sheet.lastColumn() + sheet.lastRow(),
                "table:contains-header",
                true,
                "table:display-filter-buttons",
                false);
    }
}
