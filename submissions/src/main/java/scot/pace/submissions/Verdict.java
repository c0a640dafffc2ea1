package scot.pace.submissions;

/** What becomes of a return. */
public enum Verdict {
    /** It may be signed. */
    READY,
    /** At least one QUERY has no reason yet. */
    WAITING,
    /** It cannot be taken as it is. */
    REFUSED,
    /** It identifies children; where it was sent, it was deleted. */
    NOT_KEPT;

    /** Whether it may be signed as it is, once every QUERY has a reason. */
    public boolean mayBeTaken() {
        return this == READY || this == WAITING;
    }

    /**
     * Refused where anything is REFUSED, or where more episodes have an ERROR than the larger of 5% of all and 2; and, however many
     * episodes there are, where there are more errors than of one rule are listed, since such a return may not have been checked to
     * its end.
     *
     * @param queriesWithoutReason how many QUERY findings nobody has explained
     */
    public static Verdict of(Counts counts, int queriesWithoutReason) {
        if (counts.of(Severity.NOT_KEPT) > 0) {
            return NOT_KEPT;
        }
        if (counts.of(Severity.REFUSED) > 0 || tooManyErrors(counts)) {
            return REFUSED;
        }
        return queriesWithoutReason > 0 ? WAITING : READY;
    }

    private static boolean tooManyErrors(Counts counts) {
        return hasTooManyEpisodesInError(counts) || counts.of(Severity.ERROR) > Counts.MOST_LISTED;
    }

    /** More than the larger of 5% and 2. */
    static boolean hasTooManyEpisodesInError(Counts counts) {
        var inError = counts.episodesInError();
        return inError > 2 && 100L * inError > 5L * counts.episodes();
    }
}
