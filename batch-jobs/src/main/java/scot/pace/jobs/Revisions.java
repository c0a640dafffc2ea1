package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private Revisions(Path earlier, Path later) throws IOException {
        this.earlier = Manifest.edition(earlier, LocalWords.NONE, List.of());
        this.later = Manifest.edition(later, LocalWords.NONE, List.of());
    }

    /** A figure, what the earlier release shows of it, what the later one does, and what changed that it is made of. */
    public record Revision(FigureKey figure, String old, String now, String why) {}

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
        var sent = new TreeSet<String>();
        Stream.of(earlier, later)
                .flatMap(edition -> edition.inputs().entrySet().stream())
                .filter(input -> !input.getValue().equals(earlier.inputs().get(input.getKey()))
                        || !input.getValue().equals(later.inputs().get(input.getKey())))
                .map(input -> input.getKey().split("/", -1)[1])
                .filter(area -> Authority.withCode(area).isPresent())
                .forEach(sent::add);
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
