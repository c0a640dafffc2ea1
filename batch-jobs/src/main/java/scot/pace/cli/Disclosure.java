package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.reporting.disclosure.AuditFile;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.TableFiles;
import scot.pace.reporting.disclosure.TableProtection;
import scot.pace.reporting.disclosure.audit.Audit;
import scot.pace.reporting.disclosure.audit.AuditResult;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.tables.FaultyInput;
import scot.pace.reporting.disclosure.tables.Hierarchies;
import scot.pace.reporting.disclosure.tables.InputFault;
import scot.pace.reporting.disclosure.tables.LinkedTables;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace disclosure TABLE... --dimensions a,b,c --out DIR} and {@code pace disclosure --audit FILE --dimensions a,b,c}. */
@Command(
        name = "disclosure",
        mixinStandardHelpOptions = true,
        description = {
            "Hide what must not be known in tables of counts, and prove that it cannot be worked out.",
            "",
            "A TABLE is CSV with inner cells: a column for each dimension and one of counts. All margins are worked out, under"
                    + " 'Total'. Several tables are one system: a column that a table lacks counts as 'Total', and a cell in two"
                    + " tables is one cell.",
            "Writes protected.csv (internal: true counts), published.csv (as a reader sees it) and audit.json (internal).",
            "",
            "With --audit it attacks a published file instead, whoever made it: whatever is not a whole number is a hidden"
                    + " cell, two different symbols tell two kinds of cell apart, and a column 'percent' is used.",
            "",
            "Ends with 1 where the audit finds a cell that can be worked out; tables of ours are then not written.",
            ""
        })
