package scot.pace.submissions.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an OpenDocument workbook, as far as the end of its table. A row or cell that is repeated is written
 * once with a number beside it: blank ones are only counted, others are given out one by one until a cap stops them.
 */
final class OdsLines implements Lines {

    /** No two rows of a return are alike, so that rows of a sheet are given out again a million times would only cost time. */
    private static final int MOST_REPEATED = 1000;

    private final Xml xml;
    private final Limits limits;
    private final String sheet;
    private final Consumer<String> unexpected;
    private final SheetRow row;
    private final StringBuilder text = new StringBuilder();
    private boolean ended;
    private boolean saidMerged;
    private long number;
    private long column;
    private @Nullable Line repeated;
    private long times;
    private long repeats;

    OdsLines(Xml xml, Limits limits, String sheet, Consumer<String> unexpected) {
        this.xml = xml;
        this.limits = limits;
        this.sheet = sheet;
        this.unexpected = unexpected;
        this.row = new SheetRow(limits);
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (repeated != null && times > 0) {
            times--;
            return new Line(line(++number), repeated.cells(), false, repeated.kinds());
        }
        while (!ended && xml.next()) {
            if (xml.ends("table")) {
                ended = true;
            } else if (xml.begins("table-row")) {
                times = times("number-rows-repeated");
                repeated = row();
                if (repeated != null) {
                    times--;
                    repeats += times;
                    if (repeats > MOST_REPEATED) {
                        throw new Unreadable(
                                line(number + 1), "Rows are repeated more than " + MOST_REPEATED + " times.");
                    }
                    number++;
                    return repeated;
                }
                number += times;
            } else if (xml.begins("table-source") || xml.begins("cell-range-source")) {
                unexpected.accept("The workbook takes values from another file: break the link and keep the values.");
            } else if (xml.begins("table")
                    || xml.begins("shapes")
                    || xml.begins("forms")
                    || xml.begins("named-expressions")) {
                xml.skip();
            }
        }
        return null;
    }

    private @Nullable Line row() throws IOException {
        column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.begins("table-cell")) {
                cell();
            } else if (xml.begins("covered-table-cell")) {
                merged();
                column += times("number-columns-repeated");
                xml.skip();
            }
        }
        return row.take(line(number + 1));
    }

    private void cell() throws IOException {
        long repeats = times("number-columns-repeated");
        var type = xml.attribute("value-type", "");
        var written = written(type);
        var kind = xml.attribute("formula") != null
                ? Kind.FORMULA
                : switch (type) {
                    case "date" -> Kind.DAY;
                    case "float", "percentage", "currency" -> Kind.NUMBER;
                    default -> Kind.TEXT;
                };
        if (times("number-columns-spanned") > 1 || times("number-rows-spanned") > 1) {
            merged();
        }
        readText();
        var value = written == null ? text.toString() : written;
        if (!value.isEmpty() || kind == Kind.FORMULA) {
            for (long i = 0; i < repeats; i++) {
                row.put(line(number + 1), (int) Math.min(column + i, limits.columns()), value, kind);
            }
        }
        column += repeats;
    }

    /** The value beside the text, which only shows it; null where the text is the value. */
    private @Nullable String written(String type) {
        return switch (type) {
            case "date" -> xml.attribute("date-value", "").replaceFirst("T.*", "");
            case "float", "percentage", "currency" -> Numbers.digits(xml.attribute("value", ""));
            case "boolean" -> xml.attribute("boolean-value", "");
            case "string" -> xml.attribute("string-value");
            default -> null;
        };
    }

    /** Reads to the end of the cell: its paragraphs, without the remarks pinned to it. */
    private void readText() throws IOException {
        text.setLength(0);
        boolean inParagraph = false;
        while (xml.next() && !xml.ends("table-cell")) {
            if (xml.begins("annotation") || xml.begins("table") || xml.begins("frame")) {
                xml.skip();
            } else if (xml.begins("p")) {
                text.append(text.isEmpty() ? "" : "\n");
                trim();
                inParagraph = true;
            } else if (xml.ends("p")) {
                inParagraph = false;
            } else if (xml.begins("s")) {
                text.append(" ".repeat((int) Math.min(times("c"), limits.cell())));
                trim();
            } else if (inParagraph && xml.isText()) {
                xml.text(text, limits.cell() + 1);
            }
        }
    }

    private void trim() {
        text.setLength(Math.min(text.length(), limits.cell() + 1));
    }

    private void merged() {
        if (saidMerged) {
            return;
        }
        saidMerged = true;
        unexpected.accept("The sheet " + XlsxLines.tableIn(sheet) + " has merged cells: give each row its own value.");
    }

    private long times(String attribute) throws Unreadable {
        return Math.max(1, Numbers.count(xml.attribute(attribute, "1")));
    }

    private static int line(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
