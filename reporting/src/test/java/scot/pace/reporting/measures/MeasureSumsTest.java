package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pace.schema.sql.SqlFile;

/** What measures say that their counts add up to. */
class MeasureSumsTest {

    private static final FigureKey ALL = FigureKey.total("s1-made-up", "S12000023", "2025-26-Q4");

    private static List<Equality> sums(String line, FigureKey... keys) {
        var measure = new Measure(SqlFile.parse("s1-made-up", """
                -- Made up
                --   measure      s1-made-up
                --   unit         children
                --   sums         %s
                SELECT 1;
                """.formatted(line)));
        return measure.sumsAmong(Stream.of(keys).collect(Collectors.groupingBy(FigureKey::measure)));
    }

    private static Count numerator(FigureKey key) {
        return new Count(key, Count.Part.NUMERATOR);
    }

    @Test
    void partsAreThoseBrokenDownFurtherOfTheSameAreaAndPeriod() {
        var girls = ALL.by("sex", "F");
        var boys = ALL.by("sex", "M");

        var sums = sums("numerator = (sex)", ALL, girls, boys, girls.in("S12000027"), girls.by("age", "1_4"));

        assertThat(sums)
                .containsExactly(new Equality(
                        "s1-made-up: numerator = (sex)",
                        List.of(numerator(ALL)),
                        List.of(numerator(girls), numerator(boys)),
                        true));
    }

    @Test
    void scotlandAndEachFamilyGroupAreTheSumOfTheirAuthorities() {
        var sums = sums("areas", ALL, ALL.in("S12000027"), ALL.in("S92000003"), ALL.in("family-group-4"));

        assertThat(sums.stream().filter(sum -> sum.left().get(0).part() == Count.Part.NUMERATOR))
                .extracting(sum ->
                        sum.left().get(0).figure().area() + " " + sum.right().size())
                .contains("S92000003 2");
    }

    @Test
    void aGroupIsTheSumOfTheCodesThatTheCodeListPutsInIt() {
        var family = ALL.by("destination_group", "family");

        var sums = sums(
                "numerator (destination_group) = (destination of list destination)",
                family,
                ALL.by("destination", "KINSHIP"),
                ALL.by("destination", "KINSHIP_ORDER"),
                ALL.by("destination", "ADOPTION"));

        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).right())
                .containsExactly(
                        numerator(ALL.by("destination", "KINSHIP")), numerator(ALL.by("destination", "KINSHIP_ORDER")));
    }

    @Test
    void aYearIsTheSumOfItsQuartersAndFourQuartersEndWithTheirLast() {
        var year = FigureKey.total("s1-made-up", "S12000023", "2025-26");
        var first = FigureKey.total("s1-made-up", "S12000023", "2025-26-Q1");
        var before = FigureKey.total("s1-made-up", "S12000023", "2024-25-Q4");

        assertThat(sums("numerator = in its quarters", year, first, ALL, before))
                .extracting(Equality::right)
                .containsExactly(List.of(numerator(first), numerator(ALL)));
        assertThat(sums("numerator (flow:opening) = before it", first.by("flow", "opening"), before))
                .extracting(Equality::right)
                .containsExactly(List.of(numerator(before)));
    }

    @Test
    void whatBalancesHasSeveralFiguresOnBothSides() {
        var opening = ALL.by("flow", "opening");
        var starts = ALL.by("flow", "starts");
        var ceases = ALL.by("flow", "ceases");
        var closing = ALL.by("flow", "closing");

        assertThat(sums("balance (flow:opening|starts) = (flow:ceases|closing)", opening, starts, ceases, closing))
                .extracting(Equality::left, Equality::right)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        List.of(numerator(opening), numerator(starts)),
                        List.of(numerator(ceases), numerator(closing))));
    }

    @Test
    void whatMayOrMayNotAddUpSaysSo() {
        assertThat(sums("where so numerator = (sex)", ALL, ALL.by("sex", "F")))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.always()).isFalse();
                    assertThat(sum.holds(count -> 3)).isTrue();
                    assertThat(sum.holds(count -> count.figure().equals(ALL) ? 3 : 2))
                            .isFalse();
                });
    }

    @Test
    void aLineThatCannotBeReadNamesItsMeasure() {
        assertThatThrownBy(() -> sums("numerators of all", ALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("s1-made-up.sql");
    }

    @Test
    void everyMeasureThatAnotherNamesIsThere() {
        var named = Measures.all().stream()
                .map(measure -> measure.definition().header().getOrDefault("sums", ""))
                .flatMap(line -> java.util.regex.Pattern.compile("[st]\\d+-[a-z0-9-]+")
                        .matcher(line)
                        .results())
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(10).allMatch(id -> Measures.named(id)
                .isPresent());
    }

    @Test
    void whatIsKeptInsideIsNeverOfScotland() {
        var quarter = scot.pace.schema.Quarter.parse("2025-26-Q4");
        var classes = FigureKey.total("s1-classes", "S12000023", "2025-26-Q4").by("aim", "aim-2");
        var figures = List.of(classes, classes.in("family-group-4"), classes.in("S92000003")).stream()
                .map(key -> Figure.counted(key, 5, null, Unit.CLOCKS))
                .toList();

        assertThat(Measures.released(figures, quarter))
                .extracting(figure -> figure.key().area())
                .containsExactly("S92000003");
    }

    @Test
    void wordsOfTheLineThatKeepsFiguresInsideSayWhich() {
        var ofAim = ALL.by("aim", "aim-2");
        var year = FigureKey.total("t13", "S12000023", "2025-26");

        assertThat(keeps("areas by quarter", ALL)).isTrue();
        assertThat(keeps("areas by quarter", year)).isFalse();
        assertThat(keeps("areas but aim aim-1 aim-2", ofAim)).isFalse();
        assertThat(keeps("areas but aim aim-1 aim-2", ALL.by("aim", "aim-2-40-weeks")))
                .isTrue();
        assertThat(keeps("areas before the last quarter", ALL)).isFalse();
        assertThat(keeps("family groups", ofAim)).isFalse();
        assertThat(keeps("family groups; areas but aim aim-1", ofAim)).isTrue();
        assertThat(keeps("family groups", ofAim.in("family-group-4"))).isTrue();
        assertThat(keeps("family groups", ofAim.in("S92000003"))).isFalse();
        assertThatThrownBy(() -> keeps("some", ALL)).hasMessageContaining("s4.sql");
    }

    private static boolean keeps(String line, FigureKey figure) {
        return Inside.parse("s4", line).stream().anyMatch(clause -> clause.keeps(figure, "2025-26-Q4"));
    }
}
