package scot.pace.submissions.local;

import java.util.Set;
import scot.pace.schema.Aim;

/** What must hold within a line of a test of change. */
final class TestOfChangeChecks {

    private TestOfChangeChecks() {}

    static void check(LocalLine line, Set<String> localAims) {
        line.inOrder("started", "ended");
        var aim = line.text("aim");
        var isNational = Aim.withCode(aim).isPresent();
        if (line.has("aim") && !isNational && !localAims.contains(line.text("authority") + " " + aim)) {
            line.fault(
                    "aim",
                    "aim-unknown",
                    aim + " is neither a national aim nor a local aim of " + line.text("authority") + ".",
                    "Write aim-1 to aim-4, or import the local aim first: pace aims import.");
        }
    }
}
