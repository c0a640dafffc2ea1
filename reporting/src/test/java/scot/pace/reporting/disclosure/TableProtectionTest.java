package scot.pace.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.disclosure.TableProtection.ProtectedTables;
import scot.pace.reporting.disclosure.audit.Audit;
import scot.pace.reporting.disclosure.audit.AuditResult;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.tables.FaultyInput;
import scot.pace.reporting.disclosure.tables.Hierarchies;
import scot.pace.reporting.disclosure.tables.LinkedTables;

class TableProtectionTest {

    private static final OrTools SOLVER = new OrTools();
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();
    private static final List<String> AREAS = List.of("area", "cat");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theValueLostIsTheProvedOptimumOfSixCategoriesByArea() throws Exception {
        var result = protect(fixture("areas32x6_inner_1200.csv"), AREAS, POLICY);

        assertThat(result.optimum().valueLost()).isEqualTo(43);
        assertThat(result.optimum().optimal()).isTrue();
        assertThat(audit(result, AREAS).clean()).isTrue();
    }

    @Test
    void theStrictProfileLosesWhatItsProvedOptimumLoses() throws Exception {
        var policy = folder.resolve("strict.properties");
        var current = Path.of(DisclosurePolicy.class
                .getResource("disclosure-policy.properties")
                .toURI());
        Files.writeString(policy, Files.readString(current).replace("profile = public", "profile = strict"));

        var result = protect(fixture("areas32x6_inner_1200.csv"), AREAS, DisclosurePolicy.read(policy));

        assertThat(result.optimum().valueLost()).isEqualTo(43);
        assertThat(result.optimum().optimal()).isTrue();
    }

    @Test
    void theValueLostIsTheProvedOptimumOfATableInThreeWays() throws Exception {
        var dimensions = List.of("area", "quarter", "age");

        var result = protect(fixture("mid24k_3way_inner.csv"), dimensions, POLICY);

        assertThat(result.optimum().valueLost()).isEqualTo(1063);
        assertThat(result.optimum().optimal()).isTrue();
        assertThat(primary(result, dimensions)).isEqualTo(expectedPrimary("mid24k_3way_optimum_value_lb1.csv"));
        assertThat(audit(result, dimensions).clean()).isTrue();
    }

    @Test
    void aPatternThatForgetsThatHiddenCellsCountSomethingIsFoundOut() throws Exception {
        var published = hidden(fixture("mid24k_3way_optimum_value_lb0.csv"), 3);

        var audit = auditor(List.of("area", "quarter", "age")).run(published, List.of(), Optional.empty());

        assertThat(audit.recoverable()).isNotEmpty();
    }

    @Test
    void withoutSecondaryCellsSmallCountsAreFoundOut() throws Exception {
        var published = hidden(fixture("areas32x6_optimum_1200_value_lb1_thr0.csv"), 2, "primary");

        assertThat(auditor(AREAS).run(published, List.of(), Optional.empty()).recoverable())
                .isNotEmpty();
    }

