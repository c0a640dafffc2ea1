package scot.pace.submissions.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an Excel workbook. */
final class XlsxLines implements Lines {

    private final Xml xml;
    private final XlsxCells cells;
    private final Limits limits;
    private final String sheet;
    private final Consumer<String> unexpected;
    private final SheetRow row;
    private final StringBuilder value = new StringBuilder();
    private int number;
    private int column;

    XlsxLines(Xml xml, XlsxCells cells, Limits limits, String sheet, Consumer<String> unexpected) {
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
        this.sheet = sheet;
        this.unexpected = unexpected;
        this.row = new SheetRow(limits);
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (xml.next()) {
            if (xml.begins("row")) {
                var line = row();
                if (line != null) {
                    return line;
                }
            } else if (xml.begins("mergeCells")) {
                unexpected.accept("The sheet " + tableIn(sheet) + " has merged cells: give each row its own value.");
                xml.skip();
            }
        }
        return null;
    }

    /** The name of a sheet may be repeated only where it is that of a table: another could name a child. */
    static String tableIn(String sheet) {
        return Carrier.tableNamed(sheet).orElse("of another name");
    }

    private @Nullable Line row() throws IOException {
        int said = position(xml.attribute("r", Integer.toString(number + 1)));
        if (said <= number) {
            throw Xml.damaged();
        }
        number = said;
        column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                cell();
            }
        }
        return row.take(number);
    }

    private void cell() throws IOException {
        int at = column(xml.attribute("r", ""));
        var type = xml.attribute("t", "n");
        var style = xml.attribute("s", "");
        boolean isFormula = false;
        value.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                isFormula = true;
                xml.skip();
            } else if (xml.begins("rPh") || xml.begins("extLst")) {
                xml.skip();
            } else if (xml.isText()) {
                xml.text(value, limits.cell() + 1);
            }
        }
        if (value.length() > limits.cell()) {
            row.put(number, at, value.toString(), Kind.TEXT);
        }
        var raw = type.equals("inlineStr") || type.equals("str")
                ? value.toString()
                : value.toString().strip();
        var text = raw.isEmpty() ? "" : cells.text(type, style, raw);
        row.put(number, at, text, isFormula ? Kind.FORMULA : cells.kind(type, style));
        column = at + 1;
    }

    /** The column of {@code C7} is 2; the next one where the cell does not say it. Columns stand in order. */
    private int column(String reference) throws Unreadable {
        if (reference.isEmpty()) {
            return column;
        }
        int letters = 0;
        int at = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            at = at * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        if (letters == 0 || position(reference.substring(letters)) != number || at - 1 < column) {
            throw Xml.damaged();
        }
        return at - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int position(String written) throws Unreadable {
        int position = Numbers.count(written);
        if (position == 0) {
            throw Xml.damaged();
        }
        return position;
    }
}
