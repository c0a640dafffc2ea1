package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.release.ReadRelease;
import scot.pace.reporting.disclosure.release.ReleaseAttack;
import scot.pace.reporting.disclosure.release.ReleaseProtection;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.schema.synthetic.SyntheticScotland;

/** Homes as they are in their first weeks, when few have sent and much is withheld: what can be counted can be released. */
class SmallHomesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final Quarter LAST = SyntheticScotland.lastQuarters(1).get(0);
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"S12000047, 1", "S12000008, 2"})
    void whatOneAuthorityHasSentCanBeReleasedAndNothingHiddenFollows(String code, int quarters) throws Exception {
        accept(code, SyntheticScotland.lastQuarters(quarters));

        canBeReleased(LAST);
    }

    @Test
    void whoJoinsLaterThanOthersDoesNotStandInTheWay() throws Exception {
        accept("S12000047", SyntheticScotland.lastQuarters(5));
        accept("S12000023", SyntheticScotland.lastQuarters(1));

        canBeReleased(LAST);
    }

    @Test
    void whoHasSentAndIsSilentNowIsNotToldBySumsOfScotlandOverSeveralQuarters() throws Exception {
        var quarters = SyntheticScotland.lastQuarters(5);
        accept("S12000047", quarters);
        accept("S12000049", quarters.subList(1, 3));
        accept("S12000023", quarters.subList(0, 1));
        accept("S12000036", quarters.subList(2, 3));

        canBeReleased(quarters.get(4));
        canBeReleased(quarters.get(2));
    }

    private void canBeReleased(Quarter last) throws Exception {
        var figures = Measures.released(count(last), last);
        var solver = new OrTools();

        var safe = ReleaseProtection.of(figures, figures, List.of(), POLICY, solver);
        var shown = Protection.protect(figures, safe.hidden());

        assertThat(safe.hidden()).hasSizeBetween(100, figures.size() / 2);
        assertThat(ReleaseAttack.leaks(
                        List.of(new ReadRelease("first", shown, figures)), safe.witnesses(), POLICY, solver))
                .isEmpty();
    }

    private void accept(String code, List<Quarter> quarters) throws Exception {
        var authority = Authority.withCode(code).orElseThrow();
        SyntheticScotland.generate(7).write(folder.resolve("returns"), quarters, List.of(authority), 1);
        var clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try (var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, clock, 1)) {
            for (var quarter : quarters) {
                var source =
                        folder.resolve("returns").resolve(quarter.toString()).resolve(authority.code());
                var answer = jobs.accept(
                        new Sent(source, authority, Optional.of(quarter), Optional.empty(), "the test", TODAY));
                assertThat(answer.receipt()).isPresent();
            }
        }
    }

    private List<Figure> count(Quarter quarter) throws Exception {
        var home = Home.open(folder.resolve("home"), Home.Kind.SYNTHETIC);
        try (home;
                var warehouse = Warehouse.open(home, (done, of) -> {})) {
            return Measures.count(warehouse, quarter.lastDay(), TODAY, List.of())
                    .figures();
        }
    }
}
