package scot.pace.reporting.publication;

import java.util.Locale;

/** The charts of a comparison, in the order in which a page shows them. */
public enum ComparisonChart {
    FUNNEL("funnel", true, false),
    RUN("run", false, false),
    RUN_OF_SCOTLAND("run", true, true),
    RUNS("runs", true, false),
    FAMILY_GROUP("family-group", false, true),
    POSITION("position", false, false),
    WAITING("waiting", false, false);

    private final String inReports;
    private final boolean ofScotland;
    private final boolean ofAuthoritiesAlone;

    ComparisonChart(String inReports, boolean ofScotland, boolean ofAuthoritiesAlone) {
        this.inReports = inReports;
        this.ofScotland = ofScotland;
        this.ofAuthoritiesAlone = ofAuthoritiesAlone;
    }

    /** The name under which files of reports ask for it. */
    String inReports() {
        return inReports;
    }

    /** Whether it is drawn for Scotland, whatever area is chosen. */
    public boolean isOfScotland() {
        return ofScotland;
    }

    /** Whether there is none while Scotland itself is chosen. */
    boolean isOfAuthoritiesAlone() {
        return ofAuthoritiesAlone;
    }

    /** As an address has it: {@code run-of-scotland}. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
