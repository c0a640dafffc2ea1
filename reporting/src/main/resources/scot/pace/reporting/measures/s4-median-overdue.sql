-- Median weeks beyond the timescale of those still waiting
--   measure      s4-median-overdue
--   unit         weeks
--   numerator    the same
--   denominator  clocks that run at the end of the quarter's last day and whose due day has come
--   inside       family groups
--   estimate     median-weeks of overdue
--   sums         denominator = s4-still-waiting numerator
--   source       statistics, S4
-- The middle of the whole weeks since the due day, of 10 or more; it is never of those alone who have reached the milestone. A snapshot.
SELECT a.area, a.quarter AS period, a.marks, m.aim, coalesce(sum(r.censored), 0) AS numerator, coalesce(sum(r.censored), 0) AS denominator
FROM   area_now a
JOIN   aim m ON m.within_unit <> ''
LEFT   JOIN risk r ON r.cohort = 'overdue' AND r.area = a.area AND r.aim = m.aim
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: two are beyond six months, one of them not beyond 40 weeks
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-31 |
--     | SYN2  | 2025-01-01 |
--   expect where starts_with(aim, 'aim-2') AND area = 'S12000011'
--     | aim            | numerator | denominator |
--     | aim-2          | 2         | 2           |
--     | aim-2-40-weeks | 1         | 1           |

-- example: nobody waits beyond the timescale
--   given placement
--     | child | started    |
--     | SYN1  | 2026-07-01 |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | numerator | denominator |
--     | 0         | 0           |
