package scot.pace.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The return for people to read, and the empty tables to fill in: both are made from the definitions. */
public final class SpecificationPage {

    private SpecificationPage() {}

    /** The header line of a table's CSV file. */
    public static String template(Table table) {
        return table.fields().stream().map(Field::name).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * A part of it: a heading, and what the table under it holds.
     *
     * @param level 1 or 2
     * @param columns empty where there is no table
     * @param rows a cell for each column
     */
    public record Section(String heading, int level, List<String> columns, List<List<String>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What is to know of a return before its tables. */
    public static String introduction() {
        return "Four tables as CSV files (together or in a ZIP), columns by name in any order. Every episode open at any time in"
                + " the 12 months ended on quarter_end, with its whole history. Dates are written yyyy-MM-dd.";
    }

    /** The same of a file of local aims or tests of change. */
    public static String introduction(LocalTable local) {
        return "One CSV file, columns by name in any order. Dates are written yyyy-MM-dd. What stands in it is printed in"
                + " reports in the words of the authority: nothing in it may say who a child is.\n\nWhich line it is: "
                + String.join(", ", local.key())
                + ". A line imported later takes the place of one with the same, from the day of its import on.";
    }

    /** The tables of a return, the codes in them and the milestones. */
    public static List<Section> sections() {
        var sections = new ArrayList<Section>();
        ReturnSpecification.tables().forEach(table -> sections.add(table(table)));
        sections.add(new Section("Code lists", 1, List.of(), List.of()));
        var sent = inAReturn();
        CodeList.all().values().stream()
                .filter(list -> sent.contains(list.name()))
                .forEach(list -> sections.add(codeList(list)));
        sections.add(milestones());
        return sections;
    }

    /** The code lists of its fields, and the reasons that are sent beside it. */
    private static Set<String> inAReturn() {
        var fields = ReturnSpecification.tables().stream().flatMap(table -> table.fields().stream());
        return Stream.concat(fields.map(Field::codeList), Stream.of("reasons"))
                .filter(list -> !list.equals("authorities"))
                .collect(Collectors.toSet());
    }

    /** The table of a local file, and the codes in it. */
    public static List<Section> sections(LocalTable local) {
        var sections = new ArrayList<Section>();
        sections.add(table(local.table()));
        local.table().fields().stream()
                .map(Field::codeList)
                .distinct()
                .filter(list -> !list.isEmpty() && !list.equals("authorities"))
                .forEach(list -> sections.add(codeList(CodeList.named(list))));
        return sections;
    }

    /** The whole specification in Markdown. */
    public static String markdown() {
        return markdown("The PACE return " + ReturnSpecification.VERSION, introduction(), sections());
    }

    /** What a file of local aims or tests of change holds, in Markdown. */
    public static String markdown(LocalTable local) {
        return markdown(
                "The file of " + local.words() + " " + LocalTable.VERSION, introduction(local), sections(local));
    }

    private static String markdown(String title, String introduction, List<Section> sections) {
        var lines = new ArrayList<>(List.of("# " + title, "", introduction));
        for (var section : sections) {
            lines.addAll(List.of("", "#".repeat(section.level()) + " " + section.heading()));
            if (!section.columns().isEmpty()) {
                lines.addAll(List.of(
                        "",
                        line(section.columns()),
                        "|" + "---|".repeat(section.columns().size())));
                section.rows().forEach(row -> lines.add(line(row)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Section table(Table table) {
        return new Section(
                table.name(),
                2,
                List.of("field", "what it holds", "needed", "meaning"),
                table.fields().stream()
                        .map(field -> List.of(field.name(), holds(field), needed(field), field.definition()))
                        .toList());
    }

    private static String holds(Field field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case CODE -> "code of " + field.codeList();
            case DATE -> "date, yyyy-MM-dd";
            case MONTH -> "month, yyyy-MM";
            case WHOLE_NUMBER ->
                field.highest() == Integer.MAX_VALUE
                        ? "whole number"
                        : "whole number, " + field.lowest() + " to " + field.highest();
        };
    }

    private static String needed(Field field) {
        if (field.required()) {
            return "always";
        }
        return field.requiredWhen().isEmpty() ? "" : "when " + field.requiredWhen();
    }

    private static Section codeList(CodeList list) {
        return new Section(
                list.name(),
                2,
                List.of("code", "meaning", "counted as"),
                list.codes().stream()
                        .map(code -> List.of(code.code(), code.label(), code.group()))
                        .toList());
    }

    private static Section milestones() {
        return new Section(
                "Milestones",
                1,
                List.of("milestone", "meaning", "also called", "of a plan", "names a route", "outcomes"),
                Milestone.all().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.definition(),
                                one.term(),
                                one.plan() ? "yes" : "",
                                one.route() ? "yes" : "",
                                String.join(" ", one.outcomes())))
                        .toList());
    }
}
