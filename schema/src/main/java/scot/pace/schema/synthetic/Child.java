package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/** An invented child. Only {@code Cohort} changes the birth month, and only until the history is written. */
final class Child {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    final SplittableRandom random;
    final String token;
    final String sex;
    final String ethnicGroup;
    final String disability;
    final String supportNeeds;
    YearMonth birth;
    int episodes;

    Child(SplittableRandom random, YearMonth birth) {
        this.random = random;
        this.birth = birth;
        this.token = token(random);
        this.sex = Chance.pick(random, "M", 53, "F", 47);
        this.ethnicGroup =
                Chance.pick(random, "WHITE", 88, "NK", 5, "MIXED", 2.5, "ASIAN", 2, "BLACK", 1.5, "OTHER", 1);
        this.disability = Chance.pick(random, "N", 78, "Y", 11, "NK", 11);
        this.supportNeeds = Chance.pick(random, "N", 62, "Y", 28, "NK", 10);
    }

    /** Whole years from the birth month to the month of the day; negative before birth. */
    int ageOn(LocalDate day) {
        return Math.floorDiv((int) birth.until(YearMonth.from(day), java.time.temporal.ChronoUnit.MONTHS), 12);
    }

    /** First day of the month of the 18th birthday. */
    LocalDate adult() {
        return birth.plusYears(18).atDay(1);
    }

    private static String token(SplittableRandom random) {
        var token = new StringBuilder("SYN");
        for (int i = 0; i < 9; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }
}
