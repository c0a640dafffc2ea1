package scot.pace.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.TypeConversionException;
import scot.pace.reporting.statistics.Phase;
import scot.pace.submissions.offline.WrongUse;

/**
 * A phase of a run chart as a person types it: {@code 9,2026-02-01,new panel dates}.
 *
 * @param from the {@code idx} of its first point
 * @param setOn the day on which it was set
 */
record NewMedian(double from, LocalDate setOn, String reason) {

    static final String FORM = "IDX,DAY,REASON";

    static NewMedian parse(String written) {
        var parts = written.split(",", 3);
        try {
            if (parts.length == 3 && !parts[2].isBlank()) {
                return new NewMedian(Double.parseDouble(parts[0]), LocalDate.parse(parts[1].strip()), parts[2].strip());
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new TypeConversionException(wrong(written));
        }
        throw new TypeConversionException(wrong(written));
    }

    private static String wrong(String written) {
        return "'" + written + "' is no phase: write " + FORM + " like 9,2026-02-01,new panel dates";
    }

    /** In the order of their points, whatever the order they were typed in; each point begins one phase at most. */
    static List<NewMedian> inOrder(List<NewMedian> typed) {
        if (typed.stream().mapToDouble(NewMedian::from).distinct().count() < typed.size()) {
            throw new WrongUse("--phase: two phases begin with the same point");
        }
        return typed.stream()
                .sorted(Comparator.comparingDouble(NewMedian::from))
                .toList();
    }

    /** The phase in a series of its own. */
    Phase in(Series series) {
        int index = IntStream.range(1, series.points().size())
                .filter(i -> series.points().get(i).idx() == from)
                .findFirst()
                .orElseThrow(() -> new WrongUse("--phase " + from + ": '" + series.name()
                        + "' has no such idx after its first point; give a file with the series it is meant for"));
        return new Phase(index, setOn, reason);
    }
}
