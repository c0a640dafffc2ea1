package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Finds the cheapest safe pattern. Round by round the cover proposes one; it is attacked and, where the attack succeeds, repaired, each
 * success being a cut for the next round. When a proposal needs no repair, it is the optimum. Of a large task, the first rounds repair
 * what single sums tell, which is quick and most of it; then one is made in full.
 */
public final class Suppression {

    /** From this many candidates on, a task is large. */
    static final int LARGE = 3000;

    private static final int QUICK_ROUNDS = 5;
    private static final int FULL_ROUNDS = 1;
    private static final int MOST_ROUNDS = 100;

    /** How long each part is searched: so many rounds, each to so small a gap or so many nodes. */
    public enum Effort {
        /** Until the optimum is proved, as far as that comes in sight. */
        THOROUGH(MOST_ROUNDS, 0, 20_000),
        /** For a release of hundreds of parts: good, and seldom proved. */
        BRISK(6, 0.01, 200);

        private final int rounds;
        private final double gap;
        private final int nodes;

        Effort(int rounds, double gap, int nodes) {
            this.rounds = rounds;
            this.gap = gap;
            this.nodes = nodes;
        }
    }

    private final Task task;
    private final Solver solver;
    private final Cover cover;
    private final boolean large;
    private final Effort effort;
    private final List<SortedMap<Integer, Double>> believed;
    private BitSet best = new BitSet();
    private List<SortedMap<Integer, Double>> witnesses = List.of();
    private long least = Long.MAX_VALUE;
    private double bound;

    private Suppression(Task task, Solver solver, Effort effort, List<SortedMap<Integer, Double>> believed) {
        this.task = task;
        this.believed = believed;
        this.effort = effort;
        this.solver = solver;
        large = task.candidates() > LARGE;
        cover = large ? new Cover(task, solver, 0.005, 50) : new Cover(task, solver, effort.gap, effort.nodes);
    }

    /** The cheapest safe pattern, or the best that was found. */
    public static Optimum of(Task task, Solver solver) {
        return of(task, solver, Effort.THOROUGH, List.of());
    }

    /**
     * The same, searched for no longer than so.
     *
     * @param changes the witnesses of an earlier task in which less was forced: they still hold, and save work
     */
    public static Optimum of(Task task, Solver solver, Effort effort, List<SortedMap<Integer, Double>> changes) {
        var components = task.components();
        var believed = Component.each(components, changes);
        var optima = IntStream.range(0, components.size())
                .parallel()
                .mapToObj(i -> {
                    var part = components.get(i).task();
                    return Insiders.protect(
                            part, solver, new Suppression(part, solver, effort, believed.get(i)).search());
                })
                .toList();
        return Optimum.together(components, optima);
    }

    private Optimum search() {
        setAsideKnown();
        addLines();
        if (large) {
            int round = 0;
            while (round < QUICK_ROUNDS && quickRound()) {
                round++;
            }
        }
        int rounds = large ? FULL_ROUNDS : effort.rounds;
        while (rounds > 0 && fullRound()) {
            rounds--;
        }
        long proved = (long) Math.ceil(bound - 1e-6);
        return new Optimum(best, task.knownElsewhere(), witnesses, least, proved, least <= proved, 1, task.size());
    }

    /** What is unsafe although all is hidden that may be, follows from what others have published: to hide more of it helps nobody. */
    private void setAsideKnown() {
        for (var follows = following(); !follows.isEmpty(); follows = following()) {
            task.setAside(follows);
        }
    }

    private BitSet following() {
        var follows = new BitSet();
        if (task.knowsMore()) {
            new Sweep(task, solver, believed)
                    .unsafe(task.hideable()).stream().map(Reason::cell).forEach(follows::set);
        }
        return follows;
    }

    /** False where the proposal is safe as far as single sums tell. */
    private boolean quickRound() {
        var repair = repair();
        repair.bySums();
        return repair.learned();
    }

    /** False where there is nothing left to learn. */
    private boolean fullRound() {
        var repair = repair();
        repair.bySums();
        if (repair.learned()) {
            // of a proposal as it came, programs may need what single sums find needless
            repair.showNeedless();
        }
        repair.byPrograms();
        var hidden = repair.hidden();
        if (lost(hidden) < least) {
            best = hidden;
            witnesses = repair.witnesses();
            least = lost(hidden);
        }
        return repair.learned() && least > Math.ceil(bound - 1e-6);
    }

    private Repair repair() {
        var choice = cover.choose();
        bound = Math.max(bound, choice.bound());
        return new Repair(task, solver, cover, choice.hidden(), believed);
    }

    private long lost(BitSet hidden) {
        return hidden.stream()
                .filter(cell -> !task.isForced(cell))
                .mapToLong(task::weight)
                .sum();
    }

    /** The cut that each line makes for each cell to be protected: another cell of the line must be able to make room. */
    private void addLines() {
        for (int number = 0; number < task.sums(); number++) {
            var cells = task.cellsOf(number);
            for (int i = 0; i < cells.length; i++) {
                if (task.rise(cells[i]) > 0) {
                    addLine(cells, i);
                }
            }
        }
    }

    /** For a part to rise, the whole must rise or another part fall; for the whole to rise, a part must. */
    private void addLine(int[] cells, int rising) {
        SortedMap<Integer, Double> factors = new TreeMap<>();
        double certain = 0;
        for (int i = 0; i < cells.length; i++) {
            if (i == rising || !task.mayHide(cells[i])) {
                continue;
            }
            boolean rises = i == 0 || rising == 0;
            double factor = rises ? 1 : Math.min(1, task.slack(cells[i]) / task.rise(cells[rising]));
            factors.put(cells[i], factor);
            certain += task.isForced(cells[i]) ? factor : 0;
        }
        if (certain < 1 - 1e-9) {
            cover.add(Cut.of(factors, cells[rising], task));
        }
    }
}
