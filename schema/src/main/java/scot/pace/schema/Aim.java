package scot.pace.schema;

import java.util.List;

/** A national aim, one line of {@code aims.csv}: from one milestone to another within a time. */
public record Aim(
        String code,
        String title,
        String unit,
        String opens,
        String opensWhere,
        String closes,
        String closesWhere,
        int withinAmount,
        String withinUnit,
        String source) {

    private static final List<Aim> ALL = CsvResource.rows(Aim.class, "aims.csv").stream()
            .map(row -> new Aim(
                    row.getField("aim"),
                    row.getField("title"),
                    row.getField("unit"),
                    row.getField("opens"),
                    row.getField("opens_where"),
                    row.getField("closes"),
                    row.getField("closes_where"),
                    Integer.parseInt(row.getField("within_amount")),
                    row.getField("within_unit"),
                    row.getField("source")))
            .toList();

    /** All, in the order of a child's way. */
    public static List<Aim> all() {
        return ALL;
    }

    /** The time as people say it: {@code 6 months}. */
    public String within() {
        return withinAmount + " " + withinUnit;
    }
}
