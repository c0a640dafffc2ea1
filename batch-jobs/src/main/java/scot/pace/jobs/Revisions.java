package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.publication.Edition;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.LocalWords;
import scot.pace.reporting.publication.Manifest;
import scot.pace.schema.Authority;

/** What two releases say differently of the same: figures of both, cell by cell. */
public final class Revisions {

    private final Edition earlier;
    private final Edition later;
    /** Authorities whose returns went into one of the two and not into the other. */
    private final Set<String> sent;

    private Revisions(Path earlier, Path later) throws IOException {
        this.earlier = Manifest.edition(earlier, LocalWords.NONE, List.of());
        this.later = Manifest.edition(later, LocalWords.NONE, List.of());
        sent = Stream.concat(without(this.earlier, this.later), without(this.later, this.earlier))
                .map(input -> input.split("/", -1)[1])
                .filter(area -> Authority.withCode(area).isPresent())
                .collect(Collectors.toSet());
    }

    private static Stream<String> without(Edition one, Edition other) {
        return one.inputs().entrySet().stream()
                .filter(input -> !other.inputs().entrySet().contains(input))
                .map(Map.Entry::getKey);
    }

    /** A figure, what the earlier release shows of it, what the later one does, and what changed that it is made of. */
    public record Revision(FigureKey figure, String old, String now, String why) {

        /** The columns of a file of revisions. */
        public static final List<String> COLUMNS =
                List.of("measure", "area", "period", "breakdowns", "old", "new", "why");

        /** The cells of its line. */
        public List<String> cells() {
            return List.of(figure.measure(), figure.area(), figure.period(), breakdowns(), old, now, why);
        }

        /** {@code age=5_11 sex=F}; empty for a total. */
        public String breakdowns() {
            return figure.by().entrySet().stream()
                    .map(by -> by.getKey() + "=" + by.getValue())
                    .collect(Collectors.joining(" "));
        }
    }

    /** All revisions between two release folders, by key. A figure that only one of them has is none. */
    public static List<Revision> between(Path earlier, Path later) throws IOException {
        var revisions = new Revisions(earlier, later);
        var before = shown(earlier);
        var found = new ArrayList<Revision>();
        for (var figure : shown(later).values()) {
            var old = before.get(figure.key());
            if (old != null && !text(old).equals(text(figure))) {
                found.add(new Revision(figure.key(), text(old), text(figure), revisions.why(figure.key())));
            }
        }
        return found;
    }

    private static SortedMap<FigureKey, ShownFigure> shown(Path release) throws IOException {
        return FigureFile.readShown(release.resolve(Publications.FIGURES)).stream()
                .collect(Collectors.toMap(ShownFigure::key, figure -> figure, (one, other) -> other, TreeMap::new));
    }

    /** {@code 45 of 60, 75.0}, or a symbol. */
    private static String text(ShownFigure figure) {
        var symbol = figure.symbol().map(Symbol::code).map(code -> "[" + code + "]");
        var counts = figure.numerator().isEmpty()
                ? ""
                : figure.numerator().getAsLong()
                        + (figure.denominator().isEmpty()
                                ? ""
                                : " of " + figure.denominator().getAsLong());
        return Stream.of(
                        counts,
                        figure.value().map(value -> value.toPlainString()).orElse(""),
                        symbol.orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String why(FigureKey figure) {
        if (sent.contains(figure.area())) {
            return "its returns";
        }
        if (!earlier.codeVersion().equals(later.codeVersion())
                || !earlier.policyVersion().equals(later.policyVersion())) {
            return "the method, " + later.codeVersion() + " and " + later.policyVersion();
        }
        boolean ofSeveral = Authority.withCode(figure.area()).isEmpty();
        return ofSeveral && !sent.isEmpty() ? "returns of " + sent.size() + " authorities" : "what is hidden of others";
    }
}
