package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The statutory reviews of a spell, each dated from the one before. */
final class Reviews {

    private Reviews() {}

    /** Of an away spell, before its end and not after {@code lastDay}; later reviews keep clear of a recommendation's review. */
    static List<Reached> away(Spell spell, List<Reached> plans, LocalDate lastDay, SplittableRandom random) {
        var reviews = new ArrayList<Reached>();
        var started = spell.started();
        if (Chance.of(random, 0.85)) {
            reviews.add(Reached.review("ADMISSION_MEETING", started.plusDays(Chance.between(random, 0, 5))));
        }
        if (Chance.of(random, 0.7)) {
            reviews.add(Reached.review("TWO_WEEK_REVIEW", started.plusDays(Chance.between(random, 9, 18))));
        }
        var day = started.plusDays(Chance.between(random, 30, 48));
        reviews.add(Reached.review("FIRST_REVIEW", day));
        day = day.plusDays(Chance.between(random, 65, 100));
        reviews.add(Reached.review("SECOND_REVIEW", day));
        day = day.plusDays(Chance.between(random, 140, 195));
        while (spell.before(day) && !day.isAfter(lastDay)) {
            if (!nearRecommendation(day, plans)) {
                reviews.add(Reached.review("REVIEWED", day));
            }
            day = day.plusDays(Chance.between(random, 140, 195));
        }
        reviews.removeIf(review -> !spell.before(review.day()) || review.day().isAfter(lastDay));
        return reviews;
    }

    private static boolean nearRecommendation(LocalDate day, List<Reached> plans) {
        return plans.stream()
                .anyMatch(reached -> reached.milestone().equals("RECOMMENDED")
                        && Math.abs(reached.day().toEpochDay() - day.toEpochDay()) < 45);
    }

    /** The review of the whole period at home: about two years after the supervision order, or none. */
    static List<Reached> atHome(Spell spell, LocalDate orderFrom, LocalDate lastDay, SplittableRandom random) {
        var day = orderFrom.plusMonths(24).plusDays(Chance.between(random, -75, 110));
        if (!spell.before(day) || day.isAfter(lastDay) || !Chance.of(random, 0.74)) {
            return List.of();
        }
        var outcome = Chance.pick(random, "CONTINUE", 50, "VARY", 24, "END", 26);
        return List.of(new Reached("REVIEWED_AT_24_MONTHS", day, 0, "", outcome));
    }
}
