package scot.pace.reporting.statistics;

import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Quantiles and the summary of a list of values, such as whole weeks overdue.
 *
 * <p>With the values sorted, x_1 to x_n, the quantile p of type 7 lies at position {@code h = (n - 1) p + 1}:
 * {@code x_floor(h) + (h - floor(h)) (x_floor(h)+1 - x_floor(h))}. It is R's default and DuckDB's {@code quantile_cont}; all that is published is of
 * this type. The other types of Hyndman and Fan are for comparing with other people's figures.
 *
 * <p>Source: Hyndman and Fan, The American Statistician 50 (1996), 361-365.
 */
public final class Quantiles {

    /** The type of everything published. */
    public static final int PUBLISHED = 7;

    private static final List<EstimationMethod> TYPES = List.of(
            EstimationMethod.HF1,
            EstimationMethod.HF2,
            EstimationMethod.HF3,
            EstimationMethod.HF4,
            EstimationMethod.HF5,
            EstimationMethod.HF6,
            EstimationMethod.HF7,
            EstimationMethod.HF8,
            EstimationMethod.HF9);

    private final double[] values;

    private Quantiles(double[] values) {
        this.values = values;
    }

    /** Of at least one value, in any order. */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        return new Quantiles(values.clone());
    }

    /** The quantile {@code p}, 0 to 1, of one of the types 1 to 9. */
    public double quantile(double p, int type) {
        return Quantile.withDefaults().withCopy(true).with(TYPES.get(type - 1)).evaluate(values, p);
    }

    /** The middle value; of an even number of values the mean of the two in the middle. */
    public double median() {
        return quantile(0.5, PUBLISHED);
    }

    /** From the lower to the upper quartile, type 7. */
    public double interquartileRange() {
        return quantile(0.75, PUBLISHED) - quantile(0.25, PUBLISHED);
    }

    public int count() {
        return values.length;
    }

    public double mean() {
        return Mean.of(values).getAsDouble();
    }

    /** With n - 1 in the denominator; {@code NaN} of a single value. */
    public double standardDeviation() {
        return values.length < 2 ? Double.NaN : StandardDeviation.of(values).getAsDouble();
    }
}
