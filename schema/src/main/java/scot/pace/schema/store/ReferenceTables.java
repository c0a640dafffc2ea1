package scot.pace.schema.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Aim;
import scot.pace.schema.Authority;
import scot.pace.schema.ClasYear;
import scot.pace.schema.CodeList;
import scot.pace.schema.CsvResource;
import scot.pace.schema.Milestone;
import scot.pace.schema.Quarter;

/** The definitions as tables, so that SQL asks them and repeats none of them. Places count from 1 in the order of publication. */
final class ReferenceTables {

    static final Map<String, String> COLUMNS = columns();

    private static final Quarter FIRST = new Quarter(new ClasYear(2008), 1);
    private static final int QUARTERS = 32 * 4;

    private ReferenceTables() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("authority", "code VARCHAR, name VARCHAR, family_group INTEGER");
        columns.put("population", "year INTEGER, area VARCHAR, age_0_17 BIGINT");
        columns.put(
                "code",
                "list VARCHAR, place INTEGER, code VARCHAR, label VARCHAR, \"group\" VARCHAR, adm BOOLEAN, \"order\""
                        + " BOOLEAN, applicant VARCHAR");
        columns.put(
                "aim_version",
                "aim VARCHAR, of_aim VARCHAR, kind VARCHAR, title VARCHAR, unit VARCHAR, opens VARCHAR, opens_where VARCHAR,"
                        + " closes VARCHAR, closes_where VARCHAR, within_amount INTEGER, within_unit VARCHAR, source"
                        + " VARCHAR, valid_from DATE, valid_to DATE");
        columns.put(
                "milestone_kind",
                "milestone VARCHAR, place INTEGER, in_returns BOOLEAN, plan BOOLEAN, route BOOLEAN, outcomes"
                        + " VARCHAR, definition VARCHAR, term VARCHAR");
        columns.put("published_total", "year INTEGER, series VARCHAR, children BIGINT");
        columns.put("finding_kind", "rule VARCHAR, kind VARCHAR");
        columns.put("quarter", "quarter VARCHAR, clas_year VARCHAR, first_day DATE, last_day DATE");
        return Collections.unmodifiableMap(columns);
    }

    static void fill(Connection connection) throws SQLException {
        insert(
                connection,
                "authority",
                Authority.all().stream().map(one -> row(one.code(), one.name(), one.familyGroup())));
        insert(
                connection,
                "population",
                CsvResource.rows(Authority.class, "population.csv").stream()
                        .map(one -> row(
                                Integer.valueOf(one.getField("year")),
                                one.getField("area"),
                                Long.valueOf(one.getField("age_0_17")))));
        insert(connection, "code", CodeList.all().values().stream().flatMap(ReferenceTables::codes));
        insert(
                connection,
                "aim_version",
                Aim.versionsAtEveryTimescale().stream().map(ReferenceTables::aim));
        insert(connection, "milestone_kind", milestones());
        insert(
                connection,
                "published_total",
                CsvResource.rows(Authority.class, "published-totals.csv").stream()
                        .map(one -> row(
                                Integer.valueOf(one.getField("year")),
                                one.getField("series"),
                                Long.valueOf(one.getField("children")))));
        insert(
                connection,
                "finding_kind",
                CsvResource.rows(Authority.class, "finding-kinds.csv").stream()
                        .map(one -> row(one.getField("rule"), one.getField("kind"))));
        insert(
                connection,
                "quarter",
                Stream.iterate(FIRST, quarter -> quarter.plus(1))
                        .limit(QUARTERS)
                        .map(one -> row(one.toString(), one.year().toString(), one.firstDay(), one.lastDay())));
    }

    private static Stream<List<@Nullable Object>> codes(CodeList list) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : list.codes()) {
            int place = rows.size() + 1;
            rows.add(row(
                    list.name(), place, one.code(), one.label(), one.group(), one.adm(), one.order(), one.applicant()));
        }
        return rows.stream();
    }

    private static List<@Nullable Object> aim(Aim one) {
        return row(
                one.code(),
                one.of(),
                one.kind().name().toLowerCase(Locale.ROOT),
                one.title(),
                one.unit(),
                one.opens(),
                one.opensWhere(),
                one.closes(),
                one.closesWhere(),
                one.withinAmount(),
                one.withinUnit(),
                one.source(),
                one.validFrom().orElse(null),
                one.validTo().orElse(null));
    }

    private static Stream<List<@Nullable Object>> milestones() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : Milestone.all()) {
            rows.add(row(
                    one.code(),
                    rows.size() + 1,
                    one.inReturns(),
                    one.plan(),
                    one.route(),
                    String.join("|", one.outcomes()),
                    one.definition(),
                    one.term()));
        }
        return rows.stream();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static void insert(Connection connection, String table, Stream<List<@Nullable Object>> given)
            throws SQLException {
        var rows = given.toList();
        var marks = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
        var sql = "INSERT INTO \"" + table + "\" VALUES " + String.join(", ", Collections.nCopies(rows.size(), marks));
        try (var statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (var row : rows) {
                for (var value : row) {
                    statement.setObject(at++, value);
                }
            }
            statement.execute();
        }
    }
}
