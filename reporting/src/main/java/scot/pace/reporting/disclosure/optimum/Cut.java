package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every safe pattern fulfils: the factors of its hidden cells among {@code terms} come to 1 or more; where there is a {@code
 * condition}, only if that cell is hidden.
 *
 * @param condition a cell; {@value #ALWAYS} where there is no condition
 * @param swing a cell that may rise or fall, as the pattern likes: the cut holds where it is to go {@code way}; {@value #ALWAYS} where
 *     the cut holds whichever way
 * @param way the way of {@code swing}, 1 for up and -1 for down
 */
record Cut(List<Term> terms, int condition, int swing, int way) {

    static final int ALWAYS = -1;

    /** A cut that holds whichever way a cell is to go. */
    Cut(List<Term> terms, int condition) {
        this(terms, condition, ALWAYS, 1);
    }

    /** A cell and what it contributes when it is hidden, above 0 and at most 1. */
    record Term(int cell, double factor) {}

    Cut {
        terms = List.copyOf(terms);
    }

    /**
     * The cut that prices of sums prove: they weigh the sums into one that bounds the cell, and whatever lets it pass must be a cell that
     * this sum can raise, or hidden cells that it can lower by enough together. That holds for any prices, so that errors of rounding do
     * no harm.
     *
     * @param wanted by how much the cell was to move
     */
    static Cut priced(SortedMap<Integer, Double> prices, int cell, double wanted, Task task) {
        var reduced = new TreeMap<Integer, Double>();
        prices.forEach((number, price) -> {
            if (Math.abs(price) > 1e-9) {
                var cells = task.cellsOf(number);
                for (int i = 0; i < cells.length; i++) {
                    reduced.merge(cells[i], i == 0 ? price : -price, Double::sum);
                }
            }
        });
        var factors = new TreeMap<Integer, Double>();
        reduced.forEach((about, by) -> {
            if (about != cell && task.mayHide(about)) {
                factors.put(about, by > 1e-7 ? 1 : by < -1e-7 ? Math.min(1, -by * task.slack(about) / wanted) : 0);
            }
        });
        return of(factors, cell, task);
    }

    /** A cut for the sake of a cell; what the forced cells contribute to it is certain and leaves that much less to be found. */
    static Cut of(SortedMap<Integer, Double> factors, int cell, Task task) {
        double certain = 0;
        for (var factor : factors.entrySet()) {
            certain += task.isForced(factor.getKey()) ? factor.getValue() : 0;
        }
        double missing = Math.max(1e-6, 1 - certain);
        var terms = new ArrayList<Term>();
        factors.forEach((about, factor) -> {
            double share = Math.min(1, factor / missing);
            if (share > 1e-6 && !task.isForced(about)) {
                terms.add(new Term(about, share > 1 - 1e-6 ? 1 : share));
            }
        });
        return new Cut(terms, task.isForced(cell) ? ALWAYS : cell);
    }

    /** The same where the cell is to go this way. */
    Cut where(int cell, int itsWay) {
        return new Cut(terms, condition, cell, itsWay);
    }

    /** What is fulfilled wherever this one or the other is. */
    Cut or(Cut other) {
        var factors = new TreeMap<Integer, Double>();
        terms.forEach(term -> factors.put(term.cell(), term.factor()));
        other.terms.forEach(term -> factors.merge(term.cell(), term.factor(), Math::max));
        var either = new ArrayList<Term>();
        factors.forEach((cell, factor) -> either.add(new Term(cell, factor)));
        return new Cut(either, condition);
    }

    /** Whether a pattern in which the condition is hidden fulfils it. */
    boolean isFulfilled(BitSet hidden) {
        double found = 0;
        for (var term : terms) {
            found += hidden.get(term.cell()) ? term.factor() : 0;
        }
        return found > 1 - 1e-6;
    }
}
