package scot.pace.reporting.disclosure.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.FaultyInput;
import scot.pace.reporting.disclosure.tables.Hierarchies;
import scot.pace.reporting.disclosure.tables.InputFault;

/**
 * Reads a published file as an attacker would and bounds every hidden cell. A cell is recoverable where only one whole number is left.
 * With the true counts beside it, it also finds small cells whose upper bound is lower than the policy asks.
 */
public final class Audit {

    private final List<String> dimensions;
    private final String countColumn;
    private final Hierarchies hierarchies;
    private final DisclosurePolicy policy;
    private final Solver solver;

    public Audit(
            List<String> dimensions,
            String countColumn,
            Hierarchies hierarchies,
            DisclosurePolicy policy,
            Solver solver) {
        this.dimensions = List.copyOf(dimensions);
        this.countColumn = countColumn;
        this.hierarchies = hierarchies;
        this.policy = policy;
        this.solver = solver;
    }

    /**
     * Attacks a file.
     *
     * @param known files with cells an attacker has from elsewhere: an authority's own, last quarter's release
     * @param truth the internal file with the true counts and which of them are hidden for themselves
     * @throws FaultyInput with every fault of the files, and where no counts fit what is shown
     */
    public AuditResult run(Path published, List<Path> known, Optional<Path> truth) throws IOException {
        var faults = new ArrayList<InputFault>();
        var table = PublishedTable.read(published, dimensions, countColumn, faults);
        var counts = new TreeMap<List<String>, Long>(java.util.Comparator.comparing(codes -> String.join("\n", codes)));
        for (var file : known) {
            PublishedTable.read(file, dimensions, countColumn, faults).counts().forEach((codes, text) -> {
                if (PublishedTable.isCount(text)) {
                    counts.put(codes, Long.parseLong(text));
                }
            });
        }
        var trueCounts = truth.isPresent() ? truths(truth.get(), faults) : new TreeMap<String, Truth>();
        FaultyInput.throwIfAny(faults);
        var deductions = new Deductions(table, dimensions, hierarchies, counts);
        var result = new Attack(table, deductions, trueCounts, truth.isPresent()).result(published);
        if (counts.isEmpty() || result.clean()) {
            return result;
        }
        var bare = withZerosAlone(table);
        var alone = new Deductions(bare, dimensions, hierarchies, counts);
        return result.without(new Attack(bare, alone, trueCounts, truth.isPresent()).result(published));
    }

    /** As if all were hidden that may be: what follows even then, follows from what is known elsewhere. */
    private PublishedTable withZerosAlone(PublishedTable table) {
        var counts = new TreeMap<>(table.counts());
        counts.replaceAll((codes, text) -> text.matches("0+") ? text : policy.symbol());
        return new PublishedTable(counts, new TreeMap<>(table.percentages().comparator()));
    }

    private record Truth(long count, boolean primary) {}

    private SortedMap<String, Truth> truths(Path file, List<InputFault> faults) throws IOException {
        var truths = new TreeMap<String, Truth>();
        var counts = PublishedTable.read(file, dimensions, countColumn, faults).counts();
        var primary = PublishedTable.read(file, dimensions, "primary", faults).counts();
        counts.forEach((codes, text) -> {
            if (PublishedTable.isCount(text)) {
                truths.put(
                        String.join("\n", codes), new Truth(Long.parseLong(text), "TRUE".equals(primary.get(codes))));
            }
        });
        return truths;
    }

    /** One file under attack. */
    private final class Attack {

        private final PublishedTable table;
        private final Deductions deductions;
        private final SortedMap<String, Truth> truths;
        private final boolean truthGiven;
        private final List<AuditResult.Found> recoverable = new ArrayList<>();
        private final List<AuditResult.Found> below = new ArrayList<>();
        private int programs;

        Attack(PublishedTable table, Deductions deductions, SortedMap<String, Truth> truths, boolean truthGiven) {
            this.table = table;
            this.deductions = deductions;
            this.truths = truths;
            this.truthGiven = truthGiven;
        }

        AuditResult result(Path published) {
            boolean fits = false;
            for (var belief : Belief.about(table.symbols(), policy.smallCounts().small(), zerosMayBeHidden())) {
                fits |= attack(belief, false);
            }
            if (!fits) {
                fits = attack(Belief.about(table.symbols(), 0, true).get(1), false);
            }
            if (truthGiven && zerosMayBeHidden()) {
                attack(new Belief("it is known which hidden cells count nothing", new TreeMap<>(), true), true);
            }
            if (!fits) {
                throw new FaultyInput(List.of(new InputFault(
                        published.getFileName().toString(),
                        0,
                        "",
                        "the shown counts do not add up, whatever is hidden")));
            }
            int hidden = deductions.unknown().size();
            return new AuditResult(hidden, once(recoverable), once(below), List.of(), programs, truthGiven);
        }

        private boolean zerosMayBeHidden() {
            return table.counts().entrySet().stream()
                    .filter(entry -> !PublishedTable.isCount(entry.getValue()))
                    .map(entry -> truths.get(String.join("\n", entry.getKey())))
                    .anyMatch(truth -> truth != null && truth.count() == 0);
        }

        private boolean attack(Belief belief, boolean zerosKnown) {
            int cells = deductions.unknown().size();
            var lowest = new double[cells];
            var highest = new double[cells];
            var needed = new double[cells];
            var likely = new double[cells];
            for (int cell = 0; cell < cells; cell++) {
                var codes = deductions.unknown().get(cell);
                var truth = truths.get(String.join("\n", codes));
                var symbol = table.counts().get(codes);
                var bounds = symbol == null ? Belief.ANY : belief.bySymbol().getOrDefault(symbol, Belief.ANY);
                lowest[cell] = zerosKnown ? truth == null ? 0 : Math.min(1, truth.count()) : bounds.low();
                highest[cell] = bounds.high();
                likely[cell] = truth == null ? bounds.low() : truth.count();
                needed[cell] = belief.fitsTruth() && truth != null && needsRoom(truth)
                        ? policy.upperBoundNeeded(truth.count())
                        : 0;
            }
            var found = new Bounding(solver, deductions, lowest, highest, needed).run(likely);
            programs += found.programs();
            if (found.fits()) {
                find(belief, found.ranges());
            }
            return found.fits();
        }

        private boolean needsRoom(Truth truth) {
            return truth.primary()
                    && (truth.count() == 0 || policy.smallCounts().isSmall(truth.count()));
        }

        private void find(Belief belief, Ranges ranges) {
            for (int cell = 0; cell < deductions.unknown().size(); cell++) {
                if (ranges.isSettled(cell)) {
                    continue;
                }
                var codes = deductions.unknown().get(cell);
                var found = new AuditResult.Found(codes, ranges.least(cell), ranges.greatest(cell), belief.name());
                var truth = truths.get(String.join("\n", codes));
                if (!ranges.isCertain(cell)) {
                    below.add(found);
                } else if (belief.fitsTruth() || truth == null || truth.count() == ranges.least(cell)) {
                    recoverable.add(found);
                }
            }
        }

        private List<AuditResult.Found> once(List<AuditResult.Found> found) {
            SortedSet<String> seen = new TreeSet<>();
            return found.stream()
                    .filter(one -> seen.add(String.join("\n", one.cell())))
                    .toList();
        }
    }
}
