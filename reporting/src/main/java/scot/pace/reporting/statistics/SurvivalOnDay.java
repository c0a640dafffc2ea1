package scot.pace.reporting.statistics;

/**
 * What a Kaplan-Meier curve says of one day.
 *
 * @param atRisk who had not stopped waiting before the day
 * @param beyondTheLast true where nobody was seen waiting so long: the curve is carried on from its last day
 * @param survival the share still waiting at the end of the day
 * @param standardError Greenwood's; {@code NaN} where nobody waits any more
 * @param errorOfLog the standard error of ln S
 * @param beforeTheFirst true before the first day of the table, where everybody waits and all limits are 1
 */
public record SurvivalOnDay(
        double day,
        long atRisk,
        boolean beyondTheLast,
        double survival,
        double standardError,
        double errorOfLog,
        boolean beforeTheFirst) {

    static SurvivalOnDay beforeTheFirst(double day, RiskTable table) {
        return new SurvivalOnDay(day, table.clocks(), false, 1, 0, 0, true);
    }

    static SurvivalOnDay of(double day, RiskTable table, KaplanMeier.Step step) {
        return new SurvivalOnDay(
                day,
                table.atRisk(day),
                table.endsBefore(day),
                step.survival(),
                step.standardError(),
                step.errorOfLog(),
                false);
    }

    /** The share that has reached the milestone by the end of the day. */
    public double reached() {
        return 1 - survival;
    }

    /** The 95% limits of {@link #reached()}. */
    public Interval reached(SurvivalLimits kind) {
        if (beforeTheFirst) {
            return new Interval(0, 0);
        }
        var waiting = kind.of(survival, errorOfLog);
        return new Interval(1 - waiting.upper(), 1 - waiting.lower());
    }
}
