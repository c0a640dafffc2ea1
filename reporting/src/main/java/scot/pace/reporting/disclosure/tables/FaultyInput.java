package scot.pace.reporting.disclosure.tables;

import java.util.List;
import java.util.stream.Collectors;

/** The files handed in cannot be used; it holds every fault of them, in order. */
public final class FaultyInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<InputFault> faults;

    public FaultyInput(List<InputFault> faults) {
        super(faults.stream().map(InputFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Throws where there is any fault. */
    public static void throwIfAny(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    public List<InputFault> faults() {
        return faults;
    }
}
