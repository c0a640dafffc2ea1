package scot.pace.submissions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.pace.submissions.screen.Identifier;

/** Why a QUERY is right as it stands, from a CSV file with the columns child, episode, rule and reason. */
public record Reasons(List<Reason> all) {

    public static final Reasons NONE = new Reasons(List.of());

    /** @param child and {@code episode}: blank means every finding of the rule */
    public record Reason(String child, String episode, String rule, String text) {
        private boolean explains(Finding finding, @Nullable EpisodeKey about) {
            return finding.rule().equals(rule)
                    && (child.isEmpty() || (about != null && about.child().equals(child)))
                    && (episode.isEmpty()
                            || (about != null
                                    && Integer.toString(about.episode()).equals(episode)));
        }
    }

    /**
     * Reads a file of reasons.
     *
     * @throws IllegalArgumentException with words for its sender, where a column or a reason is missing or a reason identifies
     *     somebody; what identifies is not repeated
     */
    public static Reasons read(Path csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return new Reasons(rows.stream().map(Reasons::reason).toList());
        }
    }

    /** Whether one of the reasons explains the finding, which is about this episode or about none. */
    public boolean explain(Finding finding, @Nullable EpisodeKey about) {
        return all.stream().anyMatch(reason -> reason.explains(finding, about));
    }

    private static Reason reason(NamedCsvRecord row) {
        var text = cell(row, "reason");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "Line " + row.getStartingLineNumber() + " of the reasons has no reason.");
        }
        for (var column : List.of("child", "episode", "rule", "reason")) {
            identifierIn(cell(row, column)).ifPresent(kind -> {
                throw new IllegalArgumentException("Line " + row.getStartingLineNumber()
                        + " of the reasons holds what looks like " + kind.words() + ". Nothing was kept.");
            });
        }
        return new Reason(cell(row, "child"), cell(row, "episode"), cell(row, "rule"), text);
    }

    /** In a sentence an identifier may stand between other words. */
    private static Optional<Identifier> identifierIn(String text) {
        var words = text.split("[\\s,;:()]+");
        var alone = Arrays.stream(words);
        var inPairs = java.util.stream.IntStream.range(1, words.length).mapToObj(i -> words[i - 1] + " " + words[i]);
        return java.util.stream.Stream.of(alone, inPairs, java.util.stream.Stream.of(text))
                .flatMap(parts -> parts)
                .flatMap(part -> Identifier.in(part.replaceAll("[.!?]+$", "")).stream())
                .findFirst();
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new IllegalArgumentException("The reasons have no column " + column + "."))
                .strip();
    }
}
