-- How late milestones are recorded
--   measure      t23-recording-lag
--   unit         milestones
--   numerator    milestones that the return of the quarter has and no return before it, by how long before the end of the quarter they
--                were reached
--   denominator  none
--   sums         areas
--   source       domain, T23: days from a milestone to the end of the first quarter whose return has it
-- The quarter we look at. Within the quarter is in time; then up to three months, six months, and more before its first day. Only
-- authorities with an earlier return: the first one brings the whole history with it. A date that was corrected counts anew.
WITH now AS (
    SELECT DISTINCT m.authority, m.child, m.episode, m.milestone, m.plan, m.reached, q.first_day
    FROM   milestone m
    JOIN   live_return r USING (authority, quarter_end, version)
    JOIN   as_at ON m.quarter_end = as_at.day
    JOIN   quarter q ON q.last_day = m.quarter_end
    WHERE  m.authority IN (SELECT authority FROM live_return JOIN as_at ON quarter_end < day) AND m.reached <= as_at.day
), before AS (
    SELECT DISTINCT m.authority, m.child, m.episode, m.milestone, m.plan, m.reached
    FROM   milestone m JOIN live_return r USING (authority, quarter_end, version) JOIN as_at ON m.quarter_end < as_at.day
), new AS (
    SELECT n.authority,
           CASE WHEN n.reached >= n.first_day THEN 'in_the_quarter'
                WHEN n.reached >= n.first_day - INTERVAL 3 MONTH THEN 'up_to_3_months'
                WHEN n.reached >= n.first_day - INTERVAL 6 MONTH THEN 'up_to_6_months' ELSE 'longer' END AS lag
    FROM   now n
    LEFT   JOIN before b
           ON  b.authority = n.authority AND b.child = n.child AND b.episode = n.episode AND b.milestone = n.milestone
           AND b.plan IS NOT DISTINCT FROM n.plan AND b.reached = n.reached
    WHERE  b.child IS NULL
), counted AS (
    SELECT a.area, n.lag, count(*) AS milestones FROM new n JOIN area a USING (authority) GROUP BY a.area, n.lag
), judged AS (
    SELECT a.area, bool_or(r.quarter_end < as_at.day) AND bool_or(r.quarter_end = as_at.day) AS is_judged
    FROM   live_return r JOIN area a USING (authority) CROSS JOIN as_at GROUP BY a.area
)
SELECT v.area, v.quarter AS period, k.lag, coalesce(n.milestones, 0) AS numerator, CASE WHEN j.is_judged THEN '' ELSE 'x' END AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day
JOIN   judged j ON j.area = v.area
CROSS  JOIN (VALUES ('in_the_quarter'), ('up_to_3_months'), ('up_to_6_months'), ('longer')) k (lag)
LEFT   JOIN counted n ON n.area = v.area AND n.lag = k.lag;

-- example: in the quarter, before its first day, and what an earlier return had is not new
--   given placement
--     | child | quarter_end | started    |
--     | SYN1  | 2026-04-30  | 2025-01-01 |
--     | SYN1  | 2026-07-31  | 2025-01-01 |
--   given milestone
--     | child | quarter_end | milestone    | reached    |
--     | SYN1  | 2026-04-30  | FIRST_REVIEW | 2025-02-01 |
--     | SYN1  | 2026-07-31  | FIRST_REVIEW | 2025-02-01 |
--     | SYN1  | 2026-07-31  | REVIEWED     | 2026-05-01 |
--     | SYN1  | 2026-07-31  | REVIEWED     | 2026-02-01 |
--     | SYN1  | 2026-07-31  | REVIEWED     | 2026-01-31 |
--     | SYN1  | 2026-07-31  | REVIEWED     | 2025-05-01 |
--   expect
--     | area      | period     | lag            | numerator | marks |
--     | S12000011 | 2025-26-Q4 | in_the_quarter | 1         |       |
--     | S12000011 | 2025-26-Q4 | longer         | 1         |       |
--     | S12000011 | 2025-26-Q4 | up_to_3_months | 1         |       |
--     | S12000011 | 2025-26-Q4 | up_to_6_months | 1         |       |
--     | S92000003 | 2025-26-Q4 | in_the_quarter | 1         |       |
--     | S92000003 | 2025-26-Q4 | longer         | 1         |       |
--     | S92000003 | 2025-26-Q4 | up_to_3_months | 1         |       |
--     | S92000003 | 2025-26-Q4 | up_to_6_months | 1         |       |

-- example: the first return of an authority brings its whole history and is not judged
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-01 |
--   given milestone
--     | child | milestone    | reached    |
--     | SYN1  | FIRST_REVIEW | 2025-02-01 |
--   expect
--     | area      | period     | lag            | numerator | marks |
--     | S12000011 | 2025-26-Q4 | in_the_quarter | 0         | x     |
--     | S12000011 | 2025-26-Q4 | longer         | 0         | x     |
--     | S12000011 | 2025-26-Q4 | up_to_3_months | 0         | x     |
--     | S12000011 | 2025-26-Q4 | up_to_6_months | 0         | x     |
--     | S92000003 | 2025-26-Q4 | in_the_quarter | 0         | x     |
--     | S92000003 | 2025-26-Q4 | longer         | 0         | x     |
--     | S92000003 | 2025-26-Q4 | up_to_3_months | 0         | x     |
--     | S92000003 | 2025-26-Q4 | up_to_6_months | 0         | x     |
