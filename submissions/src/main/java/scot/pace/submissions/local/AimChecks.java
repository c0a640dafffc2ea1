package scot.pace.submissions.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.schema.Aim;
import scot.pace.schema.CodeList;
import scot.pace.schema.Milestone;

/** What must hold within a line of a local aim. */
final class AimChecks {

    private AimChecks() {}

    static void check(LocalLine line) {
        if (isNational(line.text("aim"))) {
            line.fault(
                    "aim", "aim-national", line.text("aim") + " is called as a national aim.", "Give it another name.");
        }
        checkTime(line);
        line.inOrder("opened_from", "opened_to");
        line.inOrder("opened_to", "deadline");
        line.inOrder("age_from", "age_to");
        line.inOrder("effective_from", "effective_to");
        line.inOrder("effective_from", "target_date");
        line.inOrder("effective_from", "deadline");
        checkMilestones(line);
        checkTerms(line, "opens");
        checkTerms(line, "closes");
        checkRoutes(line);
    }

    private static boolean isNational(String aim) {
        return aim.matches("aim-\\d.*") || Aim.withCode(aim).isPresent();
    }

    private static void checkTime(LocalLine line) {
        if (line.has("within_amount") == line.has("deadline")) {
            line.fault(
                    "within_amount",
                    "aim-time",
                    line.has("deadline")
                            ? "The aim has both a time and a deadline."
                            : "The aim has neither a time nor a deadline.",
                    "Give within_amount and within_unit, or the deadline of a dated cohort.");
        }
        if (line.has("within_amount") != line.has("within_unit")) {
            line.fault(
                    "within_unit",
                    "aim-time",
                    "within_amount and within_unit belong together.",
                    "Give both, or neither beside a deadline.");
        }
        if (line.has("deadline") && !line.has("opened_to")) {
            line.fault(
                    "opened_to",
                    "aim-time",
                    "A deadline is for a dated cohort, and this one has no last day.",
                    "Say in opened_to until when a clock must have started.");
        }
    }

    private static void checkMilestones(LocalLine line) {
        var opens = milestone(line, "opens");
        var closes = milestone(line, "closes");
        if (opens.isEmpty() || closes.isEmpty()) {
            return;
        }
        if (opens.equals(closes)) {
            line.fault("closes", "aim-milestones", "The clock stops with what starts it.", "Name two milestones.");
        } else if (opens.get().plan() && !closes.get().plan()) {
            line.fault(
                    "closes",
                    "aim-milestones",
                    "The clock is that of a plan, and " + closes.get().code() + " is of no plan.",
                    "Stop it with a milestone of a plan.");
        }
    }

    /** A term that no milestone of the kind can fulfil would leave an aim without a clock, or open for ever. */
    private static void checkTerms(LocalLine line, String does) {
        var milestone = milestone(line, does);
        var field = does + "_where";
        if (milestone.isEmpty()) {
            return;
        }
        for (var term : parts(line.text(field), ";")) {
            var value = term.substring(term.indexOf('=') + 1);
            var isPossible =
                    switch (term.substring(0, Math.max(0, term.indexOf('=')))) {
                        case "outcome" -> milestone.get().outcomes().contains(value);
                        case "group" -> milestone.get().plan() && areGroups(parts(value, "\\|"));
                        default -> milestone.get().plan();
                    };
            if (!isPossible) {
                line.fault(
                        field,
                        "aim-terms",
                        "No " + milestone.get().code() + " has " + term + ".",
                        "Terms of routes are for milestones of plans, an outcome is one of the milestone's own.");
            }
        }
    }

    private static boolean areGroups(List<String> groups) {
        return groups.stream().allMatch(group -> CodeList.named("route").codes().stream()
                .anyMatch(route -> route.group().equals(group)));
    }

    private static void checkRoutes(LocalLine line) {
        for (var route : parts(line.text("routes"), "\\|")) {
            if (CodeList.named("route").find(route).isEmpty()) {
                line.fault(
                        "routes",
                        "aim-routes",
                        route + " is not a code of route.",
                        "The codes: " + CodeList.named("route").written() + ".");
            }
        }
        var hasPlan = Stream.of("opens", "closes")
                .flatMap(does -> milestone(line, does).stream())
                .anyMatch(Milestone::plan);
        if (line.has("routes") && line.has("opens") && line.has("closes") && !hasPlan) {
            line.fault(
                    "routes", "aim-routes", "Neither milestone is of a plan, so none has a route.", "Leave it blank.");
        }
    }

    private static Optional<Milestone> milestone(LocalLine line, String does) {
        return Milestone.all().stream()
                .filter(one -> one.code().equals(line.text(does)))
                .findFirst();
    }

    private static List<String> parts(String written, String separator) {
        return written.isEmpty() ? List.of() : List.of(written.split(separator));
    }
}
