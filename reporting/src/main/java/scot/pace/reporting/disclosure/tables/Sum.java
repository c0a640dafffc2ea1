package scot.pace.reporting.disclosure.tables;

import java.util.List;

/** A whole that is the sum of its parts; cells by their number in the system. */
public record Sum(int whole, List<Integer> parts) {
    public Sum {
        parts = List.copyOf(parts);
    }
}
