package scot.pace.reporting.charts;

/**
 * Where numbers lie on a sheet, in a straight line.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, not the same
 * @param start in points
 * @param end in points; for heights less than {@code start}, because points go downwards
 */
record Scale(double from, double to, double start, double end) {

    double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }

    double at(long count) {
        return at((double) count);
    }

    /** The scale of a list that begins {@code later} places after the beginning of this one. */
    Scale later(double later) {
        return new Scale(from - later, to - later, start, end);
    }

    /**
     * A round step (1, 2 or 5 with zeros) for marks from 0 to {@code most}.
     *
     * @param marks so many at most, 0 not counted
     */
    static long step(long most, int marks) {
        long power = 1;
        while (true) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step * marks >= most) {
                    return step;
                }
            }
            power *= 10;
        }
    }
}
