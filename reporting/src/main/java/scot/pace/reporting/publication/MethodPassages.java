package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.schema.Aim;
import scot.pace.schema.sql.Example;

/** How it is counted: made from the aims, the measures with their examples and the policy, and nowhere written twice. */
final class MethodPassages {

    private MethodPassages() {}

    /** What a reader must know to read the figures. */
    static List<Report.Block> inShort() {
        return List.of(
                new Report.Text(
                        "How to read the figures",
                        "A child is looked after on a day when the episode began on that day or before and had not ended by it. A child known to two authorities is counted in each. Nobody who still waits is left out of a figure that speaks about waiting. Beside this report, methodology.pdf defines every figure."),
                new Report.Paragraph(
                        "Settings where the sources decide nothing: a return home that no review recommended ends the wait; a gap between two spells is not bridged; Aim 1 has no days of grace."),
                new Report.Paragraph(
                        "Small numbers: a count of 1 to %d children is not shown, nor a percentage that would give one away. Other figures are hidden so that none of these follows from what this release and those before it show, not even for an authority that knows all its own figures. Figures that were published keep their values until the release of the fourth quarter."
                                .formatted(Protection.SMALL)),
                new Report.Paragraph("Symbols: " + symbols() + "."));
    }

    private static String symbols() {
        return Shorthand.meanings().entrySet().stream()
                .map(one -> "[" + one.getKey() + "] " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Every aim, and every wait that is measured beside them, as its line of {@code aims.csv} has it. */
    static List<Report.Block> aims() {
        return Aim.all().stream()
                .<Report.Block>map(aim -> new Report.Entry(aim.title(), inWords(aim)))
                .toList();
    }

    private static String inWords(Aim aim) {
        var lines = new ArrayList<String>();
        lines.add("%s, counts: %s".formatted(aim.code(), aim.unit()));
        lines.add("From %s to %s, within: %s"
                .formatted(
                        milestone(aim.opens(), aim.opensWhere()),
                        milestone(aim.closes(), aim.closesWhere()),
                        AimWords.within(aim)));
        if (!aim.shownBeside().isEmpty()) {
            lines.add("Shown beside it: at " + String.join(" and ", aim.shownBeside()));
        }
        lines.add("Source: " + aim.source());
        return String.join("\n", lines);
    }

    /** {@code DECIDED (outcome=APPROVED, adm=Y)}, in the codes of the return. */
    private static String milestone(String milestone, String where) {
        return milestone + (where.isEmpty() ? "" : " (" + where.replace(";", ", ") + ")");
    }

    private static final String REVISIONS =
            "Figures that were published keep their values until the release of the fourth quarter (May to July), in which all are revised together: what of earlier quarters is learned later would otherwise tell of single children, by the difference between two releases. Until then the last four quarters are the sum of what was published, and a table that does not agree with what was published is left out. What became since of those who were late is told as it is. Every earlier release counts as known to the reader: what it hid and is still so stays hidden.";

    static List<Report.Block> policy(Edition edition) {
        var hiding = new Report.Paragraph(
                "Policy %s. A count of 1 to %d children is hidden; so is a part of a whole where part, rest or whole is 1 to %d, or where the part is nothing or all of a whole under 10. Weeks and shares of waits are shown of %d or more, and shares only where none of those that sum to 100 stands for 1 to %d. A hidden figure takes its denominator, its percentage, its interval and its point in a chart with it. Zeros are shown otherwise. So many more figures are hidden that none of the hidden counts can be worked out from what is shown: what counts add up to, each measure says, and before the release all that follows from its files is worked out, for everybody and for each authority with what it knows of its own; any hidden count that comes out stops it. An authority may find out hidden counts of others that are not small themselves. Tables of areas that would hide most of their cells are kept inside."
                        .formatted(
                                edition.policyVersion(),
                                Protection.SMALL,
                                Protection.SMALL,
                                Protection.MEDIAN_FROM,
                                Protection.SMALL));
        return List.of(hiding, new Report.Paragraph(REVISIONS));
    }

    /** Every measure with its examples. */
    static List<Report.Block> definitions(Edition edition) {
        var blocks = new ArrayList<Report.Block>();
        for (var entry : edition.method()) {
            blocks.add(new Report.Entry(entry.title(), entry.text()));
            entry.examples().forEach(example -> blocks.add(worked(example)));
        }
        return blocks;
    }

    private static Report.Block worked(Example example) {
        var lines = new ArrayList<String>();
        example.given().forEach((table, rows) -> {
            lines.add("given " + table);
            lines.addAll(aligned(rows));
        });
        lines.add(
                example.expect().cells().isEmpty()
                        ? "expect nothing"
                        : "expect" + (example.where().equals("true") ? "" : " where " + example.where()));
        lines.addAll(aligned(example.expect()));
        return new Report.Example("Example: " + example.title(), String.join("\n", lines));
    }

    private static List<String> aligned(Example.Rows rows) {
        var lines =
                Stream.concat(Stream.of(rows.columns()), rows.cells().stream()).toList();
        var widths = IntStream.range(0, rows.columns().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.columns().isEmpty()
                ? List.of()
                : lines.stream()
                        .map(line -> IntStream.range(0, widths.length)
                                .mapToObj(column -> padded(line.get(column), widths[column]))
                                .collect(Collectors.joining(" | ", "| ", " |")))
                        .toList();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
