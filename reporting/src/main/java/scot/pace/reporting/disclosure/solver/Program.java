package scot.pace.reporting.disclosure.solver;

/**
 * A program being built and solved: variables between bounds, rows between bounds, one objective. Variables and rows are numbered from
 * 0 in the order they were added. A program may be changed and solved again.
 */
public interface Program extends AutoCloseable {

    /** No bound. */
    double UNBOUNDED = Double.POSITIVE_INFINITY;

    /** How a solution was found. */
    enum Outcome {
        /** It is proved that there is none better. */
        OPTIMAL,
        /** It fits; a better one may exist, by no more than {@link Program#bound} says. */
        GOOD,
        /** There is none. */
        NONE
    }

    /** Adds a variable; a whole one takes whole numbers alone. */
    int variable(double low, double high, boolean whole);

    /** Adds a row: the sum of its terms lies between the bounds. */
    int row(double low, double high);

    void term(int row, int variable, double factor);

    void bounds(int variable, double low, double high);

    /** The factor of a variable in the objective; 0 until it is set. */
    void objective(int variable, double factor);

    Outcome minimize();

    Outcome maximize();

    /** The objective of the last solution. */
    double objectiveValue();

    /** What no solution can pass, as far as is proved. */
    double bound();

    /** The value of a variable in the last solution; 0 where it was added since. */
    double value(int variable);

    /** By how much the objective grows for each unit that the bound of a row gives way; not for programs with whole variables. */
    double dual(int row);

    @Override
    void close();
}
