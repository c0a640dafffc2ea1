package scot.pace.schema;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A wait from one milestone to another, one line of {@code aims.csv}: a national aim, or a time that is measured beside them.
 *
 * @param code {@code aim-3}; of another timescale for the same wait {@code aim-2-40-weeks}
 * @param of code of the line whose clocks it is about: its own, but for another timescale
 * @param withinAmount 0 where it has no timescale
 * @param withinUnit months, weeks or days; blank where it has no timescale
 * @param shownBeside other timescales of the sources for the same wait, written {@code 40 weeks}
 * @param validFrom the first day a clock may start on; empty where it has no beginning
 * @param validTo the last such day; empty where it has no end
 */
public record Aim(
        String code,
        String of,
        Kind kind,
        String title,
        String unit,
        String opens,
        String opensWhere,
        String closes,
        String closesWhere,
        int withinAmount,
        String withinUnit,
        List<String> shownBeside,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        String source) {

    /** What a line is for. */
    public enum Kind {
        /** One of the four. */
        NATIONAL,
        /** A part of a national aim, or the same seen otherwise. */
        BESIDE,
        /** Another way between two milestones. */
        INTERVAL,
        /** A line at another timescale: the same clocks with another due day. */
        TIMESCALE
    }

    private static final List<Aim> VERSIONS =
            inTurn(CsvResource.rows(Aim.class, "aims.csv").stream().map(Aim::of).toList());

    private static final List<Aim> ALL = List.copyOf(VERSIONS.stream()
            .collect(Collectors.toMap(Aim::code, aim -> aim, (earlier, later) -> later, LinkedHashMap::new))
            .values());

    static Aim of(NamedCsvRecord row) {
        var amount = row.getField("within_amount");
        return new Aim(
                row.getField("aim"),
                row.getField("aim"),
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                row.getField("title"),
                row.getField("unit"),
                row.getField("opens"),
                row.getField("opens_where"),
                row.getField("closes"),
                row.getField("closes_where"),
                amount.isEmpty() ? 0 : Integer.parseInt(amount),
                row.getField("within_unit"),
                Arrays.stream(row.getField("shown_beside").split("\\|"))
                        .filter(time -> !time.isEmpty())
                        .toList(),
                day(row.getField("valid_from")),
                day(row.getField("valid_to")),
                row.getField("source"));
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    public Aim {
        shownBeside = List.copyOf(shownBeside);
        if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
            throw new IllegalStateException(code + " is valid to a day before the first");
        }
    }

    /**
     * The lines, where those of one code follow each other in time; IllegalStateException where two of them are valid on the same
     * day, because each clock is judged by one.
     */
    static List<Aim> inTurn(List<Aim> lines) {
        Map<String, Aim> last = new LinkedHashMap<>();
        for (var line : lines) {
            var before = last.put(line.code, line);
            if (before != null
                    && (before.validTo.isEmpty()
                            || line.validFrom.isEmpty()
                            || !before.validTo.get().isBefore(line.validFrom.get()))) {
                throw new IllegalStateException(line.code + ": a version begins before the one above it has ended");
            }
        }
        return lines;
    }

    /**
     * All lines, each as it is now: the four national aims in the order of a child's way, then what is measured beside them. A clock
     * is judged by the version that was valid on the day it started, see {@link #versionsAtEveryTimescale()}; what is printed of an
     * aim, and the day on which a position is read, are those of the last.
     */
    public static List<Aim> all() {
        return ALL;
    }

    /** The line of this code, as it is now. */
    public static Optional<Aim> withCode(String code) {
        return ALL.stream().filter(aim -> aim.code.equals(code)).findFirst();
    }

    /** The four. */
    public static List<Aim> national() {
        return ALL.stream().filter(aim -> aim.kind == Kind.NATIONAL).toList();
    }

    /** All lines, and each again at the timescales that are shown beside it. */
    public static List<Aim> atEveryTimescale() {
        return atEveryTimescale(ALL);
    }

    /** The same of every version that there was. */
    public static List<Aim> versionsAtEveryTimescale() {
        return atEveryTimescale(VERSIONS);
    }

    private static List<Aim> atEveryTimescale(List<Aim> lines) {
        var all = new ArrayList<>(lines);
        for (var aim : lines) {
            aim.shownBeside.forEach(time -> all.add(aim.at(time)));
        }
        return all;
    }

    /** The time as people say it: {@code 6 months}; blank where there is none. */
    public String within() {
        return withinUnit.isEmpty() ? "" : withinAmount + " " + withinUnit;
    }

    /**
     * The day after the start on which the timescale is up for everybody: 184 for six calendar months, the most they can have, and 98
     * for 14 weeks. 0 where there is none.
     */
    public int lastDay() {
        return switch (withinUnit) {
            case "" -> 0;
            case "days" -> withinAmount;
            case "weeks" -> 7 * withinAmount;
            default ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> LocalDate.of(2023, month, 1))
                        .mapToInt(day -> (int) ChronoUnit.DAYS.between(day, day.plusMonths(withinAmount)))
                        .max()
                        .orElseThrow();
        };
    }

    private Aim at(String time) {
        int blank = time.indexOf(' ');
        return new Aim(
                code + "-" + time.replace(' ', '-'),
                code,
                Kind.TIMESCALE,
                title + ": at " + time,
                unit,
                opens,
                opensWhere,
                closes,
                closesWhere,
                Integer.parseInt(time.substring(0, blank)),
                time.substring(blank + 1),
                List.of(),
                validFrom,
                validTo,
                source);
    }
}
