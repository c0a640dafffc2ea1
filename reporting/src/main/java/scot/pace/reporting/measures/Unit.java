package scot.pace.reporting.measures;

/** What a figure counts or is measured in. */
public enum Unit {
    CHILDREN("children", true, 0),
    CLOCKS("clocks", true, 0),
    PERCENT("percent", true, 1),
    /** Percent by a curve in which everybody counts for as long as they were seen to wait; it has no single numerator. */
    PERCENT_OF_WAITS("percent of waits", true, 1),
    /** Whole weeks of 7 days: a median, or a mean, of the children of its denominator. */
    WEEKS("weeks", true, 0),
    /** Children per 1,000 people aged 0 to 17; the denominator is public. */
    PER_1000("per 1,000", true, 2),
    MILESTONES("milestones", true, 0),
    FINDINGS("findings", true, 0),
    DAYS("days", false, 0),
    RETURNS("returns", false, 0),
    AUTHORITIES("authorities", false, 0),
    /** What an authority aims at, which tells nothing of a child. */
    TARGET("percent aimed at", false, 0);

    private final String label;
    private final boolean aboutChildren;
    private final int decimals;

    Unit(String label, boolean aboutChildren, int decimals) {
        this.label = label;
        this.aboutChildren = aboutChildren;
        this.decimals = decimals;
    }

    /** As it stands in files. */
    public String label() {
        return label;
    }

    /** Whether a small number could tell something about a child. */
    public boolean aboutChildren() {
        return aboutChildren;
    }

    /** Places after the point when shown. */
    public int decimals() {
        return decimals;
    }

    /** The unit with this label; IllegalArgumentException where there is none. */
    public static Unit labelled(String label) {
        for (var unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("there is no unit " + label);
    }
}
