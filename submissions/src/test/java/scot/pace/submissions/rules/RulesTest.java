package scot.pace.submissions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;
import scot.pace.schema.sql.ExampleTests;
import scot.pace.schema.sql.SqlFile;
import scot.pace.schema.store.WarehouseSchema;

class RulesTest {

    @TestFactory
    Stream<DynamicNode> everyRuleFiresInItsExampleAndIsSilentInItsNearMiss() {
        var files = Rules.all().stream().map(Rule::file).toList();
        return Stream.concat(
                ExampleTests.of(files.stream().filter(file -> !isNational(file)).toList(), RulesTest::open),
                ExampleTests.of(
                        files.stream().filter(RulesTest::isNational).toList(),
                        given -> ExampleDatabase.ofWarehouse().open(given)));
    }

    private static boolean isNational(SqlFile file) {
        return file.get("stage").equals("national");
    }

    @TestFactory
    Stream<DynamicNode> everySharedTableIsAsItsExamplesSay() {
        return ExampleTests.of(Rules.tables(), RulesTest::open);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsCompleteAndSelectsWhatItsMessageNames() {
        return Rules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    assertThat(rule.file().title()).isNotBlank();
                    assertThat(rule.fix()).endsWith(".");
                    assertThat(rule.message()).endsWith(".");
                    assertThat(Set.of("", "clock", "stock", "stock clock")).contains(rule.breaks());
                    assertThat(rule.file().examples()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(rule.file().examples().stream()
                                    .map(one -> one.expect().cells().isEmpty()))
                            .contains(true, false);
                    assertThat(columns(rule.file()))
                            .containsAll(rule.placeholders())
                            .contains("line");
                }));
    }

    private static Connection open(Map<String, Example.Rows> given) throws SQLException {
        var connection = ExampleDatabase.ofOneReturn()
                .with("unread", RuleDatabase.UNREAD)
                .open(given);
        WarehouseSchema.createDefinitions(connection);
        for (var table : Rules.tables()) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + table.id() + " AS " + table.query());
            }
        }
        return connection;
    }

    private static Set<String> columns(SqlFile file) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var connection = isNational(file) ? ExampleDatabase.ofWarehouse().open(Map.of()) : open(Map.of());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(file.query())) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }
}
