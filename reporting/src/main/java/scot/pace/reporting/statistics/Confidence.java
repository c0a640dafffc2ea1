package scot.pace.reporting.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How sure an interval is. Funnels are drawn with both, everything else with 95%. */
public enum Confidence {
    /** z = 1.959963984540054. */
    P95(0.05),
    /** z = 3.090232306167813: one in 500 lies outside by chance. */
    P99_8(0.002);

    private final double error;
    private final double z;

    Confidence(double error) {
        this.error = error;
        z = NormalDistribution.of(0, 1).inverseSurvivalProbability(error / 2);
    }

    /** The share of intervals that miss, both sides together: 0.05 or 0.002. */
    public double error() {
        return error;
    }

    /** The quantile of the standard normal distribution that leaves half of the error above it. */
    public double z() {
        return z;
    }
}
