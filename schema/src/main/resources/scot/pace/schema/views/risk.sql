-- Risk table
--   view    risk
--   unit    waits; one row for each cohort, area, group and day on which any of them stopped, or was last seen waiting
--   reads   wait, counted_clock, stage, aim, aim_group, area_quarter, test_of_change_quarter, test_of_change_clock, reported_quarter, as_at
--   source  statistics, S2 to S4, S10: SQL makes one tidy table and the counts; every published share, median and curve is made from it
-- started: waits that began in the last 24 months, not before the first reported quarter; day is counted from their start, reached, has_left
-- and censored say how they stopped, or that they still waited. completed: waits that ended with their milestone in the last four
-- quarters. overdue: who still waits beyond the timescale; day is counted from the due day. stage: who is at a stage of the way to
-- permanence, since so many days. beside: waits of the aim that a test of change is to help which began in the quarters on one side of
-- its start, seen until the last day of that side, so that what came later says nothing of it and both sides are followed equally
-- long. A wait that could not be assessed is in none, nor one of an authority that has not told of the day we look at.
WITH wait_counted AS (
    SELECT w.*, CASE WHEN w.route = 'POA' THEN 'POA' WHEN starts_with(w.route, 'PO_') THEN 'PO' END AS order_sought
    FROM   wait w WHERE w.in_clocks AND NOT w.is_apart AND w.aim <> 'aim-1'
), told_area AS (
    SELECT area, authority, last_day FROM area_quarter WHERE is_last AND told
), started AS (
    SELECT *, coalesce(closed, ended, (SELECT day FROM as_at)) - opened AS day
    FROM   wait_counted
    WHERE  opened >= (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 8))
), side AS (
    SELECT authority, test, side, min(first_day) AS first_day, max(last_day) AS last_day
    FROM   test_of_change_quarter WHERE aim <> 'aim-1' GROUP BY authority, test, side
), beside AS (
    SELECT s.authority, s.test, s.side, c.opened, c.ended <= s.last_day AS has_left, c.closed <= s.last_day AS has_reached,
           least(c.closed, c.ended, s.last_day) - c.opened AS day
    FROM   side s
    JOIN   test_of_change_quarter q USING (authority, test, side)
    JOIN   test_of_change_clock c
           ON  c.authority = s.authority AND c.test = s.test AND c.opened BETWEEN q.first_day AND q.last_day AND c.class <> 'UNUSABLE'
)
SELECT 'started' AS cohort, a.area, s.aim, g.breakdown, g.category, CAST(NULL AS VARCHAR) AS side, s.day,
       count(s.closed) AS reached, count(s.ended) FILTER (WHERE s.closed IS NULL) AS has_left,
       count(*) FILTER (WHERE s.closed IS NULL AND s.ended IS NULL) AS censored
FROM   started s
JOIN   told_area a USING (authority)
JOIN   aim_group g
       ON  g.aim = s.aim
       AND (g.breakdown = ''
            OR (a.area = 'S92000003'
                AND g.category = CASE g.breakdown WHEN 'route' THEN s.route WHEN 'order_sought' THEN s.order_sought
                                                  WHEN 'age_band' THEN s.age_band WHEN 'sex' THEN s.sex END))
GROUP  BY ALL
UNION ALL
SELECT 'completed', a.area, w.aim, '', '', NULL, w.closed - w.opened, count(*), 0, 0
FROM   wait_counted w
JOIN   told_area a USING (authority)
WHERE  w.closed >= (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
GROUP  BY ALL
UNION ALL
SELECT 'overdue', a.area, c.aim, '', '', NULL, a.last_day - c.due, 0, 0, count(*)
FROM   counted_clock c JOIN told_area a USING (authority)
WHERE  c.class = 'OVERDUE'
GROUP  BY ALL
UNION ALL
SELECT 'stage', a.area, NULL, 'stage', s.stage, NULL, a.last_day - s.since, 0, 0, count(*)
FROM   stage s JOIN told_area a USING (authority)
WHERE  s.side = 'away' AND s.stage <> 'NOT_ASSESSED'
GROUP  BY ALL
UNION ALL
SELECT 'beside', authority, NULL, 'test_of_change', test, side, day,
       count(*) FILTER (WHERE has_reached), count(*) FILTER (WHERE has_left AND has_reached IS NOT true),
       count(*) FILTER (WHERE has_left IS NOT true AND has_reached IS NOT true)
FROM   beside
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

-- example: beside a test of change: begun in the quarters of a side and followed to its end, however long the wait went on
--   given milestone_return
--     | quarter_end |
--     | 2025-01-31  |
--     | 2026-01-31  |
--     | 2026-07-31  |
--   given tests_of_change
--     | test | aim   | started    |
--     | desk | aim-2 | 2025-08-01 |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-06-01 |            |
--     | SYN2  | 2025-06-01 |            |
--     | SYN3  | 2025-06-01 | 2025-06-21 |
--     | SYN4  | 2025-09-01 |            |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2025-06-11 |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2025-08-11 |
--     | SYN4  | RECOMMENDED | 1    | HOME  | 2025-09-06 |
--   expect where cohort = 'beside'
--     | area      | breakdown      | category | side   | day | reached | has_left | censored |
--     | S12000011 | test_of_change | desk     | before | 10  | 1       | 0        | 0        |
--     | S12000011 | test_of_change | desk     | before | 60  | 0       | 0        | 1        |
--     | S12000011 | test_of_change | desk     | before | 20  | 0       | 1        | 0        |
--     | S12000011 | test_of_change | desk     | after  | 5   | 1       | 0        | 0        |

-- example: an authority that did not tell of the day is in none of it
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-04-30  |
--     | S12000006 | 2026-07-31  |
--   given placement
--     | authority | quarter_end | child | started    |
--     | S12000005 | 2026-04-30  | SYN1  | 2026-03-01 |
--     | S12000006 | 2026-07-31  | SYN2  | 2026-03-01 |
--   expect where cohort = 'started' AND aim = 'aim-2' AND breakdown = '' AND area IN ('S12000005', 'S12000006', 'S92000003')
--     | area      | day | censored |
--     | S12000006 | 152 | 1        |
--     | S92000003 | 152 | 1        |
