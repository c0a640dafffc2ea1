-- Looked after children under five
--   measure      t02-under-five
--   unit         percent
--   numerator    looked after on 31 July and under five years old on that day
--   denominator  looked after on that day
--   sums         areas; numerator = t02-looked-after-by-age-and-sex (age_band:UNDER_1|1_4); denominator = t06-looked-after-by-quarter
--   source       domain, T2; seed 003 remarks in a talk that 45% are under five: shown beside it, never calibrated to it
-- Only in July, the census of the CLAS year.
SELECT v.area, v.quarter AS period, count(s.child) FILTER (WHERE s.age_band IN (SELECT age_band FROM age_band WHERE to_age < 5)) AS numerator,
       count(s.child) AS denominator, v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
JOIN   area a ON a.area = v.area
LEFT   JOIN stock s ON s.authority = a.authority AND s.day = v.day
GROUP  BY v.area, v.quarter, v.breakdowns;

-- example: five in the month of July is not under five
--   given episode
--     | child | birth_month | started    |
--     | SYN1  | 2021-08-01  | 2026-05-01 |
--     | SYN2  | 2021-07-01  | 2026-05-01 |
--     | SYN3  | 2026-07-01  | 2026-07-01 |
--   expect
--     | area      | period     | numerator | denominator | marks |
--     | S12000011 | 2025-26-Q4 | 2         | 3           |       |
--     | S92000003 | 2025-26-Q4 | 2         | 3           |       |

-- example: an authority that sent nothing is withheld, and Scotland too where it held over 10%
--   given placement
--     | authority | child | quarter_end | started    |
--     | S12000011 | SYN1  | 2026-04-30  | 2026-04-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-04-01 |
--   expect
--     | area      | period     | numerator | denominator | marks |
--     | S12000005 | 2025-26-Q4 | 0         | 1           |       |
--     | S12000011 | 2025-26-Q4 | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | 0         | 2           | x     |
