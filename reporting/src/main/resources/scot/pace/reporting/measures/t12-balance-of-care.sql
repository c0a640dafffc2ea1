-- Balance of care
--   measure      t12-balance-of-care
--   unit         percent
--   numerator    looked after in the community on the last day of the quarter
--   denominator  looked after on that day
--   sums         areas; numerator = t01-looked-after-by-placement (setting:community); denominator = t06-looked-after-by-quarter
--   source       domain, T12
-- The quarter we look at, and each July before it, which is the day of the census.
-- How children divide is withheld where authorities that sent no return held over 10% of them before.
SELECT v.area, v.quarter AS period, count(s.child) FILTER (WHERE s.setting = 'community') AS numerator, count(s.child) AS denominator,
       v.breakdowns AS marks
FROM   area_coverage v
JOIN   reported_quarter q ON q.last_day = v.day
JOIN   area a ON a.area = v.area
LEFT   JOIN stock s ON s.authority = a.authority AND s.day = v.day
WHERE  v.day = (SELECT day FROM as_at) OR month(v.day) = 7
GROUP  BY v.area, v.quarter, v.breakdowns;

-- example: two of three in the community; Scotland is the sum
--   given placement
--     | authority | child | placement_type | started    |
--     | S12000011 | SYN1  | AT_HOME        | 2026-05-01 |
--     | S12000011 | SYN2  | KINSHIP        | 2026-05-01 |
--     | S12000011 | SYN3  | SECURE         | 2026-05-01 |
--     | S12000005 | SYN1  | CRISIS_CARE    | 2026-05-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S12000005 | 2025-26-Q4 | 0         | 1           |
--     | S12000011 | 2025-26-Q4 | 2         | 3           |
--     | S92000003 | 2025-26-Q4 | 2         | 4           |

-- example: the quarter we look at and the July before it, not the quarters between
--   given as_at
--     | day        |
--     | 2026-01-31 |
--   given placement
--     | child | quarter_end | started    |
--     | SYN1  | 2025-07-31  | 2025-05-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S12000011 | 2024-25-Q4 | 1         | 1           |
--     | S12000011 | 2025-26-Q2 | 1         | 1           |
--     | S92000003 | 2024-25-Q4 | 1         | 1           |
--     | S92000003 | 2025-26-Q2 | 1         | 1           |
