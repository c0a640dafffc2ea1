package scot.pace.reporting.publication;

import java.util.List;
import java.util.Optional;

/** By what Scotland's children are put in groups beside the comparison of areas. Authorities are too small for it. */
public enum ComparisonGroups {
    NONE("not broken down", "", ""),
    AGE_AND_SEX("age and sex", "within-timescale-by-age-and-sex", "age_band sex"),
    ROUTE("route", "within-timescale-by-route", "route order_sought");

    private final String words;
    private final String table;
    private final String breakdowns;

    ComparisonGroups(String words, String table, String breakdowns) {
        this.words = words;
        this.table = table;
        this.breakdowns = breakdowns;
    }

    /** What a list of them says. */
    public String words() {
        return words;
    }

    /** The table of the reports that shows them. */
    Optional<String> table() {
        return Optional.of(table).filter(name -> !name.isEmpty());
    }

    List<String> breakdowns() {
        return List.of(breakdowns.split(" "));
    }
}
