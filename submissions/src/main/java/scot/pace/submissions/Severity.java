package scot.pace.submissions;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** Identifies children: the bytes are deleted, and nothing of it stands anywhere. */
    NOT_KEPT,
    /** The return as a whole cannot be taken. */
    REFUSED,
    /** Wrong: the child is left out of what the rule breaks. */
    ERROR,
    /** May be right: needs a reason before the return can be signed. */
    QUERY,
    /** Asks nothing. */
    NOTE
}
