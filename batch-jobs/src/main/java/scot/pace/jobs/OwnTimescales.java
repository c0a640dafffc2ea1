package scot.pace.jobs;

import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.publication.LocalWords;
import scot.pace.schema.Quarter;

/**
 * How long the children of one authority wait, for nobody else: counted from its own live returns alone, nothing hidden.
 *
 * @param quarter the last of which it has told
 * @param figures with values, by key: each aim by quarter, the last four quarters, and who still waits
 * @param words new medians and tests of change, which mark its charts as they mark those of its report
 */
public record OwnTimescales(Quarter quarter, List<Figure> figures, LocalWords words) {

    /** The measures that it counts. */
    static final List<String> MEASURES = List.of("s1-last-four-quarters", "s1-within-timescale", "s4-still-waiting");

    public OwnTimescales {
        figures = List.copyOf(figures);
    }

    /** The figure of an aim in the last quarter. */
    public Optional<Figure> figure(String measure, String aim) {
        return quarters(measure, aim).stream()
                .filter(figure -> figure.key().period().equals(quarter.toString()))
                .findFirst();
    }

    /** The figures of an aim, the oldest quarter first. */
    public List<Figure> quarters(String measure, String aim) {
        return figures.stream()
                .filter(figure -> figure.key().measure().equals(measure)
                        && figure.key().category("aim").equals(aim)
                        && figure.key().by().size() == 1)
                .toList();
    }

    /** The same as a chart takes them. */
    public List<ShownFigure> shown(String measure, String aim) {
        return quarters(measure, aim).stream()
                .map(ShownFigure::toItsOwnAuthority)
                .toList();
    }
}
