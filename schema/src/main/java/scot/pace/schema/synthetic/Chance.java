package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** Draws, each from the generator it is handed. */
final class Chance {

    private Chance() {}

    static boolean of(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }

    /** One of the names, each followed by its weight. */
    static String pick(SplittableRandom random, Object... namesAndWeights) {
        double sum = 0;
        for (int i = 1; i < namesAndWeights.length; i += 2) {
            sum += ((Number) namesAndWeights[i]).doubleValue();
        }
        double drawn = random.nextDouble() * sum;
        for (int i = 0; i < namesAndWeights.length - 2; i += 2) {
            drawn -= ((Number) namesAndWeights[i + 1]).doubleValue();
            if (drawn < 0) {
                return (String) namesAndWeights[i];
            }
        }
        return (String) namesAndWeights[namesAndWeights.length - 2];
    }

    /** Days around a median, skewed as waiting times are; at least 1. */
    static int days(SplittableRandom random, double median, double spread) {
        return Math.max(1, (int) Math.round(median * Math.exp(spread * random.nextGaussian())));
    }

    /** A whole number of {@code least} to {@code most}, both included. */
    static int between(SplittableRandom random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A day after {@code after} and not after {@code last}; {@code last} where there is none between. */
    static LocalDate day(SplittableRandom random, LocalDate after, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(after, last);
        return days <= 1 ? last : after.plusDays(1 + random.nextInt(days));
    }
}
