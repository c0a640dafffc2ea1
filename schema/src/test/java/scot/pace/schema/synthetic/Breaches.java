package scot.pace.schema.synthetic;

import java.util.Map;

/** What a history must never hold, in SQL of this test's own: most ERROR rules of the specification over written returns. */
final class Breaches {

    private static final String PLACEMENTS = "(SELECT *, lead(started) OVER w AS next, lag(placement) OVER w AS before,"
            + " row_number() OVER w AS n FROM placement WINDOW w AS"
            + " (PARTITION BY area, quarter, child, episode ORDER BY started))";
    private static final String PLANS = "(SELECT area, quarter, child, episode, plan,"
            + " min(reached) FILTER (milestone = 'RECOMMENDED') AS recommended,"
            + " count(*) FILTER (milestone = 'RECOMMENDED') AS times,"
            + " min(reached) FILTER (milestone = 'PANEL') AS panel,"
            + " min(reached) FILTER (milestone = 'DECIDED') AS decided,"
            + " min(reached) FILTER (milestone = 'DECIDED' AND outcome = 'APPROVED') AS approved,"
            + " min(reached) FILTER (milestone = 'LODGED') AS lodged,"
            + " min(reached) FILTER (milestone = 'COURT_DECIDED') AS court,"
            + " max(reached) FILTER (milestone <> 'PLAN_ENDED') AS latest,"
            + " min(reached) FILTER (milestone = 'PLAN_ENDED') AS ended"
            + " FROM milestone WHERE plan IS NOT NULL GROUP BY ALL)";

    static final Map<String, String> SQL = Map.ofEntries(
            Map.entry(
                    "date-after-quarter",
                    "SELECT * FROM milestone JOIN return_ r USING (area, quarter) WHERE reached > r.quarter_end"),
            Map.entry(
                    "episode after quarter",
                    "SELECT * FROM episode e JOIN return_ r USING (area, quarter) WHERE e.started > r.quarter_end OR"
                            + " e.ended > r.quarter_end OR e.ended < r.quarter_end - INTERVAL 366 DAY"),
            Map.entry(
                    "placement after quarter",
                    "SELECT * FROM placement e JOIN return_ r USING (area, quarter) WHERE e.started > r.quarter_end OR"
                            + " e.ended > r.quarter_end"),
            Map.entry(
                    "placement-gap",
                    "SELECT * FROM " + PLACEMENTS + " WHERE next IS NOT NULL AND ended IS DISTINCT FROM next"),
            Map.entry("placement-ends-before-start", "SELECT * FROM placement WHERE ended <= started"),
            Map.entry(
                    "placement-number",
                    "SELECT * FROM " + PLACEMENTS
                            + " WHERE placement::INT - coalesce(before::INT, 1) NOT BETWEEN 0 AND 1 OR n = 1 AND placement::INT <> 1"),
            Map.entry(
                    "placement-first-day and placement-last-day",
                    "SELECT * FROM episode e LEFT JOIN (SELECT area, quarter, child, episode, min(started) AS first,"
                            + " arg_max(coalesce(ended, DATE '2999-01-01'), started) AS last FROM placement GROUP BY ALL) p"
                            + " USING (area, quarter, child, episode) WHERE first IS DISTINCT FROM e.started"
                            + " OR last <> coalesce(e.ended, DATE '2999-01-01')"),
            Map.entry(
                    "home under another order",
                    "SELECT * FROM placement WHERE placement_type = 'AT_HOME' AND legal_reason NOT IN ('CSO', 'ICSO')"),
            Map.entry("destination-pair", "SELECT * FROM episode WHERE (ended IS NULL) <> (destination IS NULL)"),
            Map.entry(
                    "birth",
                    "SELECT * FROM episode e JOIN return_ r USING (area, quarter) WHERE e.started < CAST(birth_month || '-01' AS DATE)"
                            + " OR coalesce(e.ended, r.quarter_end) > CAST(birth_month || '-01' AS DATE) + INTERVAL 18 YEAR + INTERVAL 27 DAY"),
            Map.entry(
                    "episode-overlap",
                    "SELECT * FROM episode a JOIN episode b USING (area, quarter, child) WHERE a.episode::INT < b.episode::INT"
                            + " AND (a.ended IS NULL OR a.ended >= b.started)"),
            Map.entry(
                    "episode-twice",
                    "SELECT area, quarter, child, episode FROM episode GROUP BY ALL HAVING count(*) > 1"),
            Map.entry(
                    "milestone outside the episode",
                    "SELECT * FROM milestone m LEFT JOIN episode e USING (area, quarter, child, episode)"
                            + " WHERE e.child IS NULL OR reached < e.started OR reached > e.ended"),
            Map.entry(
                    "milestone-twice",
                    "SELECT area, quarter, child, episode, milestone, plan, route, reached FROM milestone GROUP BY ALL HAVING count(*) > 1"),
            Map.entry(
                    "order of a plan",
                    "SELECT * FROM " + PLANS
                            + " WHERE recommended IS NULL OR times > 1 OR panel < recommended OR decided < recommended OR decided < panel"
                            + " OR lodged IS NOT NULL AND approved IS NULL OR lodged < approved OR court <= lodged"
                            + " OR court IS NOT NULL AND lodged IS NULL OR ended < recommended OR latest > ended"),
            Map.entry(
                    "plan-superseded-unsaid",
                    "SELECT * FROM " + PLANS + " a JOIN " + PLANS
                            + " b USING (area, quarter, child, episode) WHERE a.plan::INT < b.plan::INT AND (a.ended IS NULL OR a.ended > b.recommended)"),
            Map.entry(
                    "order-without-grant",
                    "SELECT * FROM placement p WHERE legal_reason IN ('PO', 'POA') AND NOT EXISTS (FROM milestone m WHERE"
                            + " m.area = p.area AND m.quarter = p.quarter AND m.child = p.child AND m.episode = p.episode"
                            + " AND milestone = 'COURT_DECIDED' AND outcome = 'GRANTED' AND route LIKE 'PO%' AND reached <= p.started)"),
            Map.entry(
                    "adopted-without-order",
                    "SELECT * FROM episode p WHERE destination = 'ADOPTION' AND NOT EXISTS (FROM milestone m WHERE"
                            + " m.area = p.area AND m.quarter = p.quarter AND m.child = p.child AND m.episode = p.episode"
                            + " AND milestone = 'COURT_DECIDED' AND outcome = 'GRANTED' AND route = 'ADOPTION')"),
            Map.entry(
                    "review-24",
                    "SELECT * FROM milestone m WHERE milestone = 'REVIEWED_AT_24_MONTHS' AND NOT EXISTS (FROM placement p WHERE"
                            + " m.area = p.area AND m.quarter = p.quarter AND m.child = p.child AND m.episode = p.episode"
                            + " AND placement_type = 'AT_HOME' AND legal_reason = 'CSO' AND p.started + INTERVAL 21 MONTH <= reached"
                            + " AND (p.ended IS NULL OR p.ended > reached))"));

    private Breaches() {}
}
