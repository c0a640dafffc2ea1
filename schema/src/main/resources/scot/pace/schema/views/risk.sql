-- Risk table
--   view    risk
--   unit    waits; one row for each cohort, area, group and day on which any of them stopped, or was last seen waiting
--   reads   wait, counted_clock, stage, aim, aim_group, area, reported_quarter, told, as_at
--   source  statistics, S2 to S4: SQL makes one tidy table and the counts; every published share, median and curve is made from it
-- started: waits that began in the last 24 months, not before the first reported quarter; day is counted from their start, reached, has_left
-- and censored say how they stopped, or that they still waited. completed: waits that ended with their milestone in the last four
-- quarters. overdue: who still waits beyond the timescale; day is counted from the due day. stage: who is at a stage of the way to
-- permanence, since so many days. A wait that could not be assessed is in none.
WITH wait_counted AS (
    SELECT w.*, CASE WHEN w.route = 'POA' THEN 'POA' WHEN starts_with(w.route, 'PO_') THEN 'PO' END AS order_sought
    FROM   wait w WHERE w.in_clocks AND NOT w.is_apart AND w.aim <> 'aim-1'
), started AS (
    SELECT w.*, coalesce(w.closed, w.ended, told.day) - w.opened AS day
    FROM   wait_counted w JOIN told USING (authority)
    WHERE  w.opened <= told.day AND w.opened >= (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 8))
)
SELECT 'started' AS cohort, a.area, s.aim, g.breakdown, g.category, s.day,
       count(s.closed) AS reached, count(s.ended) FILTER (WHERE s.closed IS NULL) AS has_left,
       count(*) FILTER (WHERE s.closed IS NULL AND s.ended IS NULL) AS censored
FROM   started s
JOIN   area a USING (authority)
JOIN   aim_group g
       ON  g.aim = s.aim
       AND (g.breakdown = ''
            OR (a.area = 'S92000003'
                AND g.category = CASE g.breakdown WHEN 'route' THEN s.route WHEN 'order_sought' THEN s.order_sought
                                                  WHEN 'age_band' THEN s.age_band WHEN 'sex' THEN s.sex END))
GROUP  BY ALL
UNION ALL
SELECT 'completed', a.area, w.aim, '', '', w.closed - w.opened, count(*), 0, 0
FROM   wait_counted w
JOIN   area a USING (authority)
WHERE  w.closed BETWEEN (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
                    AND (SELECT day FROM as_at)
GROUP  BY ALL
UNION ALL
SELECT 'overdue', a.area, c.aim, '', '', as_at.day - c.due, 0, 0, count(*)
FROM   counted_clock c JOIN area a USING (authority) CROSS JOIN as_at
WHERE  c.class = 'OVERDUE' AND c.told = as_at.day
GROUP  BY ALL
UNION ALL
SELECT 'stage', a.area, NULL, 'stage', s.stage, as_at.day - s.since, 0, 0, count(*)
FROM   stage s JOIN area a USING (authority) CROSS JOIN as_at
WHERE  s.side = 'away' AND s.stage <> 'NOT_ASSESSED'
GROUP  BY ALL;

-- example: reached, left and still waiting since the start, in the authority, its family group and Scotland
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-06-01 |            |
--     | SYN2  | 2026-06-01 | 2026-06-11 |
--     | SYN3  | 2026-06-01 |            |
--     | SYN4  | 2025-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-06-11 |
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   expect where cohort = 'started' AND aim = 'aim-2' AND breakdown = ''
--     | area           | day | reached | has_left | censored |
--     | S12000011      | 10  | 1       | 1        | 0        |
--     | S12000011      | 60  | 0       | 0        | 1        |
--     | family-group-1 | 10  | 1       | 1        | 0        |
--     | family-group-1 | 60  | 0       | 0        | 1        |
--     | S92000003      | 10  | 1       | 1        | 0        |
--     | S92000003      | 60  | 0       | 0        | 1        |

-- example: who still waits beyond the timescale, from the due day; the day itself is day 0
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-31 |
--     | SYN2  | 2026-01-01 |
--     | SYN3  | 2026-02-01 |
--   expect where cohort = 'overdue' AND aim = 'aim-2' AND area = 'S92000003'
--     | day | censored |
--     | 0   | 1        |
--     | 30  | 1        |
