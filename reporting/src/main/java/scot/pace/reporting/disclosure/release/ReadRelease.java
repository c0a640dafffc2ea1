package scot.pace.reporting.disclosure.release;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;

/**
 * A release as its readers have it, and what its figures truly were.
 *
 * @param name which one, {@code 2019-20-Q4/0001}
 * @param shown what its written file shows
 * @param truth the true figures, those that were kept inside among them
 * @param addsUp whether its figures add up as their measures say: not, where they are some that others have published
 */
public record ReadRelease(String name, List<ShownFigure> shown, List<Figure> truth, boolean addsUp) {

    /** A release of ours. */
    public ReadRelease(String name, List<ShownFigure> shown, List<Figure> truth) {
        this(name, shown, truth, true);
    }

    /** What others have published of the same. Where it is another number than ours it is no count of ours. */
    public static ReadRelease ofOthers(String name, List<Figure> figures) {
        return new ReadRelease(
                name, figures.stream().map(ShownFigure::toItsOwnAuthority).toList(), figures, false);
    }

    public ReadRelease {
        shown = List.copyOf(shown);
        truth = List.copyOf(truth);
    }

    /** What is shown, as it truly is. */
    List<Figure> shownTruth() {
        var truth = byKey();
        return shown.stream()
                .map(figure -> Objects.requireNonNull(
                        truth.get(figure.key()),
                        () -> "the release shows a figure that nobody counted: " + figure.key()))
                .toList();
    }

    /** The true figures by key. */
    NavigableMap<FigureKey, Figure> byKey() {
        return byKey(truth);
    }

    static NavigableMap<FigureKey, Figure> byKey(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::key, one -> one, (one, other) -> other, TreeMap::new));
    }
}
