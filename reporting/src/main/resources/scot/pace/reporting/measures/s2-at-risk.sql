-- Still waiting on each day of the curve
--   measure      s2-at-risk
--   unit         clocks
--   numerator    who at the end of the day had neither reached the milestone nor left, and was still seen to wait
--   denominator  waits that began in the last 24 months, not before the first reported quarter
--   estimate     at-risk of started
--   source       statistics, S2; disclosure: the number at risk passes the same gate as the curve
-- Stands under the curve: how many children its right end still speaks of.
SELECT a.area, a.quarter AS period, a.marks, m.aim,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS numerator,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS denominator
FROM   area_now a
JOIN   aim m ON m.aim = m.of_aim AND m.within_unit <> '' AND m.aim <> 'aim-1'
LEFT   JOIN risk r ON r.cohort = 'started' AND r.area = a.area AND r.aim = m.aim AND r.breakdown = ''
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: those who began in the last 24 months
--   given placement
--     | child | started    |
--     | SYN1  | 2026-06-01 |
--     | SYN2  | 2026-07-01 |
--   expect where aim = 'aim-2'
--     | area      | period     | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | 2         | 2           |
--     | S92000003 | 2025-26-Q4 | 2         | 2           |

-- example: nobody began
--   given placement
--     | child | started    |
--     | SYN1  | 2020-06-01 |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | numerator | denominator |
--     | 0         | 0           |
