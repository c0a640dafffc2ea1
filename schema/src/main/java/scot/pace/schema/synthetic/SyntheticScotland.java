package scot.pace.schema.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * Invented children of all 32 authorities from 31 July 2015 to 31 July 2020, and the returns they make.
 *
 * <p>On every 31 July each authority has exactly the children published for it, in the community and in residential care; on 31
 * July 2020 Scotland has exactly the published number in each of the twelve placement types; starts of 2018-19 and 2019-20 are as
 * published. Everything else is plausible and invented. No episode is of respite only.
 */
public final class SyntheticScotland {

    private static final Quarter FIRST = Quarter.parse("2016-17-Q1");
    private static final int QUARTERS = 16;
    private static final LocalDate LAST_DAY = LocalDate.of(Calibration.LAST_CENSUS, 7, 31);

    private final long seed;
    private final Calibration calibration;

    private SyntheticScotland(long seed) {
        this.seed = seed;
        this.calibration = Calibration.published();
    }

    /** The Scotland of this seed: the same for ever, as far as this code is the same. */
    public static SyntheticScotland generate(long seed) {
        return new SyntheticScotland(seed);
    }

    /** 2016-17-Q1 to 2019-20-Q4. */
    public static List<Quarter> quarters() {
        return Stream.iterate(FIRST, quarter -> quarter.plus(1)).limit(QUARTERS).toList();
    }

    /** The last quarters of the simulated time, the earliest first; IllegalArgumentException unless 1 to 16 are asked for. */
    public static List<Quarter> lastQuarters(int number) {
        if (number < 1 || number > QUARTERS) {
            throw new IllegalArgumentException("quarters can be 1 to " + QUARTERS + " but were " + number);
        }
        return quarters().subList(QUARTERS - number, QUARTERS);
    }

    /** Writes returns as {@code dir/<quarter>/<authority code>/}, two authorities at a time; folders already there are left. */
    public void write(Path dir, List<Quarter> quarters, List<Authority> authorities) throws IOException {
        write(dir, quarters, authorities, 2);
    }

    /** The same with any number of threads, which changes nothing in what is written. */
    public void write(Path dir, List<Quarter> quarters, List<Authority> authorities, int threads) throws IOException {
        quarters.stream()
                .filter(quarter -> !quarters().contains(quarter))
                .findFirst()
                .ifPresent(quarter -> {
                    throw new IllegalArgumentException("the synthetic Scotland has the quarters " + FIRST + " to "
                            + Quarter.of(LAST_DAY) + ", not " + quarter);
                });
        // the largest first, so that no thread is left alone with it at the end
        var largestFirst = authorities.stream()
                .sorted(Comparator.comparing((Authority authority) ->
                                -calibration.censuses(authority).get(0).total())
                        .thenComparing(Authority::code))
                .toList();
        Together.run(threads, largestFirst, authority -> {
            var history = history(authority);
            for (var quarter : quarters) {
                ReturnFolder.write(dir, authority, quarter, history);
            }
        });
    }

    /** All episodes of an authority in the simulated time, by token and number. */
    List<EpisodeHistory> history(Authority authority) {
        var random = new SplittableRandom(seed * 1_000_003 + authority.code().hashCode());
        var tempo = new Tempo(authority, random.split());
        return histories(
                Cohort.of(calibration.censuses(authority), calibration.starts(authority), random), tempo, LAST_DAY);
    }

    static List<EpisodeHistory> histories(List<Stay> stays, Tempo tempo, LocalDate lastDay) {
        return stays.stream()
                .map(stay -> Journey.of(stay, tempo, lastDay))
                .sorted(Comparator.comparing((EpisodeHistory episode) -> episode.child().token)
                        .thenComparing(EpisodeHistory::number))
                .toList();
    }
}
