-- Looked after children with and without a current care plan
--   measure      t07-looked-after-by-care-plan
--   unit         children
--   numerator    looked after on 31 July, by whether a current care plan was in place
--   denominator  none
--   sums         areas; numerator (care_plan:NK) = t23-not-known (question:care_plan)
--   source       domain, T7
-- Only in July, the census of the CLAS year: the answer is that of the return made for the day. This is the care plan that every child
-- should have, not the plan for permanence.
WITH counted AS (
    SELECT a.area, s.care_plan, count(*) AS children
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day GROUP BY a.area, s.care_plan
)
SELECT v.area, v.quarter AS period, k.code AS care_plan, coalesce(n.children, 0) AS numerator, v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
JOIN   code k ON k.list = 'yes_no_not_known'
LEFT   JOIN counted n ON n.area = v.area AND n.care_plan = k.code;

-- example: with, without and not known
--   given episode
--     | child | care_plan | started    |
--     | SYN1  | Y         | 2026-05-01 |
--     | SYN2  | Y         | 2026-05-01 |
--     | SYN3  | N         | 2026-05-01 |
--   expect
--     | area      | period     | care_plan | numerator |
--     | S12000011 | 2025-26-Q4 | N         | 1         |
--     | S12000011 | 2025-26-Q4 | NK        | 0         |
--     | S12000011 | 2025-26-Q4 | Y         | 2         |
--     | S92000003 | 2025-26-Q4 | N         | 1         |
--     | S92000003 | 2025-26-Q4 | NK        | 0         |
--     | S92000003 | 2025-26-Q4 | Y         | 2         |

-- example: what the return of the spring said is not said of July
--   given episode
--     | child | quarter_end | care_plan | started    |
--     | SYN1  | 2026-04-30  | Y         | 2026-01-01 |
--   expect
--     | area      | period     | care_plan | numerator | marks |
--     | S12000011 | 2025-26-Q4 | N         | 0         | x     |
--     | S12000011 | 2025-26-Q4 | NK        | 0         | x     |
--     | S12000011 | 2025-26-Q4 | Y         | 1         | x     |
--     | S92000003 | 2025-26-Q4 | N         | 0         | x     |
--     | S92000003 | 2025-26-Q4 | NK        | 0         | x     |
--     | S92000003 | 2025-26-Q4 | Y         | 1         | x     |
