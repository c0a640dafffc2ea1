package scot.pace.reporting.disclosure.optimum;

import java.util.List;

/**
 * What every safe pattern fulfils: the factors of its hidden cells among {@code terms} come to 1 or more; where there is a {@code
 * condition}, only if that cell is hidden.
 *
 * @param condition a cell; {@value #ALWAYS} where there is no condition
 */
record Cut(List<Term> terms, int condition) {

    static final int ALWAYS = -1;

    /** A cell and what it contributes when it is hidden, above 0 and at most 1. */
    record Term(int cell, double factor) {}

    Cut {
        terms = List.copyOf(terms);
    }
}
