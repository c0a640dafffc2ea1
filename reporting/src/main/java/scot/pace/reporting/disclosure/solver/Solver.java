package scot.pace.reporting.disclosure.solver;

/** Gives out empty programs. Each works in one thread and comes to the same solution for the same program. */
public interface Solver {

    /** A program without whole variables. */
    Program linear();

    /** A program with whole variables, searched until the rest of the gap is at most {@code gap} (0 = to the end), or that many nodes. */
    Program whole(double gap, long nodes);

    /** Name and version, as the audit prints it. */
    String name();
}
