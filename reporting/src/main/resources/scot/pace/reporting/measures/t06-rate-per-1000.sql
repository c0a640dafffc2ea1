-- Looked after children per 1,000 people aged 0 to 17
--   measure      t06-rate-per-1000
--   unit         per 1,000
--   numerator    looked after on the last day of the quarter
--   denominator  people aged 0 to 17 in the middle of the calendar year in which the quarter ends
--   source       domain, T6; National Records of Scotland, mid-year estimates
-- A year without an estimate has no rate. Scotland is divided by the whole country.
WITH counted AS (
    SELECT a.area, s.quarter, count(*) AS children FROM stock s JOIN area a USING (authority) GROUP BY a.area, s.quarter
)
SELECT v.area, v.quarter AS period, coalesce(n.children, 0) AS numerator, p.age_0_17 AS denominator, v.stocks AS marks
FROM   area_coverage v
JOIN   reported_quarter q ON q.last_day = v.day
LEFT   JOIN counted n ON n.area = v.area AND n.quarter = v.quarter
LEFT   JOIN population p ON p.area = v.area AND p.year = year(v.day);

-- example: the population of the year in which the quarter ends
--   given as_at
--     | day        |
--     | 2020-07-31 |
--   given placement
--     | authority | child | started    |
--     | S12000005 | SYN1  | 2020-05-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S12000005 | 2019-20-Q4 | 1         | 10010       |
--     | S92000003 | 2019-20-Q4 | 1         | 1026922 |

-- example: a year without an estimate has no denominator
--   given placement
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--   expect
--     | area      | numerator | denominator |
--     | S12000011 | 1         |             |
--     | S92000003 | 1         |             |
