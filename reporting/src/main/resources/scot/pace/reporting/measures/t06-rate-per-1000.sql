-- Looked after children per 1,000 people aged 0 to 17
--   measure      t06-rate-per-1000
--   unit         per 1,000
--   numerator    looked after on the last day of the quarter
--   denominator  people aged 0 to 17 in the middle of the calendar year in which the quarter ends
--   source       domain, T6; National Records of Scotland, mid-year estimates
-- A year without an estimate has no rate. Scotland is divided by the whole country.
SELECT a.area, q.quarter AS period,  (SELECT count(*) FROM stock s JOIN area b USING (authority) WHERE b.area = a.area AND s.quarter = q.quarter) AS numerator,
       p.age_0_17 AS denominator
FROM   (SELECT DISTINCT area FROM area) a
CROSS  JOIN reported_quarter q
LEFT   JOIN population p ON p.area = a.area AND p.year = year(q.last_day);

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
