package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.pace.schema.sql.ResourceFolder;

/**
 * A report, or a part of several: one file in the folder {@code reports}. Each line is a word and what it says, with two blanks or
 * more between:
 *
 * <pre>
 * cover      its title; quarter, date and mark stand under it
 * headlines  the story in sentences
 * page       what follows begins on a new page
 * section    a heading
 * text       a lower heading, two blanks, words under it
 * say        a topic of {@link Sentences}
 * table      the name of a {@link TableFile}, and terms for all its cells (may be missing)
 * chart      the name of one of the {@link Charts}, and what it is of (may be missing)
 * paragraph  words without a heading
 * local-aims, tests-of-change, missing   the {@link Passages} of that name
 * method-in-short, aims, policy, definitions   the {@link MethodPassages} of that name
 * include    the name of another file, and the aim for which {aim} stands in it (may be missing)
 * </pre>
 */
record ReportFile(String id, List<Line> lines) {

    private static final Map<String, List<Line>> ALL = load();

    /** A line: its word, and the parts of what it says. */
    record Line(String word, List<String> said) {

        static Line parse(String written) {
            var parts = Arrays.asList(written.split(" {2,}"));
            return new Line(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
        }

        /** What it says in this place; blank where it says no more. */
        String said(int place) {
            return place < said.size() ? said.get(place) : "";
        }

        private Line with(String aim) {
            return aim.isEmpty()
                    ? this
                    : new Line(
                            word,
                            said.stream().map(part -> AimWords.fill(part, aim)).toList());
        }
    }

    /** The file of that name with everything it includes; IllegalStateException where there is none. */
    static ReportFile named(String id) {
        return new ReportFile(id, lines(id, "").toList());
    }

    /** What stands on its cover; IllegalStateException where it has none. */
    String title() {
        return lines.stream()
                .filter(line -> line.word().equals("cover"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the report " + id + " has no cover"))
                .said(0);
    }

    /** What it shows as tables, in order. */
    List<Line> tables() {
        return lines.stream().filter(line -> line.word().equals("table")).toList();
    }

    private static Stream<Line> lines(String id, String aim) {
        var written = ALL.get(id);
        if (written == null) {
            throw new IllegalStateException("there is no report " + id);
        }
        return written.stream()
                .map(line -> line.with(aim))
                .flatMap(line ->
                        line.word().equals("include") ? lines(line.said(0), aimOf(line.said(1))) : Stream.of(line));
    }

    private static String aimOf(String terms) {
        return Terms.parse(terms).said().getOrDefault("aim", "");
    }

    private static Map<String, List<Line>> load() {
        var all = new LinkedHashMap<String, List<Line>>();
        for (var file : ResourceFolder.files(ReportFile.class, "reports", ".report")) {
            var lines = new ArrayList<Line>();
            file.text().lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(Line.parse(line)));
            all.put(file.name().replace(".report", ""), List.copyOf(lines));
        }
        return Collections.unmodifiableMap(all);
    }
}
