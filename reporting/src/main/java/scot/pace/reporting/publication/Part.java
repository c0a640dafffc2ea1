package scot.pace.reporting.publication;

/** Which number of a figure a cell shows. */
public enum Part {
    NUMERATOR,
    DENOMINATOR,
    VALUE
}
