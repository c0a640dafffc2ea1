-- Percent within the timescale, by quarter
--   measure      s1-within-timescale
--   unit         percent
--   numerator    closed on the due day or before
--   denominator  due in the quarter and not ended before: met, late, ended after the due day, overdue
--   source       statistics, S1; 000, Aims 1 to 4; the times are data, in aims.csv
-- A child still waiting lowers the figure and does not drop out of it; clearing a backlog cannot lower it. Single quarters in which
-- the clocks fall due. Aim 2 for now. A quarter in which none is due has a denominator of nought.
SELECT a.area, q.quarter AS period, aim.aim,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   area a
CROSS  JOIN reported_quarter q
JOIN   aim ON aim.aim = 'aim-2'
LEFT   JOIN clock c
       ON  c.aim = aim.aim AND c.authority = a.authority AND c.due_quarter = q.quarter
       AND c.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
GROUP  BY a.area, q.quarter, aim.aim;

-- example: six months from 31 August end on the last day of February
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    | placement_type |
--     | SYN1  | 2025-08-31 | KINSHIP        |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-02-28 |
--   expect
--     | area      | period     | aim   | numerator | denominator |
--     | S12000011 | 2025-26-Q3 | aim-2 | 1         | 1           |
--     | S92000003 | 2025-26-Q3 | aim-2 | 1         | 1           |

-- example: late, still waiting and ended after the due day are not in time; ended before and not assessed are not counted
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-12-01 |            |
--     | SYN2  | 2025-12-01 |            |
--     | SYN3  | 2025-12-01 |            |
--     | SYN4  | 2025-12-01 | 2026-06-02 |
--     | SYN5  | 2025-12-01 | 2026-06-01 |
--     | SYN6  | 2025-12-01 |            |
--     | SYN7  | 2026-07-01 |            |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-06-01 |
--     | SYN2  | RECOMMENDED | HOME  | 2026-06-02 |
--   given broken
--     | child | stock | clock |
--     | SYN6  | false | true  |
--   expect
--     | area      | period     | aim   | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | aim-2 | 1         | 4           |
--     | S92000003 | 2025-26-Q4 | aim-2 | 1         | 4           |
