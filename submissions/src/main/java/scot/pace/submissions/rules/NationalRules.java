package scot.pace.submissions.rules;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.EpisodeKey;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Stage;

/** The rules that only the returns of all authorities together can answer; they are asked when a quarter is published. */
public final class NationalRules {

    /** A finding and whose it is. It stays with the publication: of what is released it is counted at most. */
    public record NationalFinding(String authority, EpisodeKey episode, Finding finding) {}

    private NationalRules() {}

    /**
     * Runs them over the warehouse, by authority and episode.
     *
     * @param day at whose end we look
     * @param knownBy the last day on which a return may have been accepted to count
     */
    public static List<NationalFinding> check(Warehouse warehouse, LocalDate day, LocalDate knownBy)
            throws SQLException {
        var found = new ArrayList<NationalFinding>();
        try (var connection = warehouse.asAt(day, knownBy)) {
            for (var rule : Rules.all()) {
                if (rule.stage() == Stage.NATIONAL) {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(rule.sql())) {
                        while (rows.next()) {
                            found.add(new NationalFinding(
                                    rows.getString("authority"),
                                    new EpisodeKey(rows.getString("child"), rows.getInt("episode")),
                                    rule.finding(rows)));
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparing(NationalFinding::authority)
                .thenComparing(one -> one.episode().child())
                .thenComparing(one -> one.episode().episode())
                .thenComparing(NationalFinding::finding));
        return found;
    }
}
