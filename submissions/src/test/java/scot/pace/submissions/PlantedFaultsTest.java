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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.Authority;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.AcceptedReturn;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.schema.synthetic.faults.FaultyReturns;
import scot.pace.schema.synthetic.faults.Planted;
import scot.pace.submissions.read.ReadRules;
import scot.pace.submissions.read.ReturnReader;
import scot.pace.submissions.rules.NationalRules;
import scot.pace.submissions.rules.Rule;
import scot.pace.submissions.rules.Rules;

/** Every planted fault is found at its table, line, field and rule; and no ERROR where none was planted. */
class PlantedFaultsTest {

    private static final Intake INTAKE = new Intake();

    @TempDir
    private static Path folder;

    private static final LocalDate TODAY = LocalDate.of(2020, 8, 31);

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
    void everyRuleHasAFaultPlantedForItAndNoFaultIsOfARuleThatIsNotThere() {
        var rules = Stream.concat(
                Rules.all().stream().map(Rule::id), ReadRules.all().stream().map(CodeRule::id));

        assertThat(planted.stream().map(Planted::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules.toList());
    }

    @Test
    void theListOfWhatWasPlantedLiesBesideTheReturns() throws IOException {
        assertThat(folder.resolve("planted.csv")).content().startsWith("folder,table,line,field,rule\n");
        assertThat(Files.readAllLines(folder.resolve("planted.csv")))
                .hasSize((int) planted.stream().filter(Planted::isFoundByCheck).count() + 1);
        assertThat(folder.resolve("planted-beyond-check.csv")).content().isEqualTo("""
                folder,table,line,field,rule,found_by
                authority-not-yours,return,2,authority,authority-not-yours,pace submit --authority S12000005
                token-of-another-kind,episodes,26,child,token-of-another-kind,pace submit to a synthetic home
                transfer-unmatched,episodes,26,received_by,transfer-unmatched,pace publish
                """);
    }

    @Test
    void theReturnOfAnotherAuthorityIsKnownBySendingIt() throws IOException {
        var clackmannanshire = new Context(Authority.withCode("S12000005"), Optional.empty(), Optional.empty(), TODAY);

        assertThat(read("authority-not-yours", clackmannanshire)).containsExactly(beyond("authority-not-yours"));
    }

    @Test
    void aRealChildIsKnownBySendingItToASyntheticHome() throws IOException {
        var synthetic = new Context(Optional.empty(), Optional.empty(), Optional.of(Home.Kind.SYNTHETIC), TODAY);

        assertThat(read("token-of-another-kind", synthetic)).containsExactly(beyond("token-of-another-kind"));
    }

    @Test
    void aTransferNobodyReceivedIsKnownWhenTheReturnsOfBothAreThere(@TempDir Path home) throws Exception {
        try (var owned = Home.open(home, Home.Kind.SYNTHETIC);
                var warehouse = Warehouse.open(owned, (done, all) -> {})) {
            for (var part : List.of("return", "receiving")) {
                warehouse.load(
                        List.of(keep(owned, folder.resolve("transfer-unmatched").resolve(part))));
            }

            var found = NationalRules.check(warehouse, LocalDate.of(2020, 7, 31), TODAY);

            assertThat(found)
                    .extracting(NationalRules.NationalFinding::authority)
                    .containsExactly("S12000011");
            assertThat(places(
                            "transfer-unmatched",
                            "pace publish",
                            found.stream().map(NationalRules.NationalFinding::finding)))
                    .containsExactly(beyond("transfer-unmatched"));
        }
    }

    private static Archive.Kept keep(Home home, Path source) throws IOException {
        var read = new ReturnReader(Context.ofAnybody(TODAY)).read(source);
        var manifest = new AcceptedReturn(
                read.authority().orElseThrow().code(),
                read.quarter().orElseThrow().toString(),
                0,
                "planted",
                read.sha256(),
                TODAY,
                "nobody",
                ReturnSpecification.VERSION,
                "",
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        return home.archive().keep(manifest, typed -> {
            read.write(typed);
            Findings.write(typed.resolve(Archive.FINDINGS), List.of());
        });
    }

    private static Planted beyond(String rule) {
        return planted.stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Planted> read(String name, Context context) throws IOException {
        var found = new ReturnReader(context)
                .read(folder.resolve(name).resolve("return"))
                .findings();
        return places(name, beyond(name).foundBy(), found.stream());
    }

    @TestFactory
    Stream<DynamicTest> theCheckFindsWhatWasPlantedAndNoOtherFault() {
        return planted.stream()
                .filter(Planted::isFoundByCheck)
                .map(Planted::folder)
                .distinct()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var expected = planted.stream()
                            .filter(one -> one.folder().equals(name))
                            .collect(Collectors.toCollection(LinkedHashSet::new));

                    var found = check(name);

                    assertThat(places(name, Planted.BY_CHECK, found.stream())).containsAll(expected);
                    assertThat(places(name, Planted.BY_CHECK, faults(found))).isSubsetOf(expected);
                }));
    }

    private static List<Finding> check(String name) throws IOException {
        var anybody = Context.ofAnybody(TODAY);
        var before = folder.resolve(name).resolve("before");
        return INTAKE.check(
                        folder.resolve(name).resolve("return"),
                        Files.exists(before) ? Optional.of(new ReturnReader(anybody).read(before)) : Optional.empty(),
                        anybody)
                .findings();
    }

    private static Stream<Finding> faults(List<Finding> found) {
        return found.stream().filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0);
    }

    private static Set<Planted> places(String name, String foundBy, Stream<Finding> found) {
        return found.map(finding ->
                        new Planted(name, finding.table(), finding.line(), finding.field(), finding.rule(), foundBy))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
