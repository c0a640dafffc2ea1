package scot.pace.reporting.publication.spreadsheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A workbook before it has a format.
 *
 * @param title the name of the document
 * @param dated the day that stands inside the file
 * @param sheets in order; at least one, no two with one name
 */
public record Book(String title, LocalDate dated, List<Sheet> sheets) {

    public Book {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty() || sheets.stream().map(Sheet::name).distinct().count() < sheets.size()) {
            throw new IllegalArgumentException("a workbook has sheets, each with a name of its own: " + title);
        }
    }

    /** The moment that stands inside the file: 09:30 UTC of its day. */
    String moment() {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(dated) + "T09:30:00Z";
    }
}
