package scot.pace.submissions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Code;
import scot.pace.schema.CodeList;
import scot.pace.submissions.read.NamedCells;
import scot.pace.submissions.read.ReadRules;
import scot.pace.submissions.rules.Rule;
import scot.pace.submissions.rules.Rules;
import scot.pace.submissions.screen.Identifier;

/**
 * Why a QUERY is right as it stands, from a CSV file with the columns child, episode, rule, reason and text, in any encoding and
 * with any separator that a return may have.
 *
 * <p>A reason is a code of the list {@code reasons}, with a column text beside it where that is not enough; a sentence in its
 * place is taken as OTHER with that text. What the archive keeps names the values as well, so that it goes over to the next
 * version and to the next quarter for as long as they stay the same.
 */
public record Reasons(List<Reason> all) {

    public static final Reasons NONE = new Reasons(List.of());

    private static final String OTHER = "OTHER";

    /** Ids of all rules, in order. */
    private static final SortedSet<String> RULES = Stream.concat(
                    Rules.all().stream().map(Rule::id), ReadRules.all().stream().map(CodeRule::id))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final String[] COLUMNS = {"child", "episode", "rule", "reason", "text", "values"};

    /**
     * A reason and what it explains.
     *
     * @param child and {@code episode}: blank means every finding of the rule
     * @param code of the list {@code reasons}
     * @param text in the words of the sender; may be blank unless the code is OTHER
     * @param values {@link Finding#valuesHash} of the one finding it explains; blank means whatever the values are
     */
    public record Reason(String child, String episode, String rule, String code, String text, String values) {
        private boolean explains(Finding finding, @Nullable EpisodeKey about) {
            return finding.rule().equals(rule)
                    && (values.isEmpty() || values.equals(finding.valuesHash()))
                    && (child.isEmpty() || (about != null && about.child().equals(child)))
                    && (episode.isEmpty()
                            || (about != null
                                    && Integer.toString(about.episode()).equals(episode)));
        }

        /** This reason for one finding and its values only. */
        private Reason of(Finding finding, @Nullable EpisodeKey about) {
            return new Reason(
                    about == null ? "" : about.child(),
                    about == null ? "" : Integer.toString(about.episode()),
                    rule,
                    code,
                    text,
                    finding.valuesHash());
        }
    }

    /**
     * Reads a file of reasons, as a sender writes it or as {@link #write} does.
     *
     * @throws IllegalArgumentException with words for its sender, where a column or a reason is missing, a rule is none, or a
     *     reason identifies somebody; what identifies is not repeated
     */
    public static Reasons read(Path csv) throws IOException {
        return new Reasons(NamedCells.read(csv).stream().map(Reasons::reason).toList());
    }

    /** Writes them, UTF-8, LF: the same reasons give the same bytes. */
    public void write(Path csv) throws IOException {
        try (var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
            rows.writeRecord(COLUMNS);
            for (var one : all) {
                rows.writeRecord(one.child, one.episode, one.rule, one.code, one.text, one.values);
            }
        }
    }

    /** These and, where they say nothing, those given before. */
    public Reasons or(Reasons before) {
        return new Reasons(
                Stream.concat(all.stream(), before.all.stream()).distinct().toList());
    }

    /**
     * These, where a finding has a reason before and another of its rule has none, for those that have none alone: a reason for all
     * of a rule does not take the place of those for single children.
     */
    public Reasons besides(Reasons before, Checked checked) {
        return new Reasons(
                all.stream().flatMap(reason -> besides(reason, before, checked)).toList());
    }

    private static Stream<Reason> besides(Reason reason, Reasons before, Checked checked) {
        var explained = checked.findings().stream()
                .filter(finding -> finding.rule().equals(reason.rule))
                .collect(Collectors.partitioningBy(
                        finding -> before.explain(finding, checked.episodes().get(finding)), Collectors.toList()));
        var without = explained.getOrDefault(false, List.of());
        var isForSome =
                !without.isEmpty() && !explained.getOrDefault(true, List.of()).isEmpty();
        return isForSome
                ? without.stream()
                        .map(finding -> reason.of(finding, checked.episodes().get(finding)))
                : Stream.of(reason);
    }

    /** Whether one of the reasons explains the finding. */
    public boolean explain(Finding finding, @Nullable EpisodeKey about) {
        return explanation(finding, about).isPresent();
    }

    /** The reasons for the QUERY findings of a return, one each, with the values they were given for. */
    public Reasons givenFor(Checked checked) {
        var given = new ArrayList<Reason>();
        for (var finding : checked.findings()) {
            if (finding.severity() == Severity.QUERY) {
                var about = checked.episodes().get(finding);
                explanation(finding, about).ifPresent(reason -> given.add(reason.of(finding, about)));
            }
        }
        return new Reasons(List.copyOf(given));
    }

    /** The first of the reasons that explains the finding, which is about this episode or about none. */
    public Optional<Reason> explanation(Finding finding, @Nullable EpisodeKey about) {
        return all.stream().filter(reason -> reason.explains(finding, about)).findFirst();
    }

    /**
     * A reason for every finding of a rule, as somebody gives it on a page.
     *
     * @throws IllegalArgumentException where {@link #read} would throw it; the words go on from "The reason"
     */
    public static Reason forAll(String rule, String given, String text) {
        return reason("", "", rule, given, text.strip(), "");
    }

    private static Reason reason(NamedCells row) {
        var cells = row.cells();
        var child = cell(row, "child");
        var episode = cell(row, "episode");
        var rule = cell(row, "rule");
        var given = cell(row, "reason");
        try {
            return reason(
                    child,
                    episode,
                    rule,
                    given,
                    cells.getOrDefault("text", "").strip(),
                    cells.getOrDefault("values", "").strip());
        } catch (IllegalArgumentException why) {
            throw new IllegalArgumentException("Line " + row.line() + " of the reasons " + why.getMessage(), why);
        }
    }

    private static Reason reason(
            String child, String episode, String rule, String given, String beside, String values) {
        var code =
                CodeList.named("reasons").find(given.toUpperCase(Locale.ROOT)).map(Code::code);
        var text = code.isPresent() ? beside : given;
        if (text.isEmpty() && code.isEmpty()) {
            throw new IllegalArgumentException("has no reason.");
        }
        if (text.isEmpty() && code.get().equals(OTHER)) {
            throw new IllegalArgumentException("needs words beside it that say which other reason it is.");
        }
        var codes = Stream.of(child, episode, rule).flatMap(cell -> Identifier.in(cell).stream());
        Stream.concat(codes, Identifier.within(text).stream()).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException("holds what looks like " + kind.words() + ". Nothing was kept.");
        });
        return new Reason(
                child,
                episode,
                values.isEmpty() ? known(rule.toLowerCase(Locale.ROOT)) : rule,
                code.orElse(OTHER),
                text,
                values);
    }

    /** What the archive keeps may be of a rule that there is no more; a sender means one that there is. */
    private static String known(String rule) {
        if (!RULES.contains(rule)) {
            var nearest = RULES.stream()
                    .min(Comparator.comparingInt(one -> Spelling.distance(one, rule)))
                    .orElseThrow();
            throw new IllegalArgumentException("names a rule that there is not. The nearest is " + nearest + ".");
        }
        return rule;
    }

    private static String cell(NamedCells row, String column) {
        var cell = row.cells().get(column);
        if (cell == null) {
            throw new IllegalArgumentException("The reasons have no column " + column
                    + ". They are a CSV with the columns child,episode,rule,reason,text.");
        }
        return cell.strip();
    }
}
