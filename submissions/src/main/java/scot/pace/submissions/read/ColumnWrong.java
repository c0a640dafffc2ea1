package scot.pace.submissions.read;

import java.util.stream.Collectors;
import scot.pace.schema.Field;
import scot.pace.schema.Table;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** Columns are bound by name; each required one stands once and no unknown one at all. */
public final class ColumnWrong extends CodeRule {

    public ColumnWrong() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "A column is missing, twice or unknown",
                        "Name the columns as in the template; their order does not matter.",
                        "the specification of the return"),
                Example.replacing("episodes", "ethnic_group", "ethnicity", "Ethnic Group"));
    }

    public String missing(String field) {
        return "The column " + field + " is missing.";
    }

    public String twice(String field) {
        return "The column " + field + " is there twice.";
    }

    /** @param separator at which the line was taken apart; empty where it was not */
    public String noHeader(Table table, String separator) {
        return "This line is not the header of " + table.name() + ": the first line must name its columns, "
                + table.fields().stream().map(Field::name).collect(Collectors.joining(", ")) + "."
                + (separator.isEmpty() || separator.equals("commas")
                        ? ""
                        : " It was taken apart at its " + separator + ".")
                + " The table was not read.";
    }

    public String unknown(String header) {
        return header.isBlank() ? "A column has no name." : "'" + header + "' is not a column of this table.";
    }
}
