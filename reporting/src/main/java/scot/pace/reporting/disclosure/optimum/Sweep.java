package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.Neighbours;

/**
 * Shows of hidden cells that they have room, many of them in one program: each solution is other counts that fit every sum, and proves
 * every cell safe that it moves far enough. It begins with parts of the cells, which is quick; what is left is asked about cell by cell.
 * A cell that was safe stays so while more cells are hidden.
 */
final class Sweep {

    /** More hidden cells than this are asked about in parts first. */
    private static final int MANY = 1200;
    /** So few are asked about each alone. */
    private static final int FEW = 30;

    private final Task task;
    private final Solver solver;
    private final BitSet safe = new BitSet();
    private final List<SortedMap<Integer, Double>> witnesses = new ArrayList<>();

    /** {@code believed} are changes that keep every sum, of cells that are hidden: those that change no known cell show as much here. */
    Sweep(Task task, Solver solver, List<SortedMap<Integer, Double>> believed) {
        this.task = task;
        this.solver = solver;
        witnesses.addAll(believed);
        believed.forEach(this::believe);
    }

    private void believe(SortedMap<Integer, Double> change) {
        boolean adds = change.entrySet().stream()
                .anyMatch(one -> !safe.get(one.getKey()) && task.isEnough(one.getKey(), one.getValue()));
        if (adds && change.keySet().stream().allMatch(task::mayHide)) {
            change.forEach((cell, by) -> safe.set(cell, safe.get(cell) || task.isEnough(cell, by)));
        }
    }

    /**
     * Why cells are unsafe, in the order of the cells; empty where all are safe. {@code hidden} lacks none of those hidden at the last
     * call, save such as had no room.
     */
    List<Reason> unsafe(BitSet hidden) {
        safe.or(task.knownElsewhere());
        boolean many = hidden.cardinality() > MANY;
        if (many && open(hidden).cardinality() > MANY) {
            for (var parts : Neighbours.groupings(task::key, hidden, MANY)) {
                parts.parallelStream()
                        .map(part -> answer(part, part, false))
                        .toList()
                        .forEach(this::learn);
            }
        }
        // two halves of many, however many processors there are: what is found must not depend on them
        var halves = open(hidden).cardinality() > FEW ? Neighbours.halves(open(hidden)) : List.of(open(hidden));
        var answers = halves.parallelStream()
                .filter(half -> !half.isEmpty())
                .map(half -> answer(hidden, half, true))
                .toList();
        answers.forEach(this::learn);
        return answers.stream()
                .flatMap(answer -> answer.reasons().stream())
                .filter(reason -> !safe.get(reason.cell()))
                .toList();
    }

    /** Changes of counts that keep every sum: between them they move each safe cell as far as it has to be able to move. */
    List<SortedMap<Integer, Double>> witnesses() {
        return List.copyOf(witnesses);
    }

    private BitSet open(BitSet hidden) {
        var open = Task.copy(hidden);
        open.andNot(safe);
        return open;
    }

    /** What was found out; {@code reasons} of those that cannot move far enough, where each was asked about. */
    private record Answer(BitSet safe, List<SortedMap<Integer, Double>> witnesses, List<Reason> reasons) {}

    private Answer answer(BitSet cells, BitSet asked, boolean eachAlone) {
        var about = Task.copy(asked);
        about.andNot(safe);
        try (var room = new Room(task, solver, cells, about)) {
            if (!eachAlone || about.cardinality() > FEW) {
                room.together();
            }
            var reasons = eachAlone ? room.alone() : List.<Reason>of();
            return new Answer(room.safe(), room.witnesses(), reasons);
        }
    }

    private void learn(Answer answer) {
        safe.or(answer.safe());
        witnesses.addAll(answer.witnesses());
    }
}
