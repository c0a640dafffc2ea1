package scot.pace.submissions.local;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/** What must hold within a line of a new median. */
final class MedianChecks {

    private MedianChecks() {}

    static void check(LocalLine line, Set<String> localAims) {
        checkArea(line);
        checkAim(line, localAims);
        if (line.has("first_day") && !isFirstDay(line.text("first_day"))) {
            line.fault(
                    "first_day",
                    "first-day-of-no-quarter",
                    line.text("first_day") + " is not the first day of a quarter.",
                    "Write 1 August, 1 November, 1 February or 1 May of a year, as 2026-02-01.");
        }
    }

    private static void checkArea(LocalLine line) {
        var area = line.text("area");
        if (line.has("area")
                && !area.equals(Area.SCOTLAND.code())
                && Authority.withCode(area).isEmpty()) {
            line.fault("area", "area-unknown", area + " is no area.", "Write S92000003 for Scotland, or an authority.");
        }
    }

    private static void checkAim(LocalLine line, Set<String> localAims) {
        var aim = line.text("aim");
        var isNational = Aim.withCode(aim).isPresent();
        if (line.has("aim") && !isNational && !localAims.contains(line.text("area") + " " + aim)) {
            line.fault(
                    "aim",
                    "aim-unknown",
                    aim + " is neither a national aim nor a local aim of " + line.text("area") + ".",
                    "Write aim-1 to aim-4, or import the local aim first: pace aims import.");
        }
    }

    private static boolean isFirstDay(String written) {
        try {
            var day = LocalDate.parse(written);
            return Quarter.of(day).firstDay().equals(day);
        } catch (DateTimeParseException unreadable) {
            return true; // it has its finding
        }
    }
}
