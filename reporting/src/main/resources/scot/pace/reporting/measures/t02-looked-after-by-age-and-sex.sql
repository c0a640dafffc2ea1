-- Looked after children by age and sex
--   measure      t02-looked-after-by-age-and-sex
--   unit         children
--   numerator    looked after on 31 July, by age on that day and by sex
--   denominator  none
--   sums         areas; numerator = t06-looked-after-by-quarter; numerator = (age_band); numerator = (sex)
--   source       domain, T2; code-lists.csv, age_band, whose bands are not verified
-- Only in July, the census of the CLAS year. Age and sex together for Scotland only: by authority they would leave most cells with a
-- handful of children.
WITH counted AS (
    SELECT a.area, s.age_band, s.sex, count(*) AS children
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
    GROUP  BY GROUPING SETS ((a.area), (a.area, s.age_band), (a.area, s.sex), (a.area, s.age_band, s.sex))
), category AS (
    SELECT NULL AS age_band, NULL AS sex
    UNION ALL SELECT code, NULL FROM code WHERE list = 'age_band'
    UNION ALL SELECT NULL, code FROM code WHERE list = 'sex'
    UNION ALL SELECT a.code, s.code FROM code a JOIN code s ON a.list = 'age_band' AND s.list = 'sex'
)
SELECT v.area, v.quarter AS period, k.age_band, k.sex, coalesce(n.children, 0) AS numerator,
       CASE WHEN k.age_band IS NULL AND k.sex IS NULL THEN v.stocks ELSE v.breakdowns END AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
CROSS  JOIN category k
LEFT   JOIN counted n ON n.area = v.area AND n.age_band IS NOT DISTINCT FROM k.age_band AND n.sex IS NOT DISTINCT FROM k.sex
WHERE  k.age_band IS NULL OR k.sex IS NULL OR v.area = 'S92000003';

-- example: the day before the birthday month and in it; both together for Scotland only
--   given episode
--     | child | birth_month | sex | started    |
--     | SYN1  | 2021-08-01  | F   | 2026-05-01 |
--     | SYN2  | 2021-07-01  | M   | 2026-05-01 |
--     | SYN3  | 2021-07-01  | M   | 2026-05-01 |
--   expect
--     | area      | period     | age_band | sex | numerator |
--     | S12000011 | 2025-26-Q4 |          |     | 3         |
--     | S12000011 | 2025-26-Q4 |          | F   | 1         |
--     | S12000011 | 2025-26-Q4 |          | M   | 2         |
--     | S12000011 | 2025-26-Q4 |          | U   | 0         |
--     | S12000011 | 2025-26-Q4 | 12_15    |     | 0         |
--     | S12000011 | 2025-26-Q4 | 16_17    |     | 0         |
--     | S12000011 | 2025-26-Q4 | 18_OVER  |     | 0         |
--     | S12000011 | 2025-26-Q4 | 1_4      |     | 1         |
--     | S12000011 | 2025-26-Q4 | 5_11     |     | 2         |
--     | S12000011 | 2025-26-Q4 | UNDER_1  |     | 0         |
--     | S92000003 | 2025-26-Q4 |          |     | 3         |
--     | S92000003 | 2025-26-Q4 |          | F   | 1         |
--     | S92000003 | 2025-26-Q4 |          | M   | 2         |
--     | S92000003 | 2025-26-Q4 |          | U   | 0         |
--     | S92000003 | 2025-26-Q4 | 12_15    |     | 0         |
--     | S92000003 | 2025-26-Q4 | 12_15    | F   | 0         |
--     | S92000003 | 2025-26-Q4 | 12_15    | M   | 0         |
--     | S92000003 | 2025-26-Q4 | 12_15    | U   | 0         |
--     | S92000003 | 2025-26-Q4 | 16_17    |     | 0         |
--     | S92000003 | 2025-26-Q4 | 16_17    | F   | 0         |
--     | S92000003 | 2025-26-Q4 | 16_17    | M   | 0         |
--     | S92000003 | 2025-26-Q4 | 16_17    | U   | 0         |
--     | S92000003 | 2025-26-Q4 | 18_OVER  |     | 0         |
--     | S92000003 | 2025-26-Q4 | 18_OVER  | F   | 0         |
--     | S92000003 | 2025-26-Q4 | 18_OVER  | M   | 0         |
--     | S92000003 | 2025-26-Q4 | 18_OVER  | U   | 0         |
--     | S92000003 | 2025-26-Q4 | 1_4      |     | 1         |
--     | S92000003 | 2025-26-Q4 | 1_4      | F   | 1         |
--     | S92000003 | 2025-26-Q4 | 1_4      | M   | 0         |
--     | S92000003 | 2025-26-Q4 | 1_4      | U   | 0         |
--     | S92000003 | 2025-26-Q4 | 5_11     |     | 2         |
--     | S92000003 | 2025-26-Q4 | 5_11     | F   | 0         |
--     | S92000003 | 2025-26-Q4 | 5_11     | M   | 2         |
--     | S92000003 | 2025-26-Q4 | 5_11     | U   | 0         |
--     | S92000003 | 2025-26-Q4 | UNDER_1  |     | 0         |
--     | S92000003 | 2025-26-Q4 | UNDER_1  | F   | 0         |
--     | S92000003 | 2025-26-Q4 | UNDER_1  | M   | 0         |
--     | S92000003 | 2025-26-Q4 | UNDER_1  | U   | 0         |

-- example: in no other quarter than that of July
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-04-01 |
--   expect nothing
