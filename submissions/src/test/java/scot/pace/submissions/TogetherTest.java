package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.synthetic.faults.FaultyReturns;
import scot.pace.schema.synthetic.faults.Planted;
import scot.pace.submissions.read.ReturnReader;

/**
 * Returns of one authority and quarter, with the same children on the same lines and a fault of every rule somewhere: what is found
 * in one must not depend on those it is checked with.
 */
class TogetherTest {

    private static final Context ANYBODY = Context.ofAnybody(LocalDate.of(2020, 8, 31));

    @TempDir
    private static Path folder;

    private static final List<TypedReturn> RETURNS = new ArrayList<>();

    @BeforeAll
    static void readThemAll() throws IOException {
        var names = FaultyReturns.write(folder).stream()
                .map(Planted::folder)
                .distinct()
                .toList();
        for (var name : names) {
            var read = new ReturnReader(ANYBODY).read(folder.resolve(name).resolve("return"));
            if (!read.isRefused()) {
                var typed = Files.createDirectories(folder.resolve("typed").resolve(name));
                read.write(typed);
                RETURNS.add(new TypedReturn(typed, before(name), read.findings(), read.unlisted()));
            }
        }
    }

    private static Optional<Path> before(String name) throws IOException {
        var sent = folder.resolve(name).resolve("before");
        if (!Files.exists(sent)) {
            return Optional.empty();
        }
        var typed = Files.createDirectories(folder.resolve("typed-before").resolve(name));
        new ReturnReader(ANYBODY).read(sent).write(typed);
        return Optional.of(typed);
    }

    @Test
    void whatIsFoundInAReturnIsTheSameAloneAndAmongOthers() throws IOException {
        try (var intake = new Intake()) {
            var alone = new ArrayList<Found>();
            for (var one : RETURNS) {
                alone.addAll(intake.check(List.of(one)));
            }

            var together = intake.check(RETURNS);

            assertThat(together).isEqualTo(alone);
            assertThat(together)
                    .filteredOn(found -> !found.episodes().isEmpty())
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void everyReturnStandsInOneGroupAndTheReadableOnesStandTogether() throws IOException {
        var groups = Together.groups(RETURNS);

        assertThat(groups.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(RETURNS.size());
        assertThat(groups).anyMatch(group -> group.size() == 32).allSatisfy(group -> assertThat(group)
                .allMatch(place -> group.size() == 1 || !RETURNS.get(place).isUnreadInPart())
                .allMatch(place -> RETURNS.get(place).before().isPresent()
                        == RETURNS.get(group.get(0)).before().isPresent()));
    }
}
