-- Completed in the quarter, and how many of them in time
--   measure      s1-completed
--   unit         percent
--   numerator    of those, closed on the due day or before
--   denominator  closed in the quarter, whenever they were due
--   sums         areas
--   inside       areas
--   source       statistics, S1: a labelled extra
-- What authorities often report, and not the headline: it leaves out every child who still waits, so it looks better the longer the
-- slow ones take, and worse in the quarter in which a backlog is cleared.
SELECT a.area, a.quarter AS period, a.marks, m.aim,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   area_quarter a
JOIN   aim m ON m.kind = 'national'
LEFT   JOIN counted_clock c
       ON  a.told AND c.aim = m.aim AND c.authority = a.authority AND c.closed_quarter = a.quarter AND c.class IN ('MET', 'LATE')
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: closed in the quarter in time and late; one due in it who still waits is not among them
--   given placement
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--     | SYN2  | 2025-06-01 |
--     | SYN3  | 2025-12-01 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-05-20 |
--     | SYN2  | RECOMMENDED | HOME  | 2026-07-31 |
--   expect where aim = 'aim-2'
--     | area      | period     | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | 1         | 2           |
--     | S92000003 | 2025-26-Q4 | 1         | 2           |

-- example: none completed is a denominator of nought
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-01 |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | numerator | denominator |
--     | 0         | 0           |
