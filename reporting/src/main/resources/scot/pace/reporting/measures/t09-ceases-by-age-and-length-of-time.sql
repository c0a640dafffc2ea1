-- Children who ceased to be looked after, by age and length of time
--   measure      t09-ceases-by-age-and-length-of-time
--   unit         children
--   numerator    episodes that ended in the CLAS year, by age on the day and by how long the episode lasted
--   denominator  none
--   sums         areas; numerator = t13-opening-starts-ceases-closing (flow:ceases); numerator = (age_band);
--                numerator = (length_of_time)
--   source       domain, T9; code-lists.csv, length_of_time, whose bands are not verified
-- From 1 August to 31 July, both days included, once all four quarters can be reported; it stands in the July quarter. The length is that
-- of the episode that ended, not of all time looked after. Both together for Scotland only.
WITH counted AS (
    SELECT a.area, f.age_band, f.length_of_time, count(*) AS children
    FROM   flow f JOIN area a USING (authority)
    WHERE  f.flow = 'ceases' AND f.clas_year = (SELECT clas_year FROM quarter JOIN as_at ON last_day = day)
    GROUP  BY GROUPING SETS ((a.area), (a.area, f.age_band), (a.area, f.length_of_time), (a.area, f.age_band, f.length_of_time))
), category AS (
    SELECT NULL AS age_band, NULL AS length_of_time
    UNION ALL SELECT code, NULL FROM code WHERE list = 'age_band'
    UNION ALL SELECT NULL, code FROM code WHERE list = 'length_of_time'
    UNION ALL SELECT a.code, t.code FROM code a JOIN code t ON a.list = 'age_band' AND t.list = 'length_of_time'
)
SELECT y.area, y.clas_year AS period, k.age_band, k.length_of_time, coalesce(n.children, 0) AS numerator, y.flows AS marks
FROM   area_year y
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = y.area AND n.age_band IS NOT DISTINCT FROM k.age_band AND n.length_of_time IS NOT DISTINCT FROM k.length_of_time
WHERE  y.is_last AND (y.area = 'S92000003' OR k.age_band IS NULL OR k.length_of_time IS NULL);

-- example: six weeks to the day are no longer less than six weeks; 29 February counts to the last day of February
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given episode
--     | child | birth_month | started    | ended      | destination |
--     | SYN1  | 2024-01-01  | 2026-01-01 | 2026-02-11 | HOME        |
--     | SYN2  | 2024-01-01  | 2026-01-01 | 2026-02-12 | HOME        |
--     | SYN3  | 2010-01-01  | 2024-02-29 | 2026-02-28 | HOME        |
--   expect
--     | area      | period  | age_band | length_of_time    | numerator |
--     | S12000011 | 2025-26 |          |                   | 3         |
--     | S12000011 | 2025-26 |          | 1_TO_3_YEARS      | 1         |
--     | S12000011 | 2025-26 |          | 3_TO_5_YEARS      | 0         |
--     | S12000011 | 2025-26 |          | 5_YEARS_OVER      | 0         |
--     | S12000011 | 2025-26 |          | 6_WEEKS_TO_1_YEAR | 1         |
--     | S12000011 | 2025-26 |          | UNDER_6_WEEKS     | 1         |
--     | S12000011 | 2025-26 | 12_15    |                   | 0         |
--     | S12000011 | 2025-26 | 16_17    |                   | 1         |
--     | S12000011 | 2025-26 | 18_OVER  |                   | 0         |
--     | S12000011 | 2025-26 | 1_4      |                   | 2         |
--     | S12000011 | 2025-26 | 5_11     |                   | 0         |
--     | S12000011 | 2025-26 | UNDER_1  |                   | 0         |
--     | S92000003 | 2025-26 |          |                   | 3         |
--     | S92000003 | 2025-26 |          | 1_TO_3_YEARS      | 1         |
--     | S92000003 | 2025-26 |          | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 |          | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 |          | 6_WEEKS_TO_1_YEAR | 1         |
--     | S92000003 | 2025-26 |          | UNDER_6_WEEKS     | 1         |
--     | S92000003 | 2025-26 | 12_15    |                   | 0         |
--     | S92000003 | 2025-26 | 12_15    | 1_TO_3_YEARS      | 0         |
--     | S92000003 | 2025-26 | 12_15    | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | 12_15    | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | 12_15    | 6_WEEKS_TO_1_YEAR | 0         |
--     | S92000003 | 2025-26 | 12_15    | UNDER_6_WEEKS     | 0         |
--     | S92000003 | 2025-26 | 16_17    |                   | 1         |
--     | S92000003 | 2025-26 | 16_17    | 1_TO_3_YEARS      | 1         |
--     | S92000003 | 2025-26 | 16_17    | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | 16_17    | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | 16_17    | 6_WEEKS_TO_1_YEAR | 0         |
--     | S92000003 | 2025-26 | 16_17    | UNDER_6_WEEKS     | 0         |
--     | S92000003 | 2025-26 | 18_OVER  |                   | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | 1_TO_3_YEARS      | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | 6_WEEKS_TO_1_YEAR | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | UNDER_6_WEEKS     | 0         |
--     | S92000003 | 2025-26 | 1_4      |                   | 2         |
--     | S92000003 | 2025-26 | 1_4      | 1_TO_3_YEARS      | 0         |
--     | S92000003 | 2025-26 | 1_4      | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | 1_4      | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | 1_4      | 6_WEEKS_TO_1_YEAR | 1         |
--     | S92000003 | 2025-26 | 1_4      | UNDER_6_WEEKS     | 1         |
--     | S92000003 | 2025-26 | 5_11     |                   | 0         |
--     | S92000003 | 2025-26 | 5_11     | 1_TO_3_YEARS      | 0         |
--     | S92000003 | 2025-26 | 5_11     | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | 5_11     | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | 5_11     | 6_WEEKS_TO_1_YEAR | 0         |
--     | S92000003 | 2025-26 | 5_11     | UNDER_6_WEEKS     | 0         |
--     | S92000003 | 2025-26 | UNDER_1  |                   | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | 1_TO_3_YEARS      | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | 3_TO_5_YEARS      | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | 5_YEARS_OVER      | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | 6_WEEKS_TO_1_YEAR | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | UNDER_6_WEEKS     | 0         |

-- example: a year of which a quarter is still to come does not stand there
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-03-01 | 2026-04-01 |
--   expect nothing
