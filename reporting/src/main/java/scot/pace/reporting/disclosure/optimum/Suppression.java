package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Finds the cheapest safe pattern. Round by round the cover proposes one; it is attacked and, where the attack succeeds, repaired, each
 * success being a cut for the next round. When a proposal needs no repair, it is the optimum. A large task ends after few rounds with
 * the best repaired pattern, less what proves needless in it.
 */
public final class Suppression {

    /** From this many candidates on, few rounds are made and the best pattern so far is taken. */
    static final int LARGE = 3000;

    private final Task task;
    private final Solver solver;
    private final Cover cover;
    private final int rounds;
    private final List<Witness> witnesses = new ArrayList<>();
    private boolean narrowed;

    private Suppression(Task task, Solver solver) {
        this.task = task;
        this.solver = solver;
        boolean large = task.candidates() > LARGE;
        cover = large ? new Cover(task, solver, 0.005, 50) : new Cover(task, solver, 0, 20_000);
        rounds = large ? 5 : 100;
    }

    /** The cheapest safe pattern, or the best that was found. */
    public static Optimum of(Task task, Solver solver) {
        return new Suppression(task, solver).search();
    }

    private Optimum search() {
        addLines();
        var best = new BitSet();
        long least = Long.MAX_VALUE;
        double bound = 0;
        for (int round = 0; round < rounds; round++) {
            var choice = cover.choose();
            bound = Math.max(bound, choice.bound());
            var hidden = Task.copy(choice.hidden());
            boolean learned = addBridges(hidden);
            learned |= repair(hidden);
            if (lost(hidden) < least) {
                best = hidden;
                least = lost(hidden);
            }
            if (!learned || least <= Math.ceil(bound - 1e-6)) {
                break;
            }
        }
        if (least > Math.ceil(bound - 1e-6)) {
            removeNeedless(best);
            least = lost(best);
        }
        long proved = (long) Math.ceil(bound - 1e-6);
        return new Optimum(best, least, proved, !narrowed && least <= proved);
    }

    private long lost(BitSet hidden) {
        return hidden.stream()
                .filter(cell -> !task.isForced(cell))
                .mapToLong(task::weight)
                .sum();
    }

    /** The cut that each line makes for each cell to be protected: another cell of the line must be able to make room. */
    private void addLines() {
        var forced = task.forced();
        for (int number = 0; number < task.sums(); number++) {
            var sum = task.sum(number);
            line(sum.whole(), List.of(), sum.parts(), forced);
            for (int part : sum.parts()) {
                var others = sum.parts().stream().filter(other -> other != part).toList();
                line(part, others, List.of(sum.whole()), forced);
            }
        }
    }

    /** {@code falling} must fall, or {@code rising} rise, for {@code cell} to rise. */
    private void line(int cell, List<Integer> falling, List<Integer> rising, BitSet forced) {
        double rise = task.rise(cell);
        if (rise == 0) {
            return;
        }
        double certain = 0;
        var terms = new ArrayList<Cut.Term>();
        for (int other : falling) {
            double factor = Math.min(1, task.slack(other) / rise);
            if (forced.get(other)) {
                certain += factor;
            } else if (task.mayHide(other) && factor > 0) {
                terms.add(new Cut.Term(other, factor));
            }
        }
        for (int other : rising) {
            if (forced.get(other)) {
                return;
            }
            if (task.mayHide(other)) {
                terms.add(new Cut.Term(other, 1));
            }
        }
        if (certain < 1 - 1e-9) {
            double missing = 1 - certain;
            cover.add(new Cut(
                    terms.stream()
                            .map(term -> new Cut.Term(term.cell(), Math.min(1, term.factor() / missing)))
                            .toList(),
                    Cut.ALWAYS));
        }
    }

