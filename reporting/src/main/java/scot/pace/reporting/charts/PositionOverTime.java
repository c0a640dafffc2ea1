package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;

/**
 * Of all who started, how many have reached the milestone, have left the pathway before it, or still wait, by days since the start:
 * three shares that sum to 100%.
 *
 * @param days in order; the shares of a day stay until the next
 * @param timescales the aim's own first, then those shown beside it
 * @param of how many started
 */
public record PositionOverTime(List<Day> days, List<Timescale> timescales, long of) implements Picture {

    /** The percentages of a day. */
    public record Shares(BigDecimal reached, BigDecimal left, BigDecimal waiting) {

        String inWords() {
            return "reached %s, left first %s, still waiting %s"
                    .formatted(Wording.percent(reached), Wording.percent(left), Wording.percent(waiting));
        }
    }

    /**
     * A day.
     *
     * @param day 0 is the day of the start
     * @param gap in square brackets why nothing is shown; empty where it is
     */
    public record Day(int day, Optional<Shares> shares, String gap) {

        /** The day as its figures show it; where one of them is hidden, all are. */
        public static Day of(int day, ShownFigure reached, ShownFigure left, ShownFigure waiting) {
            var hidden = List.of(reached, left, waiting).stream()
                    .filter(figure -> figure.value().isEmpty())
                    .findFirst();
            return hidden.map(figure -> new Day(day, Optional.empty(), ChartTable.reason(figure)))
                    .orElseGet(() -> new Day(
                            day,
                            Optional.of(new Shares(
                                    reached.value().orElseThrow(),
                                    left.value().orElseThrow(),
                                    waiting.value().orElseThrow())),
                            ""));
        }
    }

    /**
     * When the milestone should be reached.
     *
     * @param name as the aim says it: {@code 6 months}
     */
    public record Timescale(int day, String name) {}

    public PositionOverTime {
        days = List.copyOf(days);
        timescales = List.copyOf(timescales);
    }

    /** The shares on a day: those of the last day given that is not after it. */
    Optional<Shares> on(int day) {
        return days.stream()
                .filter(known -> known.day() <= day)
                .reduce((before, later) -> later)
                .flatMap(Day::shares);
    }

    /** How many days are not hidden. */
    public long shown() {
        return days.stream().filter(day -> day.shares().isPresent()).count();
    }

    int last() {
        return days.isEmpty() ? 0 : days.get(days.size() - 1).day();
    }

    @Override
    public byte[] svg() {
        return switch ((int) Math.min(2, shown())) {
            case 0 -> Sheet.only("No day can be shown.", inWords());
            case 1 -> Sheet.only("Only one day can be shown.", inWords());
            default -> new PositionDrawing(this).svg();
        };
    }

    @Override
    public String inWords() {
        var sentences = new ArrayList<String>();
        sentences.add("Position over time of %s clocks.".formatted(Wording.count(of)));
        if (shown() > 1) {
            sentences.addAll(notes());
            int step = PositionDrawing.weeksApart(last() / 7);
            for (int week = step; 7 * week < last(); week += step) {
                sentences.add("After week %d: %s.".formatted(week, inWords(7 * week)));
            }
            sentences.add("After day %d, the last: %s.".formatted(last(), inWords(last())));
        } else {
            sentences.add("Too few days are shown for a curve.");
        }
        return String.join(" ", sentences);
    }

    /** What stands under the drawing as well. */
    List<String> notes() {
        return timescales.stream()
                .filter(timescale -> timescale.day() <= last())
                .map(timescale ->
                        "After %s (day %d): %s.".formatted(timescale.name(), timescale.day(), inWords(timescale.day())))
                .toList();
    }

    private String inWords(int day) {
        return on(day).map(Shares::inWords).orElse("not shown");
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of("Day", "Reached, per cent", "Left first, per cent", "Still waiting, per cent"),
                days.stream()
                        .map(day -> List.of(
                                Integer.toString(day.day()),
                                day.shares()
                                        .map(shares -> shares.reached().toPlainString())
                                        .orElse(day.gap()),
                                day.shares()
                                        .map(shares -> shares.left().toPlainString())
                                        .orElse(day.gap()),
                                day.shares()
                                        .map(shares -> shares.waiting().toPlainString())
                                        .orElse(day.gap())))
                        .toList());
    }
}