    @Test
    void anyOneSecondaryCellOfAnOptimumThatIsShownIsFoundOut() throws Exception {
        var optimum = fixture("areas32x6_optimum_1200_value_lb1_thr0.csv");
        var lines = Files.readAllLines(optimum);

        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).endsWith(",FALSE,TRUE")) {
                var leaking = new ArrayList<>(lines);
                leaking.set(line, lines.get(line).replace(",FALSE,TRUE", ",FALSE,FALSE"));
                var published = hidden(Files.write(folder.resolve("leaking.csv"), leaking), 2);

                var audit = auditor(AREAS).run(published, List.of(), Optional.of(optimum));

                assertThat(audit.clean()).as(lines.get(line)).isFalse();
            }
        }
    }

    @Test
    void twoSymbolsTellWhichCellsAreSmall() throws Exception {
        var one = write("one.csv", "area,freq", "A,c", "B,c", "Total,6");
        var two = write("two.csv", "area,freq", "A,<5", "B,s", "Total,6");

        var ofOne = auditor(List.of("area")).run(one, List.of(), Optional.empty());
        var ofTwo = auditor(List.of("area")).run(two, List.of(), Optional.empty());

        assertThat(ofOne.recoverable()).isEmpty();
        assertThat(ofTwo.recoverable()).extracting(AuditResult.Found::toString).containsExactly("A is 1", "B is 5");
    }

    @Test
    void aPercentageLeftBesideAHiddenCountTellsIt() throws Exception {
        var file = write(
                "published.csv",
                "area,cat,freq,percent",
                "A,met,c,30", // 3 of 10
                "A,not,c,c",
                "A,Total,10,100",
                "B,met,c,c",
                "B,not,c,c",
                "B,Total,20,100",
                "Total,met,15,50",
                "Total,not,15,50",
                "Total,Total,30,100");

        var audit = auditor(AREAS).run(file, List.of(), Optional.empty());

        assertThat(audit.recoverable()).extracting(AuditResult.Found::toString).contains("A,met is 3");
    }

    @Test
    void lastQuartersFileSubtractedFromThisTellsAHiddenCell() throws Exception {
        var now = write(
                "now.csv",
                "area,cat,freq",
                "A,x,c",
                "A,y,c",
                "A,Total,12",
                "B,x,c",
                "B,y,c",
                "B,Total,20",
                "Total,x,15",
                "Total,y,17",
                "Total,Total,32");
        var before = write("before.csv", "area,cat,freq", "A,x,c", "A,y,9", "B,x,c", "B,y,c");

        var alone = auditor(AREAS).run(now, List.of(), Optional.empty());
        var together = auditor(AREAS).run(now, List.of(before), Optional.empty());

        assertThat(alone.recoverable()).isEmpty();
        assertThat(together.recoverable())
                .extracting(AuditResult.Found::toString)
                .contains("A,x is 3");
    }

    @Test
    void aCellThatFollowsFromFiguresPublishedByOthersIsSetAsideAndDoesNotFailTheTable() throws Exception {
        var inner = write("inner.csv", "area,cat,freq", "A,x,3", "A,y,9", "B,x,15", "B,y,20", "C,x,12", "C,y,2");
        var known = write("known.csv", "area,cat,freq", "A,Total,12", "A,y,9");
        var read = LinkedTables.read(List.of(inner), AREAS, "freq", Hierarchies.none(), new ArrayList<>());
        var elsewhere = LinkedTables.known(known, AREAS, "freq", read.system(), new ArrayList<>());

        var result = TableProtection.protect(read, POLICY, List.of(), elsewhere.keySet(), SOLVER);
        audit(result, AREAS);
        var audit = auditor(AREAS)
                .run(
                        folder.resolve("result/published.csv"),
                        List.of(known),
                        Optional.of(folder.resolve("result/protected.csv")));

        assertThat(result.optimum().knownElsewhere().cardinality()).isEqualTo(1);
        assertThat(audit.knownElsewhere())
                .extracting(AuditResult.Found::toString)
                .containsExactly("A,x is 3");
        assertThat(audit.clean()).isTrue();
    }

    @Test
    void threeSingletonsInALineAreFoundOutByTheirTotal() throws Exception {
        var file = write("published.csv", "area,freq", "A,c", "B,c", "C,c", "D,20", "Total,23");

        var audit = auditor(List.of("area")).run(file, List.of(), Optional.empty());

        assertThat(audit.recoverable()).hasSize(3);
    }

    @Test
    void threeSingletonsInALineTakeAFourthCellWithThem() throws Exception {
        var inner = write("inner.csv", "area,freq", "A,1", "B,1", "C,1", "D,20", "E,9");

        var result = protect(inner, List.of("area"), POLICY);

        assertThat(result.optimum().valueLost()).isEqualTo(9);
        assertThat(audit(result, List.of("area")).clean()).isTrue();
    }

    @Test
    void twoHierarchiesOfOneDimensionAreProtectedTogether() throws Exception {
        var hierarchy = write(
                "hierarchy.csv",
                "dimension,child,parent",
                "area,A,North",
                "area,B,North",
                "area,C,South",
                "area,D,South",
                "area,A,Town",
                "area,C,Town",
                "area,B,Country",
                "area,D,Country");
        var hierarchies = Hierarchies.read(hierarchy, List.of("area"), new ArrayList<>());
        var inner = write("inner.csv", "area,freq", "A,3", "B,8", "C,9", "D,12");

        var read = LinkedTables.read(List.of(inner), List.of("area"), "freq", hierarchies, new ArrayList<>());
        var result = TableProtection.protect(read, POLICY, List.of(), Set.of(), SOLVER);

        assertThat(read.system().size()).isEqualTo(9);
        assertThat(audit(result, List.of("area"), hierarchies).clean()).isTrue();
    }

    @Test
    void aHiddenZeroIsProtectedAndAuditedWhetherOrNotAnAttackerAllowsForZeros() throws Exception {
        var inner =
                write("inner.csv", "area,cat,freq", "A,met,7", "A,not,0", "B,met,20", "B,not,15", "C,met,9", "C,not,8");
        var read = LinkedTables.read(List.of(inner), AREAS, "freq", Hierarchies.none(), new ArrayList<>());

        var result = TableProtection.protect(read, POLICY, List.of(1), Set.of(), SOLVER);

        assertThat(result.reasons()).containsValue(Reason.TOO_FEW);
        assertThat(audit(result, AREAS).clean()).isTrue();
    }

    @Test
    void twoTablesThatShareAMarginAreSafeTogether() throws Exception {
        var dimensions = List.of("area", "age", "sex");
        var byAge = write(
                "byAge.csv", "area,age,freq", "A,young,3", "A,old,9", "B,young,14", "B,old,7", "C,young,8", "C,old,11");
        var bySex = write("bySex.csv", "area,sex,freq", "A,F,2", "A,M,10", "B,F,12", "B,M,9", "C,F,13", "C,M,6");
        var read = LinkedTables.read(List.of(byAge, bySex), dimensions, "freq", Hierarchies.none(), new ArrayList<>());

        var result = TableProtection.protect(read, POLICY, List.of(), Set.of(), SOLVER);

        assertThat(read.linked()).extracting(Object::toString).contains("A,Total,Total", "Total,Total,Total");
        assertThat(result.optimum().optimal()).isTrue();
        assertThat(audit(result, dimensions).clean()).isTrue();
    }

    @Test
    void aSeriesOfTablesIsSafeThoughTheYearAddsItsQuartersUp() throws Exception {
        var hierarchy = write(
                "years.csv",
                "dimension,child,parent",
                "quarter,Q1,first half",
                "quarter,Q2,first half",
                "quarter,Q3,second half",
                "quarter,Q4,second half");
        var dimensions = List.of("area", "quarter", "cat");
        var hierarchies = Hierarchies.read(hierarchy, dimensions, new ArrayList<>());
        var random = new Random(7);
        var lines = new ArrayList<String>(List.of("area,quarter,cat,freq"));
        for (var area : List.of("A", "B", "C", "D")) {
            for (var quarter : List.of("Q1", "Q2", "Q3", "Q4")) {
                for (var cat : List.of("x", "y", "z")) {
                    lines.add(String.join(",", area, quarter, cat, Integer.toString(random.nextInt(14))));
                }
            }
        }
        var inner = Files.write(folder.resolve("inner.csv"), lines);
        var read = LinkedTables.read(List.of(inner), dimensions, "freq", hierarchies, new ArrayList<>());

        var result = TableProtection.protect(read, POLICY, List.of(), Set.of(), SOLVER);

        assertThat(result.optimum().optimal()).isTrue();
        assertThat(audit(result, dimensions, hierarchies).clean()).isTrue();
    }

    @Test
    void aSingletonBesideLargeCountsTakesTheLeastOfThemWithIt() throws Exception {
        var inner = write("inner.csv", "area,cat,freq", "A,x,1", "A,y,30", "B,x,40", "B,y,12", "C,x,25", "C,y,50");

        var result = protect(inner, AREAS, POLICY);

        assertThat(result.optimum().valueLost()).isEqualTo(30 + 40 + 12);
        assertThat(audit(result, AREAS).clean()).isTrue();
    }

    @Test
    void aTableThatIsTooLargeForTheProofIsSafeAndWithinATenthOfTheBest() throws Exception {
        var random = new Random(11);
        var lines = new ArrayList<String>(List.of("area,cat,freq"));
        for (int area = 0; area < 72; area++) {
            for (int cat = 0; cat < 70; cat++) {
                lines.add("a%02d,c%02d,%d".formatted(area, cat, random.nextInt(9) * random.nextInt(9)));
            }
        }
        var inner = Files.write(folder.resolve("inner.csv"), lines);

        var result = protect(inner, AREAS, POLICY);
        var again = protect(inner, AREAS, POLICY);

        assertThat(again.reasons()).isEqualTo(result.reasons());
        assertThat(result.optimum().valueLost())
                .isLessThanOrEqualTo(result.optimum().bound() * 11 / 10);
        assertThat(audit(result, AREAS).clean()).isTrue();
    }

    @Test
    void whatTheEngineSaysIsPossibleSavesTheAuditItsPrograms() throws Exception {
        var dimensions = List.of("area", "quarter", "age");
        var result = protect(fixture("mid24k_3way_inner.csv"), dimensions, POLICY);
        var unaided = audit(result, dimensions);

        var aided = auditor(dimensions)
                .run(
                        folder.resolve("result/published.csv"),
                        List.of(),
                        Optional.of(folder.resolve("result/protected.csv")),
                        result.witnesses());

        assertThat(aided.clean()).isTrue();
        assertThat(aided.programs()).isLessThan(unaided.programs());
    }

    @Test
    void theOrderOfLinesChangesNoByte() throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(fixture("areas32x6_inner_1200.csv")));
        var header = lines.remove(0);
        Collections.shuffle(lines, new Random(1));
        lines.add(0, header);
        var shuffled = Files.write(folder.resolve("shuffled.csv"), lines);

        audit(protect(fixture("areas32x6_inner_1200.csv"), AREAS, POLICY), AREAS);
        var first = Files.readString(folder.resolve("result/protected.csv"));
        audit(protect(shuffled, AREAS, POLICY), AREAS);

        assertThat(folder.resolve("result/protected.csv")).hasContent(first);
    }

    @Test
    void everyFaultOfATableIsToldAtOnceWithLineAndColumn() throws Exception {
        var inner = write("inner.csv", "area,cat,freq", "A,x,1", "A,,2", "A,y,-3", "A,x,4", "B,Total,5", "B");

        assertThatThrownBy(() -> protect(inner, AREAS, POLICY))
                .isInstanceOfSatisfying(FaultyInput.class, faults -> assertThat(faults.faults())
                        .extracting(fault -> fault.line() + " " + fault.column())
                        .containsExactlyInAnyOrder("3 cat", "4 freq", "5 ", "6 cat", "7 "));
    }

    private ProtectedTables protect(Path inner, List<String> dimensions, DisclosurePolicy policy) throws IOException {
        var read = LinkedTables.read(List.of(inner), dimensions, "freq", Hierarchies.none(), new ArrayList<>());
        return TableProtection.protect(read, policy, List.of(), Set.of(), SOLVER);
    }

    private AuditResult audit(ProtectedTables tables, List<String> dimensions) throws IOException {
        return audit(tables, dimensions, Hierarchies.none());
    }

    private AuditResult audit(ProtectedTables tables, List<String> dimensions, Hierarchies hierarchies)
            throws IOException {
        var out = Files.createDirectories(folder.resolve("result"));
        TableFiles.writeProtected(out.resolve("protected.csv"), dimensions, tables);
        TableFiles.writePublished(out.resolve("published.csv"), dimensions, tables, "c");
        return new Audit(dimensions, "freq", hierarchies, POLICY, SOLVER)
                .run(out.resolve("published.csv"), List.of(), Optional.of(out.resolve("protected.csv")));
    }

    private static Audit auditor(List<String> dimensions) {
        return new Audit(dimensions, "freq", Hierarchies.none(), POLICY, SOLVER);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static Path fixture(String name) throws Exception {
        return Path.of(
                TableProtectionTest.class.getResource("/disclosure/" + name).toURI());
    }

    /** A published file from one with the columns primary and suppressed. */
    private Path hidden(Path optimum, int dimensions) throws IOException {
        return hidden(optimum, dimensions, "suppressed");
    }

    private Path hidden(Path optimum, int dimensions, String by) throws IOException {
        var published = new ArrayList<String>();
        for (var line : Files.readAllLines(optimum)) {
            var cells = new ArrayList<>(List.of(line.split(",", -1)));
            boolean hide =
                    cells.get(dimensions + (by.equals("primary") ? 1 : 2)).equals("TRUE");
            var shown = new ArrayList<>(cells.subList(0, dimensions));
            shown.add(hide ? "c" : cells.get(dimensions));
            published.add(String.join(",", shown));
        }
        return Files.write(folder.resolve("hidden.csv"), published);
    }

    private Set<String> primary(ProtectedTables tables, List<String> dimensions) throws IOException {
        audit(tables, dimensions);
        return primaryLines(folder.resolve("result/protected.csv"));
    }

    private static Set<String> expectedPrimary(String name) throws Exception {
        return primaryLines(fixture(name));
    }

    private static Set<String> primaryLines(Path file) throws IOException {
        var lines = new java.util.TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.matches(".*,TRUE,(TRUE|FALSE)")) {
                lines.add(line.substring(0, line.indexOf(",TRUE")));
            }
        }
        return lines;
    }
}
