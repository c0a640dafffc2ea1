package scot.pace.reporting.disclosure;

/** Which counts tell of few children: the one place where the primary rule is written. */
public record SmallCounts(int small, int wholeShownFrom) {

    /** As the Scottish Government publishes on children: 1 to 4 is small, nothing or all is shown of ten or more. */
    public static final SmallCounts USUAL = new SmallCounts(4, 10);

    public SmallCounts {
        if (small < 1 || wholeShownFrom < 1) {
            throw new IllegalArgumentException("small and wholeShownFrom must be 1 or more");
        }
    }

    /** From 1 to the highest small count; nothing is not small. */
    public boolean isSmall(long count) {
        return count >= 1 && count <= small;
    }

    /** Whether a share of 0% or 100% would tell the same of everybody in a small group. */
    public boolean tellsOfAll(long part, long whole) {
        return whole > 0 && whole < wholeShownFrom && (part == 0 || part == whole);
    }

    /** Whether part, rest or whole tell of few. */
    public boolean tellsOfFew(long part, long whole) {
        return isSmall(part) || isSmall(whole - part) || isSmall(whole) || tellsOfAll(part, whole);
    }
}
