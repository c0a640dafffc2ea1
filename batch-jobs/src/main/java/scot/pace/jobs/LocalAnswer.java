package scot.pace.jobs;

import java.util.List;

/**
 * What is said of a file of own aims or tests of change.
 *
 * @param faults all of them, a line each; empty where it was kept
 * @param kept what became of it, in a sentence; empty where it was refused
 */
public record LocalAnswer(List<String> faults, String kept) {
    public LocalAnswer {
        faults = List.copyOf(faults);
    }
}
