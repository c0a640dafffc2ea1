package scot.pace.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The return for people to read, and the empty tables to fill in: both are made from the definitions. */
public final class SpecificationPage {

    private SpecificationPage() {}

    /** The header line of a table's CSV file. */
    public static String template(Table table) {
        return table.fields().stream().map(Field::name).collect(Collectors.joining(",", "", "\n"));
    }

    /** The whole specification in Markdown. */
    public static String markdown() {
        var lines = new ArrayList<String>();
        lines.add("# The PACE return " + ReturnSpecification.VERSION);
        lines.add("");
        lines.add(
                "Four tables as CSV files (together or in a ZIP), columns by name in any order. Every episode open at any time in"
                        + " the 12 months ended on quarter_end, with its whole history. Dates are written yyyy-MM-dd.");
        ReturnSpecification.tables().forEach(table -> lines.addAll(table(table)));
        lines.add("");
        lines.add("# Code lists");
        CodeList.all().values().stream()
                .filter(list -> !list.name().equals("authorities"))
                .filter(list -> !LocalTable.codeListsOfTheirOwn().contains(list.name()))
                .forEach(list -> lines.addAll(codeList(list)));
        lines.addAll(milestones());
        return String.join("\n", lines) + "\n";
    }

    /** What a file of local aims or tests of change holds, in Markdown. */
    public static String markdown(LocalTable local) {
        var lines = new ArrayList<String>();
        lines.add("# The file of " + local.words() + " " + LocalTable.VERSION);
        lines.add("");
        lines.add(
                "One CSV file, columns by name in any order. Dates are written yyyy-MM-dd. What stands in it is printed in"
                        + " reports in the words of the authority: nothing in it may say who a child is.");
        lines.add("");
        lines.add("Which line it is: " + String.join(", ", local.key())
                + ". A line imported later takes the place of one with the same, from the day of its import on.");
        lines.addAll(table(local.table()));
        local.table().fields().stream()
                .map(Field::codeList)
                .distinct()
                .filter(list -> !list.isEmpty() && !list.equals("authorities"))
                .forEach(list -> lines.addAll(codeList(CodeList.named(list))));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(Table table) {
        var lines = new ArrayList<>(List.of(
                "", "## " + table.name(), "", "| field | what it holds | needed | meaning |", "|---|---|---|---|"));
        for (var field : table.fields()) {
            lines.add("| %s | %s | %s | %s |"
                    .formatted(field.name(), holds(field), needed(field), cell(field.definition())));
        }
        return lines;
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

    private static List<String> codeList(CodeList list) {
        var lines = new ArrayList<>(
                List.of("", "## " + list.name(), "", "| code | meaning | counted as |", "|---|---|---|"));
        list.codes()
                .forEach(
                        code -> lines.add("| %s | %s | %s |".formatted(code.code(), cell(code.label()), code.group())));
        return lines;
    }

    private static List<String> milestones() {
        var lines = new ArrayList<>(List.of(
                "",
                "# Milestones",
                "",
                "| milestone | meaning | also called | of a plan | names a route | outcomes |",
                "|---|---|---|---|---|---|"));
        for (var one : Milestone.all()) {
            lines.add("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            one.code(),
                            cell(one.definition()),
                            cell(one.term()),
                            one.plan() ? "yes" : "",
                            one.route() ? "yes" : "",
                            String.join(" ", one.outcomes())));
        }
        return lines;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
