package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.release.HeldBack;
import scot.pace.reporting.disclosure.release.ReadRelease;
import scot.pace.reporting.disclosure.release.ReleaseAttack;
import scot.pace.reporting.disclosure.release.ReleaseProtection;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/** Releases one after the other, while authorities join and are silent: each can be made, and nothing hidden follows from all together. */
class ReleasesInTurnTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();
    private static final Map<String, String> CODES =
            Map.of("Fife", "S12000047", "Moray", "S12000020", "Orkney", "S12000023", "Perth", "S12000048");

    @TempDir
    Path folder;

    private final List<ReadRelease> out = new ArrayList<>();

    /** Who sends for which quarter of the year, and which is released. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fife Q3, Moray Q3, Orkney Q3, Fife Q4, Moray Q4, Orkney Q4, release Q4, Perth Q4, release Q4",
                "Fife Q2, Perth Q2, release Q2, Moray Q3, Perth Q3, release Q3, Fife Q3, release Q3",
                "Fife Q3, Moray Q3, Orkney Q3, release Q3, Perth Q3, release Q3, Fife Q4, Moray Q4, Orkney Q4, Perth Q4, release Q4",
                "Fife Q3, Moray Q3, Orkney Q3, release Q3, Fife Q4, Perth Q4, Orkney Q4, release Q4"
            })
    void eachCanBeMadeAndNothingFollows(String story) throws Exception {
        for (var step : story.split(", ", -1)) {
            var who = step.substring(0, step.indexOf(' '));
            var quarter = Quarter.parse("2019-20-" + step.substring(step.indexOf(' ') + 1));
            if (who.equals("release")) {
                release(quarter);
            } else {
                accept(
                        Authority.withCode(Objects.requireNonNull(CODES.get(who)))
                                .orElseThrow(),
                        quarter);
            }
        }
    }

    /** As the job makes it, without the print. */
    private void release(Quarter quarter) throws Exception {
        var counted = count(quarter);
        var held = HeldBack.by(quarter.endsYear() ? List.of() : out, counted.figures());
        var all = held.estimated(held.counted(counted.figures()), figures -> Estimates.of(figures, counted.waits()));
        var figures = held.agreeing(Measures.released(all, quarter));
        var solver = new OrTools();

        var safe = ReleaseProtection.of(figures, all, out, POLICY, solver);
        out.add(new ReadRelease(quarter + "/" + out.size(), Protection.protect(figures, safe.hidden()), all));

        assertThat(safe.hidden()).hasSizeBetween(100, figures.size() / 4);
        assertThat(ReleaseAttack.leaks(out, safe.witnesses(), POLICY, solver)).isEmpty();
    }

    private void accept(Authority authority, Quarter quarter) throws Exception {
        SyntheticScotland.generate(20200731).write(folder.resolve("returns"), List.of(quarter), List.of(authority), 1);
        var source = folder.resolve("returns").resolve(quarter.toString()).resolve(authority.code());
        var clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try (var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, clock, 1)) {
            var first = new Sent(source, authority, Optional.of(quarter), Optional.empty(), "the test", TODAY);
            var reasons = reasons(jobs.accept(first));
            var answer =
                    jobs.accept(new Sent(source, authority, first.quarter(), Optional.of(reasons), "the test", TODAY));
            assertThat(answer.receipt()).isPresent();
        }
    }

    /** A file with a reason for everything that is asked. */
    private Path reasons(Answer answer) throws Exception {
        var rules = answer.checked().orElseThrow().findings().stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .map(Finding::rule)
                .distinct()
                .map(rule -> ",," + rule + ",CONFIRMED,");
        return Files.write(
                folder.resolve("reasons.csv"),
                Stream.concat(Stream.of("child,episode,rule,reason,text"), rules)
                        .toList());
    }

    private Measures.Counted count(Quarter quarter) throws Exception {
        var home = Home.open(folder.resolve("home"), Home.Kind.SYNTHETIC);
        try (home;
                var warehouse = Warehouse.open(home, (done, of) -> {})) {
            return Measures.count(warehouse, quarter.lastDay(), TODAY, List.of());
        }
    }
}
