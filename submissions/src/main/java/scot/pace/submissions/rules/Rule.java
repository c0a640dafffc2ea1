package scot.pace.submissions.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.pace.schema.Code;
import scot.pace.schema.CodeList;
import scot.pace.schema.Field;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.sql.SqlFile;
import scot.pace.submissions.CivilDay;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/**
 * A rule over typed tables, one {@code .sql} file whose query yields the lines in breach.
 *
 * @param table plural name; {@code any} where the query says it in a column {@code table}
 * @param fields where there is one, the finding stands at it and shows its value; where there are several, the query says which in
 *     columns of their own
 * @param breaks what a child with this finding is left out of: empty, {@code clock}, {@code stock} or {@code stock clock}
 * @param message with {@code {column}} for what the query selects
 */
public record Rule(
        SqlFile file,
        Stage stage,
        Severity severity,
        String table,
        List<String> fields,
        String breaks,
        String message,
        String fix) {

    /** The code list of each field that has one, by the name of the field. */
    private static final Map<String, CodeList> LISTS = ReturnSpecification.tables().stream()
            .flatMap(table -> table.fields().stream())
            .filter(field -> !field.codeList().isEmpty())
            .collect(Collectors.toUnmodifiableMap(
                    Field::name, field -> CodeList.named(field.codeList()), (one, same) -> one));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_0-9]+)}");

    /** Reads the header; IllegalStateException where something is missing or unknown. */
    public static Rule of(SqlFile file) {
        if (!file.get("rule").equals(file.id())) {
            throw new IllegalStateException(file.id() + ".sql says it is the rule " + file.get("rule"));
        }
        file.get("source");
        var fields = Arrays.asList(file.get("fields").split(", *"));
        var rule = new Rule(
                file,
                Stage.valueOf(file.get("stage").toUpperCase(Locale.ROOT)),
                Severity.valueOf(file.get("severity")),
                file.get("table"),
                fields,
                file.header().getOrDefault("breaks", ""),
                file.get("message"),
                file.get("fix"));
        if (!rule.isOfManyTables()) {
            fields.forEach(ReturnSpecification.table(rule.table)::indexOf);
        }
        return rule;
    }

    public String id() {
        return file.id();
    }

    /** The names in the message that the query must select. */
    public List<String> placeholders() {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The query with the value of the field beside each line, lines in order. */
    String sql() {
        if (isOfManyTables() || fields.size() > 1) {
            return file.query();
        }
        if (stage == Stage.NATIONAL) {
            return "SELECT found.*, found.\"" + fields.get(0) + "\" AS value_found FROM (" + file.query()
                    + ") AS found";
        }
        var singular = ReturnSpecification.table(table).singular();
        return "SELECT found.*, own.\"" + fields.get(0) + "\" AS value_found FROM (" + file.query()
                + ") AS found LEFT JOIN \"" + singular + "\" AS own ON own.line = found.line";
    }

    Finding finding(ResultSet row) throws SQLException {
        var many = isOfManyTables() || fields.size() > 1;
        return new Finding(
                isOfManyTables() ? row.getString("table") : table,
                row.getInt("line"),
                many ? row.getString("field") : fields.get(0),
                id(),
                severity,
                message(row),
                fix,
                written(row.getObject(many ? "value" : "value_found"), false));
    }

    private boolean isOfManyTables() {
        return table.equals("any");
    }

    private String message(ResultSet row) throws SQLException {
        var written = new StringBuilder();
        var names = PLACEHOLDER.matcher(message);
        while (names.find()) {
            names.appendReplacement(
                    written,
                    Matcher.quoteReplacement(label(names.group(1), written(row.getObject(names.group(1)), true))));
        }
        return names.appendTail(written).toString();
    }

    /** A code in the words of its list, so that nobody has to look it up. */
    private static String label(String name, String value) {
        var list = LISTS.get(name);
        return list == null ? value : list.find(value).map(Code::label).orElse(value);
    }

    private static String written(@org.jspecify.annotations.Nullable Object value, boolean inWords) {
        if (value instanceof LocalDate day && inWords) {
            return CivilDay.inWords(day);
        }
        return value == null ? "" : value.toString();
    }
}
