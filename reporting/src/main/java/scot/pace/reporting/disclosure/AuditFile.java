package scot.pace.reporting.disclosure;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import scot.pace.reporting.disclosure.TableProtection.ProtectedTables;
import scot.pace.reporting.disclosure.audit.AuditResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code audit.json}: what was hidden, what it cost, what an attacker can still work out. Internal: it names reasons. */
public final class AuditFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AuditFile() {}

    /** About tables of ours; {@code seconds} is what protecting and auditing took, empty where two runs must write the same bytes. */
    public static void write(
            Path file,
            ProtectedTables tables,
            DisclosurePolicy policy,
            AuditResult audit,
            String solver,
            OptionalDouble seconds)
            throws IOException {
        var root = start(policy);
        var byReason = new EnumMap<Reason, Integer>(Reason.class);
        tables.reasons().values().forEach(reason -> byReason.merge(reason, 1, Integer::sum));
        root.put("cells", tables.system().size());
        root.put("hidden", tables.reasons().size());
        var hidden = root.putObject("hidden_by_reason");
        for (var reason : Reason.values()) {
            hidden.put(reason.name(), byReason.getOrDefault(reason, 0));
        }
        var optimum = tables.optimum();
        root.put("value_lost", optimum.valueLost());
        root.put("proved_optimal", optimum.optimal());
        root.put("no_less_than", optimum.bound());
        long gap = optimum.valueLost() - optimum.bound();
        root.put(
                "gap",
                BigDecimal.valueOf(optimum.valueLost() == 0 ? 0 : (double) gap / optimum.valueLost())
                        .setScale(4, RoundingMode.CEILING));
        finish(file, root, audit, solver, seconds);
    }

    /** About somebody else's table. */
    public static void write(
            Path file, DisclosurePolicy policy, AuditResult audit, String solver, OptionalDouble seconds)
            throws IOException {
        var root = start(policy);
        root.put("hidden", audit.hidden());
        finish(file, root, audit, solver, seconds);
    }

    private static ObjectNode start(DisclosurePolicy policy) {
        var root = JSON.createObjectNode();
        root.put("policy", policy.version());
        root.put("profile", policy.profile().name().toLowerCase(java.util.Locale.ROOT));
        return root;
    }

    private static void finish(Path file, ObjectNode root, AuditResult audit, String solver, OptionalDouble seconds)
            throws IOException {
        root.put("recoverable", audit.recoverable().size());
        if (audit.truthGiven()) {
            root.put("below_protection", audit.belowProtection().size());
        } else {
            root.putNull("below_protection");
        }
        cells(root, "recoverable_cells", audit.recoverable());
        cells(root, "below_protection_cells", audit.belowProtection());
        cells(root, "known_from_elsewhere", audit.knownElsewhere());
        root.put("programs", audit.programs());
        root.put("solver", solver);
        seconds.ifPresent(taken -> root.put("seconds", BigDecimal.valueOf(taken).setScale(2, RoundingMode.HALF_UP)));
        Files.writeString(file, JSON.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n");
    }

    private static void cells(ObjectNode root, String name, List<AuditResult.Found> found) {
        var cells = root.putArray(name);
        for (var one : found) {
            var cell = cells.addObject();
            var codes = cell.putArray("cell");
            one.cell().forEach(codes::add);
            cell.put("low", one.low());
            cell.put("high", one.high());
            cell.put("belief", one.belief());
        }
    }
}
