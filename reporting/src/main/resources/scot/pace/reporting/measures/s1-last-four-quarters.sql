-- Percent within the timescale, last four quarters
--   measure      s1-last-four-quarters
--   unit         percent
--   numerator    closed on the due day or before
--   denominator  due in the four quarters that end with this one and not ended before
--   source       statistics, S1
-- Four quarters together, because single quarters of most authorities are too small to compare. Quarters before the first return
-- are not among them.
SELECT a.area, t.quarter AS period, aim.aim,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   area a
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
JOIN   aim ON aim.aim = 'aim-2'
LEFT   JOIN clock c
       ON  c.aim = aim.aim AND c.authority = a.authority
       AND c.due_quarter IN (SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4)
       AND c.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
GROUP  BY a.area, t.quarter, aim.aim;

-- example: four quarters together, the fifth before is not among them
--   given milestone_return
--     | quarter_end |
--     | 2025-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-31 |
--     | SYN2  | 2025-02-01 |
--     | SYN3  | 2026-01-31 |
--     | SYN4  | 2026-02-01 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2025-02-01 |
--     | SYN2  | RECOMMENDED | HOME  | 2025-02-01 |
--   expect
--     | area      | period     | aim   | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | aim-2 | 1         | 2           |
--     | S92000003 | 2025-26-Q4 | aim-2 | 1         | 2           |

-- example: none due is a denominator of nought
--   given placement
--     | child | started    |
--     | SYN1  | 2026-07-01 |
--   expect
--     | area      | numerator | denominator |
--     | S12000011 | 0         | 0           |
--     | S92000003 | 0         | 0           |
