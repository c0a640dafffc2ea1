-- Local aim, last four quarters
--   measure      s9-local-aim-last-four-quarters
--   unit         percent
--   numerator    reached on the due day, or by the deadline, or before
--   denominator  with a duration: due in the four quarters that end with this one and not ended before; of a dated cohort: all in its window
--   sums         where so both = s9-local-aim both in four quarters; where so both = s9-local-aim both
--   held         summed
--   source       statistics, S9
-- Four quarters together, because single quarters of most authorities are too small to be shown; a quarter before the aim was in force
-- is not among them. A dated cohort is counted once, at the end of the last quarter that it stands in, and only while that is one of
-- the four.
WITH latest AS (
    SELECT authority, aim, max(last_day) AS last_day FROM local_aim_clock GROUP BY authority, aim
), four AS (
    SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4
)
SELECT c.authority AS area, t.quarter AS period, c.aim AS local_aim,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator,
       count(c.child) FILTER (WHERE c.class NOT IN ('ENDED_BEFORE_DUE', 'UNUSABLE')) AS denominator
FROM   local_aim_clock c
JOIN   latest l ON l.authority = c.authority AND l.aim = c.aim AND (NOT c.dated OR l.last_day = c.last_day)
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
WHERE  c.quarter IN (SELECT quarter FROM four)
GROUP  BY c.authority, t.quarter, c.aim;

-- example: four quarters together
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from | target_percent |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     | 90             |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-03-01 |
--     | SYN2  | 2026-05-01 |
--     | SYN3  | 2026-07-20 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-03-31 |
--   expect
--     | area      | period     | local_aim | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | soon      | 1         | 2           |

-- example: a dated cohort is counted once
--   given as_at
--     | day        | known_by   |
--     | 2017-10-31 | 2020-12-31 |
--   given milestone_return
--     | quarter_end |
--     | 2017-07-31  |
--     | 2017-10-31  |
--   given local_aim
--     | aim    | opens        | closes      | closes_where     | deadline   | opened_to  | effective_from | target_percent |
--     | by-oct | ACCOMMODATED | RECOMMENDED | group=home\|away | 2017-10-31 | 2017-03-31 | 2017-05-01     | 100            |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2015-06-01 |            |
--     | SYN2  | 2017-03-31 |            |
--     | SYN3  | 2017-04-01 |            |
--     | SYN4  | 2016-06-01 | 2017-08-01 |
--     | SYN5  | 2016-06-01 | 2017-04-30 |
--     | SYN6  | 2016-06-01 |            |
--     | SYN7  | 2016-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER | 2017-10-31 |
--     | SYN2  | RECOMMENDED | 1    | LONG_TERM | 2017-06-01 |
--     | SYN6  | RECOMMENDED | 1    | HOME      | 2016-12-01 |
--     | SYN7  | RECOMMENDED | 1    | POA       | 2017-11-01 |
--   expect
--     | area      | period     | local_aim | numerator | denominator |
--     | S12000011 | 2017-18-Q1 | by-oct    | 2         | 4           |
