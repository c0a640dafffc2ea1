package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Makes a pattern safe: for each unsafe cell it hides the cheapest cell that helps, and what it learns on the way becomes a cut. What
 * single sums tell comes first; programs are asked about the rest.
 */
final class Repair {

    private final Task task;
    private final Solver solver;
    private final Cover cover;
    private final BitSet hidden;
    private final BitSet shownAgain = new BitSet();
    private Reach reach;
    private boolean learned;
    private final List<SortedMap<Integer, Double>> believed;
    private List<SortedMap<Integer, Double>> witnesses = List.of();

    /** {@code believed} are changes that keep every sum: those that change no known cell save work. */
    Repair(Task task, Solver solver, Cover cover, BitSet hidden, List<SortedMap<Integer, Double>> believed) {
        this.task = task;
        this.believed = believed;
        this.solver = solver;
        this.cover = cover;
        this.hidden = Task.copy(hidden);
        reach = new Reach(task, hidden);
    }

    BitSet hidden() {
        return Task.copy(hidden);
    }

    /** After {@link #byPrograms}, what shows the pattern to be safe, see {@link Sweep#witnesses}. */
    List<SortedMap<Integer, Double>> witnesses() {
        return witnesses;
    }

    /** Whether there was anything to repair. */
    boolean learned() {
        return learned;
    }

    /** Repairs what single sums tell to be unsafe. */
    void bySums() {
        bySums(true);
    }

    private void bySums(boolean showsAgain) {
        // where nothing changes any more, programs have the last word
        for (var before = new BitSet(); !before.equals(hidden); ) {
            before = hidden();
            reach = new Reach(task, hidden);
            var unsafe = reach.unsafe();
            var forced = task.forced();
            forced.and(unsafe.cells());
            if (!forced.isEmpty()) {
                makeRoom(reasons(forced));
            } else if (!unsafe.cells().isEmpty()) {
                makeRoomOrShow(unsafe, showsAgain);
            }
        }
    }

    /**
     * Repairs until no attacker finds out anything.
     *
     * @throws IllegalStateException where a cell cannot be protected
     */
    void byPrograms() {
        var sweep = new Sweep(task, solver, believed);
        for (var reasons = sweep.unsafe(hidden); !reasons.isEmpty(); reasons = sweep.unsafe(hidden)) {
            var before = hidden();
            var given = task.knownElsewhere();
            learn(reasons);
            makeRoom(reasons);
            bySums(false);
            if (hidden.equals(before) && task.knownElsewhere().equals(given)) {
                throw new IllegalStateException("cells are unsafe, and nothing that could be hidden would help");
            }
        }
        witnesses = sweep.witnesses();
    }

    /** Shows again, the dearest first, each cell without which, as far as single sums tell, the others stay safe. */
    void showNeedless() {
        var trial = new Reach(task, hidden);
        hidden.stream()
                .filter(cell -> !task.isForced(cell))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(task::weight)
                        .reversed()
                        .thenComparing(cell -> cell))
                .filter(trial::show)
                .toList()
                .forEach(hidden::clear);
    }

    /** Cells hidden for others that are unsafe themselves: those without any room help nobody and are shown again, each only once. */
    private void makeRoomOrShow(Unsafe unsafe, boolean showsAgain) {
        var needless = showsAgain ? Task.copy(unsafe.stuck()) : new BitSet();
        needless.andNot(shownAgain);
        reasons(needless).forEach(reason -> reason.cuts().forEach(cover::add));
        hidden.andNot(needless);
        shownAgain.or(needless);
        var others = Task.copy(unsafe.cells());
        others.andNot(needless);
        if (!others.isEmpty()) {
            makeRoom(reasons(others));
        }
    }

    /** The forced cells come first: what is hidden for them may do for the others. */
    private void makeRoom(List<Reason> reasons) {
        var ordered = new ArrayList<>(reasons);
        ordered.sort(Comparator.comparing(reason -> !task.isForced(reason.cell())));
        for (var reason : ordered) {
            reason.cuts().forEach(cover::add);
            if (hidden.get(reason.cell()) && !reason.lacks().isFulfilled(hidden)) {
                hideCheapest(reason.lacks(), reason.cell());
            }
        }
    }

    private void hideCheapest(Cut cut, int unsafe) {
        var cheapest = cut.terms().stream()
                .filter(term -> !hidden.get(term.cell()))
                .min(Comparator.<Cut.Term>comparingDouble(term -> task.weight(term.cell()) / term.factor())
                        .thenComparing(Cut.Term::cell));
        if (cheapest.isPresent()) {
            hidden.set(cheapest.get().cell());
        } else if (cut.condition() != Cut.ALWAYS) {
            hidden.clear(cut.condition());
        } else if (!task.giveUp(unsafe)) {
            throw new IllegalStateException(task.key(unsafe) + " cannot be protected, whatever else is hidden");
        }
    }

    /** Why these cells are unsafe, in their order; a cell that is safe after all is left out. A thread for each processor looks. */
    private List<Reason> reasons(BitSet cells) {
        var found = cells.stream()
                .parallel()
                .mapToObj(this::reason)
                .flatMap(Optional::stream)
                .toList();
        learn(found);
        return found;
    }

    private void learn(List<Reason> reasons) {
        learned |= !reasons.isEmpty();
    }

    private Optional<Reason> reason(int cell) {
        var up = Attack.on(task, solver, hidden, cell, 1, reach.why(cell, true));
        boolean mayFall = task.rise(cell) == 0 && task.slack(cell) >= 1;
        if (up.isEmpty() || !mayFall) {
            return up.map(cut -> Reason.of(cell, cut));
        }
        return Attack.on(task, solver, hidden, cell, -1, reach.why(cell, false))
                .map(down -> Reason.either(cell, up.get(), down, hidden));
    }
}
