package scot.pace.reporting.charts;

import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.schema.Authority;

/** What the area of a figure is called. */
final class AreaName {

    private static final String SCOTLAND = "S92000003";

    private AreaName() {}

    /** The name of the authority or of Scotland; of any other area its code, which is its name. */
    static String of(ShownFigure figure) {
        var code = figure.key().area();
        return Authority.withCode(code).map(Authority::name).orElse(code.equals(SCOTLAND) ? "Scotland" : code);
    }
}
