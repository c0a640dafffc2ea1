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
import scot.pace.reporting.disclosure.tables.CellKey;
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

    /** Attacks a file, see the other method, without being told what is possible. */
    public AuditResult run(Path published, List<Path> known, Optional<Path> truth) throws IOException {
        return run(published, known, truth, List.of());
    }

    /**
     * Attacks a file.
     *
     * @param known files with cells an attacker has from elsewhere: an authority's own, last quarter's release
     * @param truth the internal file with the true counts and which of them are hidden for themselves
     * @param claims changes of the true counts that are said to fit what is shown: each is checked against the file before it counts
     * @throws FaultyInput with every fault of the files, and where no counts fit what is shown
     */
    public AuditResult run(
            Path published, List<Path> known, Optional<Path> truth, List<SortedMap<CellKey, Double>> claims)
            throws IOException {
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
        var trueCounts = truth.isPresent() ? truths(truth.get(), faults) : new TreeMap<CellKey, Truth>();
        FaultyInput.throwIfAny(faults);
        var knowledge = new Deductions(table, dimensions, hierarchies, counts).knowledge();
        var result = new Attack(table, knowledge, trueCounts, truth.isPresent(), claims).result(published);
        if (counts.isEmpty() || result.clean()) {
            return result;
        }
        var bare = withZerosAlone(table);
        var alone = new Deductions(bare, dimensions, hierarchies, counts).knowledge();
        return result.without(new Attack(bare, alone, trueCounts, truth.isPresent(), List.of()).result(published));
    }

    /** As if all were hidden that may be: what follows even then, follows from what is known elsewhere. */
    private PublishedTable withZerosAlone(PublishedTable table) {
        var counts = new TreeMap<>(table.counts());
        counts.replaceAll((codes, text) -> text.matches("0+") ? text : policy.symbol());
        return new PublishedTable(counts, new TreeMap<>(table.percentages().comparator()));
    }

    private record Truth(long count, boolean primary) {}

    private SortedMap<CellKey, Truth> truths(Path file, List<InputFault> faults) throws IOException {
        var truths = new TreeMap<CellKey, Truth>();
        var counts = PublishedTable.read(file, dimensions, countColumn, faults).counts();
        var primary = PublishedTable.read(file, dimensions, "primary", faults).counts();
        counts.forEach((codes, text) -> {
            if (PublishedTable.isCount(text)) {
                truths.put(new CellKey(codes), new Truth(Long.parseLong(text), "TRUE".equals(primary.get(codes))));
            }
        });
        return truths;
    }

    /** One file under attack. */
    private final class Attack {

        private final PublishedTable table;
        private final Knowledge knowledge;
        private final SortedMap<CellKey, Truth> truths;
        private final boolean truthGiven;
        private final List<SortedMap<CellKey, Double>> claims;
        private final List<AuditResult.Found> recoverable = new ArrayList<>();
        private final List<AuditResult.Found> below = new ArrayList<>();
        private int programs;

        Attack(
                PublishedTable table,
                Knowledge knowledge,
                SortedMap<CellKey, Truth> truths,
                boolean truthGiven,
                List<SortedMap<CellKey, Double>> claims) {
            this.table = table;
            this.knowledge = knowledge;
            this.truths = truths;
            this.truthGiven = truthGiven;
            this.claims = claims;
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
            int hidden = knowledge.hidden().size();
            return new AuditResult(hidden, once(recoverable), once(below), List.of(), programs, truthGiven);
        }

        private boolean zerosMayBeHidden() {
            return table.counts().entrySet().stream()
                    .filter(entry -> !PublishedTable.isCount(entry.getValue()))
                    .map(entry -> truths.get(new CellKey(entry.getKey())))
                    .anyMatch(truth -> truth != null && truth.count() == 0);
        }

        private boolean attack(Belief belief, boolean zerosKnown) {
            var workedOut = new Attacker(solver).workOut(knowledge, cell -> prior(cell, belief, zerosKnown), claims);
            programs += workedOut.programs();
            if (workedOut.fits()) {
                workedOut.unsafe().forEach((cell, bounds) -> find(belief, cell, bounds));
            }
            return workedOut.fits();
        }

        private Prior prior(CellKey cell, Belief belief, boolean zerosKnown) {
            var truth = truths.get(cell);
            var symbol = table.counts().get(cell.codes());
            var bounds = symbol == null ? Belief.ANY : belief.bySymbol().getOrDefault(symbol, Belief.ANY);
            double low = zerosKnown ? truth == null ? 0 : Math.min(1, truth.count()) : bounds.low();
            var prior = new Prior(low, bounds.high(), 0, bounds.low());
            if (truth == null) {
                return prior;
            }
            boolean asks = belief.fitsTruth() && needsRoom(truth);
            return prior.truly(truth.count(), asks ? policy.upperBoundNeeded(truth.count()) : 0);
        }

        private boolean needsRoom(Truth truth) {
            return truth.primary()
                    && (truth.count() == 0 || policy.smallCounts().isSmall(truth.count()));
        }

        private void find(Belief belief, CellKey cell, Attacker.Bounds bounds) {
            var found = new AuditResult.Found(cell.codes(), bounds.least(), bounds.greatest(), belief.name());
            var truth = truths.get(cell);
            if (!bounds.certain()) {
                below.add(found);
            } else if (belief.fitsTruth() || truth == null || truth.count() == bounds.least()) {
                recoverable.add(found);
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
