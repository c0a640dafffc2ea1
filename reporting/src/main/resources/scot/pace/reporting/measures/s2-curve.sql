-- Position over time: reached, left, still waiting
--   measure      s2-curve
--   unit         percent of waits
--   numerator    the same
--   denominator  waits that began in the last 24 months, not before the first reported quarter
--   estimate     curve of started
--   sums         denominator (day, state) = s3-median-wait denominator
--   source       statistics, S2; disclosure: a grid of 4 weeks, at risk 10 or more, merged steps
-- The same shares as the position, every four weeks and on the days of the timescales of the aim; day tells which. A day stands there
-- only where 10 or more still waited at its end, and for an authority only where 30 or more waits began. Days are left out until no step between
-- two that stand there is made by 1 to 4 children.
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
