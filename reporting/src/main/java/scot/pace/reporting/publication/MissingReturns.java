package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Area;
import scot.pace.schema.Quarter;

/** Says by name whose return is missing. */
final class MissingReturns {

    private static final String RECEIVED = "t24-returns-received";

    private final ShownFigures figures;
    private final Scope scope;

    MissingReturns(ShownFigures figures, Scope scope) {
        this.figures = figures;
        this.scope = scope;
    }

    /** A line for each quarter in which somebody is missing, or that nobody is. */
    String inWords() {
        var lines = new ArrayList<String>();
        for (var quarter : scope.quarters("t24-coverage")) {
            var missing = names(quarter, false);
            if (!missing.isEmpty()) {
                lines.add(InWords.months(quarter) + ": " + sentence(missing, names(quarter, true)));
            }
        }
        return lines.isEmpty()
                ? "Every authority returned in every quarter."
                : "Whose return is missing\n" + String.join("\n", lines);
    }

    /** The shorter list of the two. */
    private static String sentence(List<String> missing, List<String> returned) {
        if (returned.isEmpty()) {
            return "every authority.";
        }
        return missing.size() <= returned.size()
                ? String.join(", ", missing) + "."
                : "every authority but " + String.join(", ", returned) + ".";
    }

    private List<String> names(Quarter quarter, boolean returned) {
        return scope.areas().stream()
                .filter(area -> !area.isScotland())
                .filter(area -> returned
                        == figures.value(FigureKey.total(RECEIVED, area.code(), quarter.toString()))
                                .map(count -> count.signum() > 0)
                                .orElse(false))
                .map(Area::name)
                .toList();
    }
}
