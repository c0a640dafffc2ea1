package scot.pace.jobs;

import java.util.List;

/** The audit found something in what was printed, so nothing of it is released. */
public final class AuditStops extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    AuditStops(List<String> faults) {
        super("the audit stops the release: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** What it found, a line each. */
    public List<String> faults() {
        return faults;
    }
}
