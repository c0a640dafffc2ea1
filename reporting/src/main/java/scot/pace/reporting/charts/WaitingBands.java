package scot.pace.reporting.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import scot.pace.reporting.disclosure.ShownFigure;

/**
 * How many still wait on a day: those whose time is not yet up, and by how long it has been up.
 *
 * @param bands not yet due first, then the longer the later
 */
public record WaitingBands(List<Band> bands) implements Picture {

    private static final List<String> NAMES = List.of(
            "not yet due",
            "under 4 weeks over",
            "4 to under 12 weeks over",
            "12 to under 26 weeks over",
            "26 to under 52 weeks over",
            "52 weeks over or more");

    /** How many wait so long. */
    public record Band(String name, Count count) {}

    public WaitingBands {
        bands = List.copyOf(bands);
    }

    /**
     * The chart of six counts.
     *
     * @param overdue five: [0, 28), [28, 84), [84, 182), [182, 364) and [364, ) days after the due day
     */
    public static WaitingBands of(ShownFigure notYetDue, List<ShownFigure> overdue) {
        if (overdue.size() != NAMES.size() - 1) {
            throw new IllegalArgumentException("there are five bands of days overdue and not " + overdue.size());
        }
        return new WaitingBands(IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Band(NAMES.get(i), Count.of(i == 0 ? notYetDue : overdue.get(i - 1))))
                .toList());
    }

    @Override
    public byte[] svg() {
        return WaitingBandsDrawing.svg(this);
    }

    @Override
    public String inWords() {
        var words = new StringBuilder("Still waiting, by how long the time has been up.");
        bands.forEach(band -> words.append(" %s: %s."
                .formatted(
                        band.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + band.name().substring(1),
                        band.count().inWords())));
        return words.toString();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of("Waiting", "Number", "Marks"),
                bands.stream()
                        .map(band -> List.of(
                                band.name(),
                                band.count().cell(),
                                band.count().marks().isEmpty()
                                        ? "none"
                                        : ChartTable.marks(band.count().marks())))
                        .toList());
    }
}
