package scot.pace.reporting.disclosure.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/** A program in OR-Tools. */
final class OrToolsProgram implements Program {

    private final MPSolver solver;
    private final MPSolverParameters parameters = new MPSolverParameters();
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();
    private double[] values = new double[0];

    OrToolsProgram(String engine, double gap, long nodes) {
        solver = MPSolver.createSolver(engine);
        if (solver == null) {
            throw new IllegalStateException("OR-Tools has no engine " + engine);
        }
        if (nodes > 0) {
            solver.setNumThreads(1);
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
            solver.setSolverSpecificParametersAsString(
                    "limits/nodes = " + nodes + "\nrandomization/randomseedshift = 1\n");
        }
    }

    @Override
    public int variable(double low, double high, boolean whole) {
        variables.add(whole ? solver.makeIntVar(low, high, "") : solver.makeNumVar(low, high, ""));
        return variables.size() - 1;
    }

    @Override
    public int row(double low, double high) {
        rows.add(solver.makeConstraint(low, high, ""));
        return rows.size() - 1;
    }

    @Override
    public void term(int row, int variable, double factor) {
        rows.get(row).setCoefficient(variables.get(variable), factor);
    }

    @Override
    public void bounds(int variable, double low, double high) {
        variables.get(variable).setBounds(low, high);
    }

    @Override
    public void objective(int variable, double factor) {
        solver.objective().setCoefficient(variables.get(variable), factor);
    }

    @Override
    public Outcome minimize() {
        solver.objective().setMinimization();
        return solve();
    }

    @Override
    public Outcome maximize() {
        solver.objective().setMaximization();
        return solve();
    }

    private Outcome solve() {
        var status = solver.solve(parameters);
        // a large program that has a solution was once said to have none: that is believed when it is said twice
        if (failed(status) || status == MPSolver.ResultStatus.INFEASIBLE) {
            status = solveAnew();
        }
        var outcome =
                switch (status) {
                    case OPTIMAL -> Outcome.OPTIMAL;
                    case FEASIBLE -> Outcome.GOOD;
                    case INFEASIBLE -> Outcome.NONE;
                    default -> throw new IllegalStateException("OR-Tools could not solve a program: " + status);
                };
        // it forgets a solution as soon as the program changes
        values = outcome == Outcome.NONE
                ? new double[0]
                : variables.stream().mapToDouble(MPVariable::solutionValue).toArray();
        return outcome;
    }

    /** A large program that was changed often may fail numerically; from scratch, as it stands, it can mostly be solved. */
    private MPSolver.ResultStatus solveAnew() {
        var presolve = MPSolverParameters.IntegerParam.PRESOLVE;
        solver.reset();
        parameters.setIntegerParam(presolve, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        var status = solver.solve(parameters);
        parameters.setIntegerParam(presolve, MPSolverParameters.PresolveValues.PRESOLVE_ON.swigValue());
        if (failed(status)) {
            solver.reset();
            status = solver.solve(parameters);
        }
        return status;
    }

    private static boolean failed(MPSolver.ResultStatus status) {
        return status == MPSolver.ResultStatus.ABNORMAL || status == MPSolver.ResultStatus.NOT_SOLVED;
    }

    @Override
    public double objectiveValue() {
        return solver.objective().value();
    }

    @Override
    public double bound() {
        return solver.objective().bestBound();
    }

    @Override
    public double value(int variable) {
        return variable < values.length ? values[variable] : 0;
    }

    @Override
    public double dual(int row) {
        return rows.get(row).dualValue();
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }
}
