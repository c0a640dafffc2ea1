package scot.pace.submissions;

/** Where on the way a rule looks. */
public enum Stage {
    /** At the bytes. */
    RECEIVE,
    /** At each cell. */
    READ,
    /** At whatever might identify a child. */
    SCREEN,
    /** At the typed tables of this return. */
    CHECK,
    /** At the live return of the nearest earlier quarter as well. */
    COMPARE,
    /** At the returns of all authorities, when a quarter is published. */
    NATIONAL
}