final class Disclosure implements Callable<Integer> {

    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "inner cells as CSV")
    private List<Path> tables = new ArrayList<>();

    @Option(
            names = "--dimensions",
            required = true,
            split = ",",
            paramLabel = "a,b,c",
            description = "the columns that say which cell a line is")
    private List<String> dimensions = new ArrayList<>();

    @Option(
            names = "--hierarchy",
            paramLabel = "FILE",
            description =
                    "CSV with dimension,child,parent: the parent is the sum of its children. A child may have several"
                            + " parents, so a dimension may have two hierarchies; what has no parent lies under Total")
    private @Nullable Path hierarchy;

    @Option(names = "--freq", paramLabel = "COLUMN", defaultValue = "freq", description = "the column of counts (freq)")
    private String count = TableFiles.COUNT;

    @Option(names = "--policy", paramLabel = "FILE", description = "another policy than the current one")
    private @Nullable Path policyFile;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description =
                    "cells an attacker has from elsewhere, as CSV like published.csv: an authority's own, last quarter's"
                            + " release; may be given again")
    private List<Path> known = new ArrayList<>();

    @Option(
            names = "--shares",
            split = ",",
            paramLabel = "a,b",
            description = "dimensions whose codes are parts of a whole, readable as percentages: the rest counts too")
    private List<String> shares = new ArrayList<>();

    @Option(names = "--audit", paramLabel = "FILE", description = "a published table to attack")
    private @Nullable Path published;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "with --audit: a protected.csv with the true counts, to find what is below protection")
    private @Nullable Path truth;

    @Option(names = "--out", paramLabel = "DIR", description = "where the files go; made where it is missing")
    private @Nullable Path out;

    @Option(
            names = "--timings",
            description =
                    "write the seconds it took into audit.json too; without it, the same input writes the same bytes")
    private boolean timings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    private final long begun = System.nanoTime();
    private final List<InputFault> faults = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        checkUse();
        try {
            var policy = policy();
            var hierarchies = hierarchy == null ? Hierarchies.none() : Hierarchies.read(hierarchy, dimensions, faults);
            return published == null ? protect(policy, hierarchies) : attack(published, policy, hierarchies);
        } catch (FaultyInput e) {
            throw new WrongUse(e.faults().stream().map(InputFault::toString).collect(Collectors.joining("\n")));
        }
    }

    private void checkUse() {
        if (published == null && (tables.isEmpty() || out == null)) {
            throw new WrongUse("Give a TABLE and --out DIR, or --audit FILE.");
        }
        if (published != null && !tables.isEmpty()) {
            throw new WrongUse("Give either a TABLE or --audit FILE.");
        }
        if (new TreeSet<>(dimensions).size() < dimensions.size() || !dimensions.containsAll(shares)) {
            throw new WrongUse("--dimensions must differ from each other, and --shares must be among them.");
        }
        var files = new ArrayList<>(tables);
        files.addAll(known);
        for (var one : new Path[] {hierarchy, policyFile, published, truth}) {
            if (one != null) {
                files.add(one);
            }
        }
        var missing = files.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!missing.isEmpty()) {
            throw new WrongUse(
                    missing.stream().map(file -> "There is no file " + file).collect(Collectors.joining("\n")));
        }
    }

    /** Its faults are told with those of the tables. */
    private DisclosurePolicy policy() throws IOException {
        try {
            return policyFile == null ? DisclosurePolicy.current() : DisclosurePolicy.read(policyFile);
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
            return DisclosurePolicy.current();
        }
    }

    private Integer protect(DisclosurePolicy policy, Hierarchies hierarchies) throws IOException {
        var read = LinkedTables.read(tables, dimensions, count, hierarchies, faults);
        var elsewhere = new TreeSet<scot.pace.reporting.disclosure.tables.CellKey>();
        for (var file : known) {
            elsewhere.addAll(LinkedTables.known(file, dimensions, TableFiles.COUNT, read.system(), faults)
                    .keySet());
        }
        FaultyInput.throwIfAny(faults);
        var solver = new OrTools();
        var shared = shares.stream().map(dimensions::indexOf).toList();
        var result = TableProtection.protect(read, policy, shared, elsewhere, solver);
        var folder = Files.createDirectories(java.util.Objects.requireNonNull(out));
        var written = Files.createTempDirectory(folder, ".unproved");
        var internal = written.resolve("protected.csv");
        var open = written.resolve("published.csv");
        TableFiles.writeProtected(internal, dimensions, result);
        TableFiles.writePublished(open, dimensions, result, policy.symbol());
        var audit = new Audit(dimensions, TableFiles.COUNT, hierarchies, policy, solver)
                .run(open, known, Optional.of(internal), result.witnesses());
        AuditFile.write(folder.resolve("audit.json"), result, policy, audit, solver.name(), timings());
        if (audit.clean()) {
            Files.move(internal, folder.resolve("protected.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(open, folder.resolve("published.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(internal);
            Files.delete(open);
            Files.deleteIfExists(folder.resolve("protected.csv"));
            Files.deleteIfExists(folder.resolve("published.csv"));
        }
        Files.delete(written);
        var lost = result.optimum();
        command.commandLine()
                .getOut()
                .println("%d cells, %d hidden; %d lost for the sake of others, %s"
                        .formatted(
                                result.system().size(),
                                result.reasons().size(),
                                lost.valueLost(),
                                lost.optimal()
                                        ? "which is the least"
                                        : "no less than " + lost.bound() + " is possible"));
        return say(audit);
    }

    private Integer attack(Path file, DisclosurePolicy policy, Hierarchies hierarchies) throws IOException {
        FaultyInput.throwIfAny(faults);
        var solver = new OrTools();
        var audit =
                new Audit(dimensions, count, hierarchies, policy, solver).run(file, known, Optional.ofNullable(truth));
        if (out != null) {
            AuditFile.write(
                    Files.createDirectories(out).resolve("audit.json"), policy, audit, solver.name(), timings());
        }
        return say(audit);
    }

    private Integer say(AuditResult audit) {
        var lines = command.commandLine().getOut();
        audit.recoverable().forEach(found -> lines.println("recoverable: " + found));
        audit.knownElsewhere().forEach(found -> lines.println("known from elsewhere: " + found));
        audit.belowProtection().forEach(found -> lines.println("below protection: " + found));
        lines.println("%d hidden: %d can be worked out, %d are below protection (%d programs, %.1f seconds)"
                .formatted(
                        audit.hidden(),
                        audit.recoverable().size(),
                        audit.belowProtection().size(),
                        audit.programs(),
                        seconds()));
        lines.flush();
        return audit.clean() ? Exit.DONE : Exit.RETURN_HAS_FAULTS;
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private OptionalDouble timings() {
        return timings ? OptionalDouble.of(seconds()) : OptionalDouble.empty();
    }
}
