package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import scot.pace.schema.Authority;
import scot.pace.schema.CsvResource;

/**
 * How long children of an authority wait for a review's recommendation, the decision and the application: a level of its own for
 * each, and shorter after a test of change ({@code tests-of-change.csv}: authority, first day, the milestone waited for, factor).
 */
final class Tempo {

    /** Median days, near the aims of 6 months, 14 weeks and 3 weeks, so that about half are within them. */
    private static final double TO_RECOMMENDED = 175;

    private static final double TO_PANEL = 75;
    private static final double TO_LODGED = 34;

    private record Change(LocalDate from, String milestone, double effect) {}

    private final List<Change> changes;
    private final double recommended;
    private final double decided;
    private final double lodged;

    Tempo(Authority authority, SplittableRandom random) {
        changes = CsvResource.rows(Tempo.class, "tests-of-change.csv").stream()
                .filter(row -> row.getField("authority").equals(authority.code()))
                .map(row -> new Change(
                        LocalDate.parse(row.getField("from")),
                        row.getField("milestone"),
                        Double.parseDouble(row.getField("effect"))))
                .toList();
        recommended = TO_RECOMMENDED * Math.exp(0.2 * random.nextGaussian());
        decided = TO_PANEL * Math.exp(0.25 * random.nextGaussian());
        lodged = TO_LODGED * Math.exp(0.35 * random.nextGaussian());
    }

    LocalDate recommended(LocalDate accommodated, SplittableRandom random) {
        int most = 4 * 365;
        double median = recommended * effect("RECOMMENDED", accommodated);
        return accommodated.plusDays(Math.min(most, 13 + Chance.days(random, median - 13, 0.65)));
    }

    LocalDate panel(LocalDate recommended, SplittableRandom random) {
        return recommended.plusDays(7 + Chance.days(random, decided * effect("DECIDED", recommended), 0.5));
    }

    LocalDate lodged(LocalDate decided, SplittableRandom random) {
        return decided.plusDays(Chance.days(random, lodged * effect("LODGED", decided), 0.8));
    }

    private double effect(String milestone, LocalDate day) {
        return changes.stream()
                .filter(change -> change.milestone().equals(milestone) && !day.isBefore(change.from()))
                .mapToDouble(Change::effect)
                .reduce(1, (a, b) -> a * b);
    }
}
