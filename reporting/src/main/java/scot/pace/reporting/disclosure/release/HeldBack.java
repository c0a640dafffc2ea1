package scot.pace.reporting.disclosure.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measure;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.Area;

/**
 * What stays as it was published until the year ends. A return that comes later tells more of earlier quarters; where that moves a
 * figure by one, two releases side by side would tell of one child. So every figure that is out keeps its value, and all that must agree
 * with it: what is the sum of quarters is their sum again ({@code held summed} in the header of its measure), and a table that does not
 * agree is not released before the year ends. What became of the late since ({@code held moves on}) is as it is now, as long as it
 * agrees, and no authority has joined: then the classes were of other children than the percentages that are out. At the end of the
 * year all are revised together.
 */
public final class HeldBack {

    private static final String SUMMED = "summed";
    private static final String MOVES_ON = "moves on";

    /** Those that were kept inside among them. */
    private final Map<FigureKey, Figure> published = new HashMap<>();

    private final Set<FigureKey> shown = new HashSet<>();
    private final Withheld then;
    private final Withheld now;

    private HeldBack(List<ReadRelease> out, List<Figure> counted) {
        for (var release : out) {
            release.truth().forEach(figure -> published.put(figure.key(), figure));
            release.shown().forEach(figure -> shown.add(figure.key()));
        }
        then = Withheld.among(published.values());
        now = Withheld.among(counted);
    }

    /**
     * By the releases that are out, in the order in which they appeared, none where all is revised; and by the figures that are counted
     * now.
     */
    public static HeldBack by(List<ReadRelease> out, List<Figure> counted) {
        return new HeldBack(out, counted);
    }

    /** Whether the figure is as it was published. */
    private boolean holds(FigureKey figure) {
        return published.containsKey(figure) && !(isHeld(figure, MOVES_ON) && areOfTheSame(figure));
    }

    /** Whether the figure is in every release until the year ends, because it was in one. */
    private boolean staysOut(FigureKey figure) {
        return shown.contains(figure) && !isHeld(figure, MOVES_ON);
    }

    /** Whether the same authorities have told of it as when it was published. */
    private boolean areOfTheSame(FigureKey figure) {
        var scotland = figure.in(Area.SCOTLAND.code());
        return then.silentIn(scotland).equals(now.silentIn(scotland));
    }

    /** Each as it was published, where it was. */
    private List<Figure> asPublished(List<Figure> figures) {
        return figures.stream()
                .map(figure -> holds(figure.key()) ? Objects.requireNonNull(published.get(figure.key())) : figure)
                .toList();
    }

    /**
     * Those that are not out with their estimates; those that are out as they were published, since what they were estimated from may
     * not be there any more.
     */
    public List<Figure> estimated(List<Figure> counted, UnaryOperator<List<Figure>> estimates) {
        var isOut = counted.stream().collect(Collectors.partitioningBy(figure -> holds(figure.key())));
        var now = estimates.apply(isOut.getOrDefault(false, List.of()));
        return asPublished(Stream.concat(now.stream(), isOut.getOrDefault(true, List.of()).stream())
                .toList());
    }

    /** Those that were counted otherwise than they were published. */
    public List<Figure> revised(List<Figure> counted) {
        return counted.stream()
                .filter(figure -> {
                    var before = published.get(figure.key());
                    return before != null
                            && holds(figure.key())
                            && Stream.of(Count.Part.values())
                                    .anyMatch(part -> !Count.in(before, part).equals(Count.in(figure, part)));
                })
                .toList();
    }

    /** What was counted, as published; new sums of quarters that are out are the sums of what is out. */
    public List<Figure> counted(List<Figure> figures) {
        if (published.isEmpty()) {
            return figures;
        }
        var held = asPublished(figures);
        var counts = Count.in(held);
        var ofQuarters = sums(figures, Count.in(figures)).stream()
                .filter(this::isOfQuarters)
                .toList();
        ofQuarters.forEach(sum -> counts.put(sum.left().get(0), ReleaseSums.sum(sum.right(), counts)));
        var summed = wholes(ofQuarters);
        return held.stream()
                .map(figure -> summed.contains(figure.key()) ? with(figure, counts) : figure)
                .toList();
    }

    /** Whether it says that a new figure is the sum of some that are out. */
    private boolean isOfQuarters(Equality sum) {
        var whole = sum.left().get(0).figure();
        return sum.left().size() == 1
                && !holds(whole)
                && sum.right().stream().anyMatch(part -> holds(part.figure()))
                && isHeld(whole, SUMMED);
    }

    /** Whether the header of its measure says {@code so} of it. */
    private static boolean isHeld(FigureKey figure, String so) {
        return Measures.named(figure.measure())
                .flatMap(Measure::held)
                .filter(so::equals)
                .isPresent();
    }

    private static Set<FigureKey> wholes(List<Equality> sums) {
        return sums.stream().map(sum -> sum.left().get(0).figure()).collect(Collectors.toSet());
    }

    private static Figure with(Figure figure, Map<Count, Long> counts) {
        var whole = figure.denominator();
        return Figure.counted(
                        figure.key(),
                        counts.getOrDefault(new Count(figure.key(), Count.Part.NUMERATOR), figure.numerator()),
                        whole == null
                                ? null
                                : counts.getOrDefault(new Count(figure.key(), Count.Part.DENOMINATOR), whole),
                        figure.unit())
                .marked(figure.marks());
    }

    /**
     * Those that agree with each other and with what is out. Of a new table that does not, nothing is released: that it is not there tells
     * only that something was revised somewhere.
     *
     * @throws IllegalStateException where figures disagree none of which is of such a table
     */
    public List<Figure> agreeing(List<Figure> released) {
        if (published.isEmpty()) {
            return released;
        }
        var summed = wholes(sums(released, Count.in(released)).stream()
                .filter(this::isOfQuarters)
                .toList());
        var agreeing = released;
        for (var apart = apart(agreeing); !apart.isEmpty(); apart = apart(agreeing)) {
            var tables = new HashSet<Table>();
            apart.forEach(sum -> sum.counts()
                    .map(Count::figure)
                    .filter(figure -> !staysOut(figure) && !summed.contains(figure))
                    .map(Table::of)
                    .forEach(tables::add));
            if (tables.isEmpty()) {
                throw new IllegalStateException("what is out does not add up: " + apart.get(0));
            }
            agreeing = agreeing.stream()
                    .filter(figure -> staysOut(figure.key()) || !tables.contains(Table.of(figure.key())))
                    .toList();
        }
        return agreeing;
    }

    private record Table(String measure, Set<String> breakdowns) {

        static Table of(FigureKey figure) {
            return new Table(figure.measure(), figure.by().keySet());
        }
    }

    private static List<Equality> apart(List<Figure> figures) {
        var counts = Count.in(figures);
        return sums(figures, counts).stream()
                .filter(sum -> !sum.holds(count -> counts.getOrDefault(count, 0L)))
                .toList();
    }

    private static List<Equality> sums(Collection<Figure> figures, Map<Count, Long> counts) {
        return ReleaseSums.among(figures, counts);
    }
}
