package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Hides more of a pattern that is safe from those who know nothing beforehand, until nobody who knows the cells of one owner can work out
 * a cell of another that tells of few. What is hidden for the sake of others may come out for an owner: it tells of many.
 */
final class Insiders {

    private final Task task;
    private final Solver solver;
    private final BitSet hidden;
    private final List<SortedMap<Integer, Double>> witnesses;
    private final Doubts doubts;

    private Insiders(Task task, Solver solver, Optimum optimum) {
        this.task = task;
        this.solver = solver;
        hidden = Task.copy(optimum.hidden());
        doubts = new Doubts(task);
        witnesses = optimum.witnesses().stream().filter(doubts::learn).collect(Collectors.toCollection(ArrayList::new));
    }

    static Optimum protect(Task task, Solver solver, Optimum optimum) {
        var insiders = new Insiders(task, solver, optimum);
        insiders.run();
        return optimum.with(insiders.hidden, insiders.witnesses);
    }

    private void run() {
        for (var before = new BitSet(); !before.equals(hidden); ) {
            before = Task.copy(hidden);
            for (int owner = 0; owner < task.owners(); owner++) {
                look(owner);
            }
        }
    }

    /** With the eyes of one of them; who has no hidden cell here knows no more than everybody. */
    private void look(int owner) {
        if (!task.owned(owner).intersects(hidden) || !doubts.of(owner)) {
            return;
        }
        var ofOthers = Task.copy(hidden);
        ofOthers.andNot(task.owned(owner));
        var seen = task.seenBy(owner, hidden);
        var repair = new Repair(seen, solver, new Cover(seen, solver, 0, 1), ofOthers, witnesses);
        repair.byPrograms();
        hidden.or(repair.hidden());
        var more = repair.witnesses();
        more.subList(witnesses.size(), more.size()).stream()
                .filter(doubts::learn)
                .toList()
                .forEach(witnesses::add);
    }
}
