package scot.pace.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pace.reporting.disclosure.TableProtection.ProtectedTables;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.tables.CellSystem;
import scot.pace.reporting.disclosure.tables.Hierarchies;
import scot.pace.reporting.disclosure.tables.LinkedTables;

/**
 * Tiny tables, of which every other table of whole counts that fits what is shown can be written down, and every pattern tried: what
 * linear programs promise is held against that. A change of whole counts that moves a cell by one needs no cell to change by more than
 * two in tables as small as these.
 */
class ProtectionByEnumerationTest {

    private static final OrTools SOLVER = new OrTools();
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noPatternThatLosesLessIsSafe(int seed) throws IOException {
        var result = protect(seed, 2, 3);
        var changes = changes(result.system(), 1);
        long forced =
                mask(result.system(), cell -> POLICY.isPrimary(result.system().value(cell)));
        long mayHide = mask(result.system(), cell -> result.system().value(cell) > 0);

        long least = Long.MAX_VALUE;
        for (long more = 0; more < 1L << result.system().size(); more++) {
            if ((more & forced) == 0 && (more & ~mayHide) == 0 && isSafe(result.system(), more | forced, changes)) {
                least = Math.min(least, value(result.system(), more));
            }
        }

        assertThat(isSafe(result.system(), hidden(result), changes)).isTrue();
        assertThat(result.optimum().optimal()).isTrue();
        assertThat(result.optimum().valueLost()).isEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void inThreeWaysEveryHiddenCellMayBeAnotherWholeNumber(int seed) throws IOException {
        var result = protect(seed, 2, 2, 2);

        assertThat(isSafe(result.system(), hidden(result), changes(result.system(), 2)))
                .isTrue();
    }

    /** A table of counts of 0 to 9, of so many codes in each way. */
    private ProtectedTables protect(int seed, int... codes) throws IOException {
        var random = new Random(seed);
        var dimensions =
                IntStream.range(0, codes.length).mapToObj(way -> "way" + way).toList();
        var lines = new ArrayList<String>();
        lines.add(String.join(",", dimensions) + ",freq");
        int cells = IntStream.of(codes).reduce(1, (a, b) -> a * b);
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            var line = new ArrayList<String>();
            for (int many : codes) {
                line.add("c" + rest % many);
                rest /= many;
            }
            line.add(Integer.toString(random.nextInt(10)));
            lines.add(String.join(",", line));
        }
        var file = Files.write(folder.resolve("inner.csv"), lines);
        var read = LinkedTables.read(List.of(file), dimensions, "freq", Hierarchies.none(), new ArrayList<>());
        return TableProtection.protect(read, POLICY, List.of(), Set.of(), SOLVER);
    }

    /** A way in which all counts can change together: which cells do, and which rise. */
    private record Change(long changed, long rising) {}

    /** Every change of the inner cells by up to {@code most} each that leaves all counts above 0 at 1 or more. */
    private static List<Change> changes(CellSystem system, int most) {
        var inner = IntStream.range(0, system.size())
                .filter(cell -> !system.key(cell).codes().contains("Total"))
                .boxed()
                .toList();
        var counting = inner.stream().map(cell -> countingIt(system, cell)).toList();
        var changes = new ArrayList<Change>();
        int steps = 2 * most + 1;
        for (long number = 0; number < Math.round(Math.pow(steps, inner.size())); number++) {
            var by = new long[system.size()];
            long rest = number;
            for (var cells : counting) {
                for (int cell : cells) {
                    by[cell] += rest % steps - most;
                }
                rest /= steps;
            }
            long changed = mask(system, cell -> by[cell] != 0);
            if (changed != 0 && IntStream.range(0, by.length).allMatch(cell -> fits(system.value(cell), by[cell]))) {
                changes.add(new Change(changed, mask(system, cell -> by[cell] > 0)));
            }
        }
        return changes;
    }

    /** The cell itself and every total it is in. */
    private static List<Integer> countingIt(CellSystem system, int inner) {
        var codes = system.key(inner).codes();
        return IntStream.range(0, system.size())
                .filter(cell -> IntStream.range(0, codes.size()).allMatch(way -> List.of("Total", codes.get(way))
                        .contains(system.key(cell).codes().get(way))))
                .boxed()
                .toList();
    }

    private static boolean fits(long value, long by) {
        return by == 0 || (value > 0 && value + by >= 1);
    }

    private static boolean isSafe(CellSystem system, long hidden, List<Change> changes) {
        long moved = 0;
        long raised = 0;
        for (var change : changes) {
            if ((change.changed() & ~hidden) == 0) {
                moved |= change.changed();
                raised |= change.rising();
            }
        }
        long small = mask(system, cell -> POLICY.isPrimary(system.value(cell)));
        return (hidden & ~moved) == 0 && (small & ~raised) == 0;
    }

    private static long mask(CellSystem system, IntPredicate which) {
        long mask = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            mask |= which.test(cell) ? 1L << cell : 0;
        }
        return mask;
    }

    private static long value(CellSystem system, long cells) {
        return IntStream.range(0, system.size())
                .filter(cell -> (cells >> cell & 1) == 1)
                .mapToLong(system::value)
                .sum();
    }

    private static long hidden(ProtectedTables tables) {
        return mask(tables.system(), cell -> tables.reasons()
                .containsKey(tables.system().key(cell)));
    }
}
