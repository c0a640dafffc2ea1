package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import scot.pace.reporting.disclosure.tables.CellKey;

/**
 * Hidden cells that equations connect, apart from all others: what is possible in one island says nothing of another. Its cells are
 * numbered in order, from 0.
 *
 * @param equations each that names one of the cells, as {@code lines} say it in numbers
 */
record Island(List<CellKey> cells, List<Equation> equations, List<Line> lines) {

    /** All islands of what an attacker knows, in the order of their first cells; a line without hidden cells is in none. */
    static List<Island> of(Knowledge knowledge) {
        var leader = new TreeMap<CellKey, CellKey>();
        knowledge.hidden().forEach(cell -> leader.put(cell, cell));
        var open = new ArrayList<Equation>();
        for (var equation : knowledge.equations()) {
            var hidden = equation.terms().keySet().stream()
                    .filter(leader::containsKey)
                    .toList();
            hidden.forEach(cell -> join(leader, hidden.get(0), cell));
            if (!hidden.isEmpty()) {
                open.add(equation);
            }
        }
        var cells = new TreeMap<CellKey, List<CellKey>>();
        leader.keySet().forEach(cell -> cells.computeIfAbsent(top(leader, cell), any -> new ArrayList<>())
                .add(cell));
        var equations = new TreeMap<CellKey, List<Equation>>();
        for (var equation : open) {
            var first = equation.terms().keySet().stream()
                    .filter(leader::containsKey)
                    .findFirst()
                    .orElseThrow();
            equations
                    .computeIfAbsent(top(leader, first), any -> new ArrayList<>())
                    .add(equation);
        }
        return cells.entrySet().stream()
                .map(entry -> of(entry.getValue(), equations.getOrDefault(entry.getKey(), List.of()), knowledge))
                .toList();
    }

    private static Island of(List<CellKey> cells, List<Equation> equations, Knowledge knowledge) {
        var numbers = new TreeMap<CellKey, Integer>();
        cells.forEach(cell -> numbers.put(cell, numbers.size()));
        return new Island(
                cells,
                equations,
                equations.stream()
                        .map(equation -> line(equation, numbers, knowledge.known()))
                        .toList());
    }

    private static Line line(Equation equation, SortedMap<CellKey, Integer> numbers, SortedMap<CellKey, Long> known) {
        var terms = new TreeMap<Integer, Double>();
        double rest = 0;
        for (var term : equation.terms().entrySet()) {
            var number = numbers.get(term.getKey());
            if (number == null) {
                rest += term.getValue() * known.getOrDefault(term.getKey(), 0L);
            } else {
                terms.put(number, term.getValue());
            }
        }
        return new Line(terms, equation.low() - rest, equation.high() - rest);
    }

    private static void join(SortedMap<CellKey, CellKey> leader, CellKey one, CellKey other) {
        leader.put(top(leader, other), top(leader, one));
    }

    private static CellKey top(SortedMap<CellKey, CellKey> leader, CellKey cell) {
        var top = cell;
        for (var next = leader.get(top); next != null && !next.equals(top); next = leader.get(top)) {
            leader.put(top, leader.getOrDefault(next, next));
            top = next;
        }
        return top;
    }

    /** One number for each cell. */
    double[] each(Function<CellKey, Double> number) {
        return cells.stream().mapToDouble(number::apply).toArray();
    }
}
