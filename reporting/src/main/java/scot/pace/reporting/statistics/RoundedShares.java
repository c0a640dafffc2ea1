package scot.pace.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of one whole as percentages of one place that sum to exactly 100: all are rounded down, and the tenths that are then missing
 * go to those that lost most (the method of the largest remainder; of equal remainders to the first). Each is less than a tenth from its share.
 */
final class RoundedShares {

    private static final int TENTHS = 1000;

    private RoundedShares() {}

    /** The percentages of {@code shares}, which sum to 1. */
    static List<BigDecimal> of(double... shares) {
        var exact = IntStream.range(0, shares.length)
                .mapToObj(i -> BigDecimal.valueOf(shares[i]).multiply(BigDecimal.valueOf(TENTHS)))
                .toList();
        var tenths = new ArrayList<>(exact.stream()
                .map(share -> share.setScale(6, RoundingMode.HALF_UP).setScale(0, RoundingMode.FLOOR))
                .toList());
        int missing =
                TENTHS - tenths.stream().mapToInt(BigDecimal::intValueExact).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> tenths.get(i).subtract(exact.get(i))))
                .limit(missing)
                .forEach(i -> tenths.set(i, tenths.get(i).add(BigDecimal.ONE)));
        return tenths.stream().map(share -> share.movePointLeft(1)).toList();
    }
}