    /** At least two in a line: a cell hidden alone can be worked out, so hiding it for others is of no use. */
    private boolean addBridges(BitSet hidden) {
        boolean added = false;
        for (int number = 0; number < task.sums(); number++) {
            var sum = task.sum(number);
            var cells = IntStream.concat(
                            IntStream.of(sum.whole()), sum.parts().stream().mapToInt(Integer::intValue))
                    .filter(task::mayHide)
                    .toArray();
            var alone = IntStream.of(cells).filter(hidden::get).toArray();
            if (alone.length == 1 && !task.isForced(alone[0])) {
                var others = IntStream.of(cells)
                        .filter(cell -> cell != alone[0])
                        .mapToObj(cell -> new Cut.Term(cell, 1))
                        .toList();
                added |= cover.add(new Cut(others, alone[0]));
            }
        }
        return added;
    }

    /** Makes the pattern safe and keeps what it learns as cuts; false where nothing was to be done. */
    private boolean repair(BitSet hidden) {
        boolean learned = false;
        var safe = safe(hidden);
        var order = new ArrayList<Integer>();
        hidden.stream().filter(task::isForced).forEach(order::add);
        hidden.stream().filter(cell -> !task.isForced(cell)).forEach(order::add);
        for (int next = 0; next < order.size(); next++) {
            int cell = order.get(next);
            while (hidden.get(cell) && !safe.get(cell)) {
                var cut = attack(hidden, cell, safe);
                if (cut == null) {
                    continue;
                }
                learned = true;
                if (cut.terms().isEmpty()) {
                    throw new IllegalStateException("a cell cannot be protected, whatever else is hidden");
                }
                int added = cheapest(cut, hidden);
                hidden.set(added);
                order.add(added);
            }
        }
        return learned;
    }

    /** Adds the cell to the safe ones, or shows it again where hiding it does nothing; else gives the cut that would help. */
    private @Nullable Cut attack(BitSet hidden, int cell, BitSet safe) {
        var up = upwards(hidden, cell);
        var answer = upElseDown(up, hidden, cell);
        if (proven(answer, safe)) {
            return null;
        }
        if (!task.isForced(cell) && up.reached() < 1e-6 && answer.reached() < 1e-6) {
            hidden.clear(cell);
            return null;
        }
        narrowed |= task.rise(cell) == 0;
        var cut = up.cut().orElseThrow();
        cover.add(cut);
        return cut;
    }

    private Attack.Answer upwards(BitSet hidden, int cell) {
        return Attack.on(task, solver, hidden, cell, 1, Math.max(1, task.rise(cell)));
    }

    /** A cell that need not rise may as well fall, where it cannot rise. */
    private Attack.Answer upElseDown(Attack.Answer up, BitSet hidden, int cell) {
        return up.witness().isEmpty() && task.rise(cell) == 0 && task.slack(cell) >= 1
                ? Attack.on(task, solver, hidden, cell, -1, 1)
                : up;
    }

    /** Adds what a witness proves to the safe cells; false where there is none. */
    private boolean proven(Attack.Answer answer, BitSet safe) {
        answer.witness().ifPresent(witness -> {
            witnesses.add(witness);
            safe.or(witness.proves());
        });
        return answer.witness().isPresent();
    }

    private int cheapest(Cut cut, BitSet hidden) {
        return cut.terms().stream()
                .filter(term -> !hidden.get(term.cell()))
                .min(Comparator.<Cut.Term>comparingDouble(term -> task.weight(term.cell()) / term.factor())
                        .thenComparing(Cut.Term::cell))
                .orElseThrow()
                .cell();
    }

    private BitSet safe(BitSet hidden) {
        var safe = new BitSet();
        witnesses.stream().filter(witness -> witness.holds(hidden)).forEach(witness -> safe.or(witness.proves()));
        return safe;
    }

    /** Shows again, the dearest first, each cell without which all others stay safe. */
    private void removeNeedless(BitSet hidden) {
        var dearest = hidden.stream()
                .filter(cell -> !task.isForced(cell))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(task::weight)
                        .reversed()
                        .thenComparing(cell -> cell))
                .toList();
        for (int cell : dearest) {
            hidden.clear(cell);
            if (!staysSafe(hidden)) {
                hidden.set(cell);
            }
        }
    }

    private boolean staysSafe(BitSet hidden) {
        var safe = safe(hidden);
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (safe.get(cell)) {
                continue;
            }
            if (!proven(upElseDown(upwards(hidden, cell), hidden, cell), safe)) {
                return false;
            }
        }
        return true;
    }
}
