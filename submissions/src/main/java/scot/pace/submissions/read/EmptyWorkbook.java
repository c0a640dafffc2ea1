package scot.pace.submissions.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;

/** A workbook to fill in (.xlsx): a sheet for each table of a return, with its fields in the first row. */
public final class EmptyWorkbook {

    private EmptyWorkbook() {}

    /** Writes it, and closes what it is written to. */
    public static void write(OutputStream out) throws IOException {
        try (var workbook = new XlsxWriter(out)) {
            for (var table : ReturnSpecification.tables()) {
                sheet(workbook, table);
            }
        }
    }

    private static void sheet(XlsxWriter workbook, Table table) throws IOException {
        workbook.beginSheet(table.name(), false, 1, table.fields().size());
        workbook.beginRow(1);
        for (var field : table.fields()) {
            workbook.cell(field.name(), Lines.Kind.TEXT, List.of());
        }
        workbook.endRow();
        workbook.endSheet();
    }
}
