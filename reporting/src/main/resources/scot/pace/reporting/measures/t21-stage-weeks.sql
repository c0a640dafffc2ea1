-- Median weeks at the stage
--   measure      t21-stage-weeks
--   unit         weeks
--   numerator    the same
--   denominator  children at the stage on the last day of the quarter
--   estimate     median-weeks of stage
--   sums         denominator = t21-stages
--   source       domain, T21
-- The middle of the whole weeks that children at the stage have been there, of 10 or more. They are still there: how long the stage
-- lasts until it is left is told by the median wait.
SELECT a.area, a.quarter AS period, a.marks, k.stage, coalesce(sum(r.censored), 0) AS numerator, coalesce(sum(r.censored), 0) AS denominator
FROM   area_now a
CROSS  JOIN (VALUES ('AWAITING_RECOMMENDATION'), ('AWAITING_PANEL'), ('AWAITING_DECISION'), ('AWAITING_APPLICATION'), ('AWAITING_COURT'),
               ('ORDER_GRANTED'), ('RETURN_HOME_PLANNED'), ('LONG_TERM_WITHOUT_ORDER'), ('WITHOUT_LIVE_PLAN')) k (stage)
LEFT   JOIN risk r ON r.cohort = 'stage' AND r.area = a.area AND r.category = k.stage
GROUP  BY a.area, a.quarter, a.marks, k.stage;

-- example: two await their recommendation
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--     | SYN2  | 2026-05-09 |
--   expect where denominator > 0
--     | area      | stage                   | numerator | denominator |
--     | S12000011 | AWAITING_RECOMMENDATION | 2         | 2           |
--     | S92000003 | AWAITING_RECOMMENDATION | 2         | 2           |

-- example: who could not be assessed is not among them
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given broken
--     | child | stock | clock |
--     | SYN1  | false | true  |
--   expect where denominator > 0
--   expect nothing
