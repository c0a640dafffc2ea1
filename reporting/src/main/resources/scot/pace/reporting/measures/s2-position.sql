-- Position when the timescale is up: reached, left, still waiting
--   measure      s2-position
--   unit         percent of waits
--   numerator    the same
--   denominator  waits that began in the last 24 months, not before the first reported quarter
--   estimate     position of started
--   sums         denominator (state) = s3-median-wait denominator
--   source       statistics, S2; Aalen and Johansen 1978
-- Of all who began to wait, the share that had reached the milestone, had left the pathway before it, and still waited, when the
-- timescale was up: on day 184 for six months, 98 for 14 weeks, 21 for 3 weeks. Children who have not waited so long yet are counted
-- for as long as they have (Aalen-Johansen estimates), so nobody drops out. The three sum to 100: they are rounded together, so that one
-- of them may differ by a tenth from its own rounding. For Scotland also by the age when the wait began, by sex and by route. The
-- three are shown or hidden together.
SELECT a.area, a.quarter AS period, a.marks, g.aim,
       CASE g.breakdown WHEN 'route' THEN g.category END AS route,
       CASE g.breakdown WHEN 'order_sought' THEN g.category END AS order_sought,
       CASE g.breakdown WHEN 'age_band' THEN g.category END AS age_band,
       CASE g.breakdown WHEN 'sex' THEN g.category END AS sex,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS numerator,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS denominator
FROM   area_now a
JOIN   aim_group g ON g.breakdown = '' OR a.area = 'S92000003'
JOIN   aim m ON m.aim = g.aim AND m.aim = m.of_aim AND m.within_unit <> '' AND m.aim <> 'aim-1'
LEFT   JOIN risk r
       ON r.cohort = 'started' AND r.area = a.area AND r.aim = g.aim AND r.breakdown = g.breakdown AND r.category = g.category
GROUP  BY a.area, a.quarter, a.marks, g.aim, g.breakdown, g.category;

-- example: those who began in the last 24 months, for Scotland also by age and sex
--   given milestone_return
--     | quarter_end |
--     | 2024-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2024-07-31 |
--     | SYN2  | 2024-08-01 |
--     | SYN3  | 2026-07-31 |
--   expect where aim = 'aim-2' AND denominator > 0
--     | area           | period     | age_band | sex | numerator | denominator |
--     | S12000011      | 2025-26-Q4 |          |     | 2         | 2           |
--     | family-group-1 | 2025-26-Q4 |          |     | 2         | 2           |
--     | S92000003      | 2025-26-Q4 |          |     | 2         | 2           |
--     | S92000003      | 2025-26-Q4 |          | F   | 2         | 2           |
--     | S92000003      | 2025-26-Q4 | 12_15    |     | 2         | 2           |

-- example: a wait that could not be assessed is in none
--   given placement
--     | child | started    |
--     | SYN1  | 2026-06-01 |
--   given broken
--     | child | stock | clock |
--     | SYN1  | false | true  |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | numerator | denominator |
--     | 0         | 0           |
