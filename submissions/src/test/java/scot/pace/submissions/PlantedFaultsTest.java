package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.synthetic.faults.FaultyReturns;
import scot.pace.schema.synthetic.faults.Planted;
import scot.pace.submissions.read.ReturnReader;
import scot.pace.submissions.rules.Rules;

/** Every planted fault is found at its table, line, field and rule; and no ERROR where none was planted. */
class PlantedFaultsTest {

    private static final Intake INTAKE = new Intake();

    @TempDir
    private static Path folder;

    private static List<Planted> planted = List.of();

    @BeforeAll
    static void write() throws IOException {
        planted = FaultyReturns.write(folder);
    }

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void everyRuleOverTablesHasAFaultPlantedForIt() {
        var rules = Rules.all().stream()
                .filter(rule -> rule.stage() != Stage.NATIONAL)
                .map(rule -> rule.id())
                .toList();

        assertThat(planted).extracting(Planted::rule).containsAll(rules);
    }

    @Test
    void theListOfWhatWasPlantedLiesBesideTheReturns() throws IOException {
        assertThat(folder.resolve("planted.csv")).content().startsWith("folder,table,line,field,rule\n");
        assertThat(Files.readAllLines(folder.resolve("planted.csv"))).hasSize(planted.size() + 1);
    }

    @TestFactory
    Stream<DynamicTest> theCheckFindsWhatWasPlantedAndNoOtherFault() {
        return planted.stream()
                .map(Planted::folder)
                .distinct()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var expected = planted.stream()
                            .filter(one -> one.folder().equals(name))
                            .collect(Collectors.toCollection(LinkedHashSet::new));

                    var found = check(name);

                    assertThat(places(name, found)).containsAll(expected);
                    assertThat(places(name, faults(found))).isSubsetOf(expected);
                }));
    }

    private static List<Finding> check(String name) throws IOException {
        var anybody = Context.ofAnybody(LocalDate.of(2020, 8, 31));
        var before = folder.resolve(name).resolve("before");
        return INTAKE.check(
                        folder.resolve(name).resolve("return"),
                        Files.exists(before) ? Optional.of(new ReturnReader(anybody).read(before)) : Optional.empty(),
                        anybody)
                .findings();
    }

    private static List<Finding> faults(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .toList();
    }

    private static Set<Planted> places(String name, List<Finding> found) {
        return found.stream()
                .map(finding -> new Planted(name, finding.table(), finding.line(), finding.field(), finding.rule()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
