package scot.pace.reporting.disclosure.solver;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;

/** Google's OR-Tools: GLOP for linear programs, SCIP for those with whole variables. Its library is unpacked on the first use. */
public final class OrTools implements Solver {

    public OrTools() {
        Loader.loadNativeLibraries();
    }

    @Override
    public Program linear() {
        return new OrToolsProgram("GLOP", 0, 0);
    }

    @Override
    public Program whole(double gap, long nodes) {
        return new OrToolsProgram("SCIP", gap, nodes);
    }

    @Override
    public String name() {
        return "OR-Tools " + OrToolsVersion.getVersionString() + " (GLOP, SCIP)";
    }
}
