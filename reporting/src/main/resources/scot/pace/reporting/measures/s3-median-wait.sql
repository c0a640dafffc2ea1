-- Median wait
--   measure      s3-median-wait
--   unit         weeks
--   numerator    the same
--   denominator  waits that began in the last 24 months, not before the first reported quarter
--   estimate     median-wait of started
--   sums         areas; denominator = denominator (age_band); denominator = denominator (sex); denominator = denominator (route);
--                denominator (order_sought:PO) = denominator (route:PO_KINSHIP|PO_FOSTER|PO_RESIDENTIAL);
--                denominator (order_sought:POA) = denominator (route:POA)
--   source       statistics, S3; Kaplan and Meier 1958; Brookmeyer and Crowley 1982
-- When half of the children who stay on the pathway have reached the milestone, in whole weeks; everybody who still waits is in it. It is
-- "not reached" where more than half still wait as far as anybody was seen. The limits are those of the 95% log-log band; one that
-- is not reached is missing. Of 10 waits or more. For Scotland also by age, sex and route.
SELECT a.area, a.quarter AS period, a.marks, g.aim,
       CASE g.breakdown WHEN 'route' THEN g.category END AS route,
       CASE g.breakdown WHEN 'order_sought' THEN g.category END AS order_sought,
       CASE g.breakdown WHEN 'age_band' THEN g.category END AS age_band,
       CASE g.breakdown WHEN 'sex' THEN g.category END AS sex,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS numerator,
       coalesce(sum(r.reached + r.has_left + r.censored), 0) AS denominator
FROM   area_now a
JOIN   aim_group g ON g.breakdown = '' OR a.area = 'S92000003'
JOIN   aim m ON m.aim = g.aim AND m.aim = m.of_aim AND m.aim <> 'aim-1'
LEFT   JOIN risk r
       ON r.cohort = 'started' AND r.area = a.area AND r.aim = g.aim AND r.breakdown = g.breakdown AND r.category = g.category
GROUP  BY a.area, a.quarter, a.marks, g.aim, g.breakdown, g.category;

-- example: those who began in the last 24 months
--   given placement
--     | child | started    |
--     | SYN1  | 2026-06-01 |
--     | SYN2  | 2026-07-01 |
--   expect where aim = 'aim-2' AND age_band IS NULL AND sex IS NULL
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
