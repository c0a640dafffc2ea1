package scot.pace.submissions.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scot.pace.schema.Authority;
import scot.pace.schema.Field;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;
import scot.pace.submissions.read.LocalReader;

/** A file of local aims, tests of change or new medians goes in, everything there is to say about it comes out. */
public final class LocalIntake {

    private LocalIntake() {}

    /**
     * Reads and checks a file.
     *
     * @param sender the authority whose lines alone may be in it; empty where it may hold those of any
     * @param localAims the local aims that are known, each as authority, a blank and its name: a test of change or a new median may be about one
     */
    public static LocalFile check(Path file, LocalTable local, Optional<Authority> sender, Set<String> localAims)
            throws IOException {
        var read = LocalReader.read(file, local);
        var findings = new ArrayList<>(read.findings());
        var table = local.table();
        var lines = read.rows().stream()
                .map(row -> new LocalLine(table, row, findings::add))
                .toList();
        for (var line : lines) {
            checkPatterns(line, table);
            checkSender(line, sender, local.key().get(0));
            switch (local) {
                case AIMS -> AimChecks.check(line);
                case TESTS_OF_CHANGE -> TestOfChangeChecks.check(line, localAims);
                case MEDIANS -> MedianChecks.check(line, localAims);
            }
        }
        checkTwice(lines, local);
        if (lines.isEmpty() && findings.isEmpty()) {
            findings.add(ofTheFile(table, "nothing-in-it", "The file has a header and no line.", "Fill in a line."));
        }
        return new LocalFile(read.rows(), answer(findings), read.sha256());
    }

    private static void checkPatterns(LocalLine line, Table table) {
        for (var field : table.fields()) {
            var isWrong = field.kind() == Field.Kind.TEXT
                    && line.has(field.name())
                    && field.pattern().isPresent()
                    && !field.pattern().get().matcher(line.text(field.name())).matches();
            if (isWrong) {
                line.fault(
                        field.name(),
                        "text-invalid",
                        line.text(field.name()) + " is not written as " + field.name() + " has to be.",
                        "What it has to be: " + field.definition() + ".");
            }
        }
    }

    /** @param field the one that says whose line it is */
    private static void checkSender(LocalLine line, Optional<Authority> sender, String field) {
        if (sender.isPresent()
                && line.has(field)
                && !line.text(field).equals(sender.get().code())) {
            line.fault(
                    field,
                    "authority-not-yours",
                    "The line is of " + line.text(field) + " and the file is sent for "
                            + sender.get().code() + ".",
                    "Send each authority's lines for that authority.");
        }
    }

    private static void checkTwice(List<LocalLine> lines, LocalTable local) {
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            var key = local.key().stream().map(line::text).collect(Collectors.joining(" "));
            var before = seen.putIfAbsent(key, line.number());
            if (before != null && local.key().stream().allMatch(line::has)) {
                line.fault(
                        "",
                        "line-twice",
                        "Line " + before + " has the same " + String.join(", ", local.key()) + ".",
                        "Keep one of the two.");
            }
        }
    }

    private static Finding ofTheFile(Table table, String rule, String message, String fix) {
        return new Finding(table.name(), 0, "", rule, Severity.ERROR, message, fix, "");
    }

    /** Beside an identifier no other value may be answered: it could be the rest of it. */
    private static List<Finding> answer(List<Finding> findings) {
        var identifying = findings.stream()
                .filter(finding -> finding.severity() == Severity.NOT_KEPT)
                .sorted()
                .toList();
        return identifying.isEmpty() ? findings.stream().sorted().toList() : identifying;
    }
}
