package scot.pace.jobs;

import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.publication.LocalWords;
import scot.pace.schema.LocalAim;
import scot.pace.schema.Quarter;

/**
 * The aims an authority has set itself and the changes it tests, for nobody else: nothing hidden.
 *
 * @param quarter the last of which it has told; empty where there is none, and then there are no figures
 * @param aims every line of every aim there ever was, by name, the latest first
 * @param words what is known at the end of that quarter, as reports mark their charts with it
 * @param figures with values, by key
 */
public record OwnAims(Optional<Quarter> quarter, List<LocalAim> aims, LocalWords words, List<Figure> figures) {

    static final String BY_QUARTER = "s9-local-aim";
    static final String FOUR_QUARTERS = "s9-local-aim-last-four-quarters";

    /** The measures that it counts. */
    static final List<String> MEASURES = List.of(BY_QUARTER, FOUR_QUARTERS);

    public OwnAims {
        aims = List.copyOf(aims);
        figures = List.copyOf(figures);
    }

    /** Of an aim in the last four quarters. */
    public Optional<Figure> lastFourQuarters(String aim) {
        return of(FOUR_QUARTERS, aim).stream().findFirst();
    }

    /** Of an aim, the oldest quarter first. */
    public List<Figure> quarters(String aim) {
        return of(BY_QUARTER, aim);
    }

    /** The same as a chart takes them. */
    public List<ShownFigure> shown(String aim) {
        return quarters(aim).stream().map(ShownFigure::toItsOwnAuthority).toList();
    }

    private List<Figure> of(String measure, String aim) {
        return figures.stream()
                .filter(figure -> figure.key().measure().equals(measure)
                        && figure.key().category("local_aim").equals(aim)
                        && figure.key().by().size() == 1)
                .toList();
    }
}
