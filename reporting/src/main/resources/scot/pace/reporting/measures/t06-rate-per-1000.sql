-- Looked after children per 1,000 people aged 0 to 17
--   measure      t06-rate-per-1000
--   unit         per 1,000
--   numerator    looked after on the last day of the quarter
--   denominator  people aged 0 to 17 in the middle of the calendar year in which the quarter ends
--   sums         numerator = t06-looked-after-by-quarter
--   source       domain, T6; National Records of Scotland, mid-year estimates
-- A year without an estimate has no rate. Scotland is divided by the whole country. A family group is divided by the sum of its authorities,
-- and is withheld while one of them has never sent a return, because its people would be divided by and its children not counted.
WITH people AS (
    SELECT year, area, age_0_17 FROM population
    UNION ALL
    SELECT p.year, 'family-group-' || a.family_group, sum(p.age_0_17)
    FROM   population p JOIN authority a ON a.code = p.area
    GROUP  BY p.year, a.family_group
    HAVING count(*) = (SELECT count(*) FROM authority o WHERE o.family_group = a.family_group)
), member AS (
    SELECT 'family-group-' || family_group AS area, count(*) AS authorities FROM authority GROUP BY family_group
), counted AS (
    SELECT a.area, s.quarter, count(*) AS children FROM stock s JOIN area a USING (authority) GROUP BY a.area, s.quarter
)
SELECT v.area, v.quarter AS period, coalesce(n.children, 0) AS numerator, p.age_0_17 AS denominator,
       CASE WHEN v.authorities < m.authorities THEN 'x' ELSE v.stocks END AS marks
FROM   area_coverage v
JOIN   reported_quarter q ON q.last_day = v.day
LEFT   JOIN counted n ON n.area = v.area AND n.quarter = v.quarter
LEFT   JOIN people p ON p.area = v.area AND p.year = year(v.day)
LEFT   JOIN member m ON m.area = v.area;

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

-- example: a family group by the people of its eight authorities
--   given as_at
--     | day        |
--     | 2020-07-31 |
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2020-07-31  |
--     | S12000006 | 2020-07-31  |
--     | S12000014 | 2020-07-31  |
--     | S12000028 | 2020-07-31  |
--     | S12000029 | 2020-07-31  |
--     | S12000038 | 2020-07-31  |
--     | S12000040 | 2020-07-31  |
--     | S12000047 | 2020-07-31  |
--   given placement
--     | authority | child | started    |
--     | S12000005 | SYN1  | 2020-05-01 |
--     | S12000006 | SYN2  | 2020-05-01 |
--   expect where starts_with(area, 'family-group')
--     | area           | numerator | denominator | marks |
--     | family-group-3 | 2         | 294410      |       |

-- example: a family group of which one authority never sent a return is withheld
--   given as_at
--     | day        |
--     | 2020-07-31 |
--   given placement
--     | authority | child | started    |
--     | S12000005 | SYN1  | 2020-05-01 |
--   expect where starts_with(area, 'family-group')
--     | area           | numerator | denominator | marks |
--     | family-group-3 | 1         | 294410      | x     |
