package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.faults.FaultyReturns;

/** A reason given once is not asked for again while the values stay as they are, whatever of the home is lost but the archive. */
class CarriedReasonsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 8, 31);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theArchiveAloneCarriesAReasonToTheNextVersionAndAChangedValueAsksAgain() throws Exception {
        FaultyReturns.write(folder);
        var sent = folder.resolve("episode-joined").resolve("return");
        var reasons = Files.writeString(
                folder.resolve("reasons.csv"), "child,episode,rule,reason,text\n,,episode-joined,CONFIRMED,\n");

        assertThat(accept(sent, Optional.empty()).receipt()).isEmpty();
        assertThat(accept(sent, Optional.of(reasons)).receipt()).isPresent();
        loseAllButTheArchive();
        replace(sent.resolve("episodes.csv"), ",WHITE,", ",ASIAN,");
        assertThat(accept(sent, Optional.empty()).receipt())
                .hasValueSatisfying(receipt -> assertThat(receipt.version()).isEqualTo(2));

        replace(sent.resolve("episodes.csv"), "2018-05-01", "2018-05-03");
        replace(sent.resolve("placements.csv"), "2018-05-01", "2018-05-03");
        assertThat(accept(sent, Optional.empty()).receipt()).isEmpty();
    }

    private Answer accept(Path source, Optional<Path> reasons) throws Exception {
        try (var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, CLOCK, 1)) {
            return jobs.accept(new Sent(
                    source,
                    Authority.withCode("S12000011").orElseThrow(),
                    Optional.empty(),
                    reasons,
                    "an officer",
                    TODAY));
        }
    }

    private void loseAllButTheArchive() throws IOException {
        try (var files = Files.list(folder.resolve("home"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.equals("archive") && !name.equals("home.properties")) {
                    Durable.delete(file);
                }
            }
        }
    }

    private static void replace(Path file, String instead, String by) throws IOException {
        Files.writeString(file, Files.readString(file).replace(instead, by));
    }
}
