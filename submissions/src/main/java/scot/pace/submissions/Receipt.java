package scot.pace.submissions;

/**
 * Says that a return was taken into the archive: only then is there one.
 *
 * @param version of the authority's return for the quarter, from 1; the highest is live
 * @param signedBy name of the signatory
 * @param ruleSet version of the rules that were asked
 */
public record Receipt(Submission submission, int version, String signedBy, Counts counts, String ruleSet) {
    public Receipt {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
    }

    /** The receipt as the sender keeps it. */
    public String text() {
        var text = new StringBuilder("Receipt\n")
                .append("authority   ")
                .append(submission.authority().name())
                .append('\n')
                .append("quarter     ")
                .append(submission.quarter())
                .append('\n')
                .append("version     ")
                .append(version)
                .append('\n')
                .append("received    ")
                .append(CivilDay.inWords(submission.receivedOn()))
                .append('\n')
                .append("signed by   ")
                .append(signedBy)
                .append('\n')
                .append("rule set    ")
                .append(ruleSet)
                .append('\n')
                .append("sha256      ")
                .append(submission.sha256())
                .append('\n');
        counts.rows().forEach((table, rows) -> text.append(line(table, rows)));
        counts.findings().forEach((severity, findings) -> text.append(line(severity.name(), findings)));
        return text.toString();
    }

    private static String line(String name, int count) {
        return name + " ".repeat(Math.max(1, 12 - name.length())) + count + "\n";
    }
}
