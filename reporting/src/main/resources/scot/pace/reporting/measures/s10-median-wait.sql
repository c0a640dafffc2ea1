-- Median wait before and after a test of change
--   measure      s10-median-wait
--   unit         weeks
--   numerator    the same
--   denominator  waits that began in up to four quarters on this side of the start
--   estimate     median-wait of beside
--   source       statistics, S10, S3; Kaplan and Meier 1958
-- Of the aim that the test is to help, for its authority, and of 10 waits or more. Both sides are followed only to their own last day, so
-- that what came after the start says nothing of the side before; who still waited then is in it. The three months in which a test starts
-- are on neither side. A difference is no proof that the test brought it about. Aim 1 has no median: it gives no time.
SELECT s.authority AS area, t.quarter AS period, s.test AS test_of_change, s.side,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS numerator,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS denominator
FROM   (SELECT DISTINCT authority, test, side FROM test_of_change_quarter WHERE aim <> 'aim-1') s
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
LEFT   JOIN risk r ON r.cohort = 'beside' AND r.area = s.authority AND r.category = s.test AND r.side = s.side
GROUP  BY s.authority, t.quarter, s.test, s.side;

-- example: those who began on each side, and nobody who began in the quarter of the start
--   given milestone_return
--     | quarter_end |
--     | 2025-01-31  |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given tests_of_change
--     | test | aim   | started    |
--     | desk | aim-2 | 2026-03-15 |
--     | home | aim-1 | 2026-03-15 |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-02-01 |
--     | SYN2  | 2026-01-31 |
--     | SYN3  | 2026-03-01 |
--     | SYN4  | 2026-05-01 |
--   expect
--     | area      | period     | test_of_change | side   | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | desk           | before | 2         | 2           |
--     | S12000011 | 2025-26-Q4 | desk           | after  | 1         | 1           |

-- example: of a local aim the clocks of its line; a side on which nobody began stands there with nobody
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given tests_of_change
--     | test | aim  | started    |
--     | desk | soon | 2026-05-01 |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | age_to | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 15     | 2025-08-01     |
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2015-01-01  | 2025-09-01 |       |
--     | SYN2  | 2009-01-01  | 2025-09-01 |       |
--   expect
--     | test_of_change | side   | numerator | denominator |
--     | desk           | before | 1         | 1           |
--     | desk           | after  | 0         | 0           |
