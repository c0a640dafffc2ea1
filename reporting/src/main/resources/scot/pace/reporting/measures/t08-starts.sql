-- Children who started to be looked after
--   measure      t08-starts
--   unit         children
--   numerator    episodes that started in the CLAS year, by age, sex, first setting, first legal reason and month
--   denominator  none
--   sums         areas; numerator = t13-opening-starts-ceases-closing (flow:starts); numerator = (age_band); numerator = (sex);
--                numerator = (first_setting); numerator = (first_legal_group); numerator = (month);
--                numerator (first_legal_group) = (first_legal_reason of list legal_reason)
--   source       domain, T8
-- From 1 August to 31 July, both days included, once all four quarters can be reported; it stands in the July quarter. A child who
-- started twice counts twice. Age and sex together, each legal reason and each month (01 is January) for Scotland only.
WITH began AS (
    SELECT a.area, f.age_band, f.sex, f.first_group AS first_setting, f.first_legal_reason, f.first_legal_group,
           strftime(f.day, '%m') AS month
    FROM   flow f JOIN area a USING (authority)
    WHERE  f.flow = 'starts' AND f.clas_year = (SELECT clas_year FROM quarter JOIN as_at ON last_day = day)
), counted AS (
    SELECT area, age_band, sex, first_setting, first_legal_reason, first_legal_group, month, count(*) AS children FROM began
    GROUP  BY GROUPING SETS ((area), (area, age_band), (area, sex), (area, age_band, sex), (area, first_setting),
                             (area, first_legal_reason), (area, first_legal_group), (area, month))
), category (age_band, sex, first_setting, first_legal_reason, first_legal_group, month) AS (
    SELECT NULL, NULL, NULL, NULL, NULL, NULL
    UNION ALL SELECT code, NULL, NULL, NULL, NULL, NULL FROM code WHERE list = 'age_band'
    UNION ALL SELECT NULL, code, NULL, NULL, NULL, NULL FROM code WHERE list = 'sex'
    UNION ALL SELECT a.code, s.code, NULL, NULL, NULL, NULL FROM code a JOIN code s ON a.list = 'age_band' AND s.list = 'sex'
    UNION ALL SELECT DISTINCT NULL, NULL, "group", NULL, NULL, NULL FROM code WHERE list = 'placement_type'
    UNION ALL SELECT NULL, NULL, NULL, code, NULL, NULL FROM code WHERE list = 'legal_reason'
    UNION ALL SELECT DISTINCT NULL, NULL, NULL, NULL, "group", NULL FROM code WHERE list = 'legal_reason'
    UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, lpad(CAST(month AS VARCHAR), 2, '0') FROM range(1, 13) m (month)
)
SELECT y.area, y.clas_year AS period, k.age_band, k.sex, k.first_setting, k.first_legal_reason, k.first_legal_group, k.month,
       coalesce(n.children, 0) AS numerator, y.flows AS marks
FROM   area_year y
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = y.area AND n.age_band IS NOT DISTINCT FROM k.age_band AND n.sex IS NOT DISTINCT FROM k.sex
       AND n.first_setting IS NOT DISTINCT FROM k.first_setting AND n.month IS NOT DISTINCT FROM k.month
       AND n.first_legal_reason IS NOT DISTINCT FROM k.first_legal_reason
       AND n.first_legal_group IS NOT DISTINCT FROM k.first_legal_group
WHERE  y.is_last
  AND  (y.area = 'S92000003'
        OR (k.first_legal_reason IS NULL AND k.month IS NULL AND (k.age_band IS NULL OR k.sex IS NULL)));

-- example: both ends of the year are included, and what comes first counts
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      |
--     | SYN1  | 1         | FOSTER_AUTHORITY | CPO          | 2025-08-01 | 2025-09-01 |
--     | SYN1  | 2         | KINSHIP          | CSO          | 2025-09-01 |            |
--     | SYN2  | 1         | AT_HOME          | CSO          | 2026-07-31 |            |
--     | SYN3  | 1         | AT_HOME          | CSO          | 2025-07-31 |            |
--   expect
--     | area      | period  | age_band | sex | first_setting        | first_legal_reason | first_legal_group | month | numerator |
--     | S12000011 | 2025-26 |          |     |                      |                    |                   |       | 2         |
--     | S12000011 | 2025-26 |          |     |                      |                    | legally_secure    |       | 0         |
--     | S12000011 | 2025-26 |          |     |                      |                    | other             |       | 1         |
--     | S12000011 | 2025-26 |          |     |                      |                    | section_25        |       | 0         |
--     | S12000011 | 2025-26 |          |     |                      |                    | supervision       |       | 1         |
--     | S12000011 | 2025-26 |          |     | at_home              |                    |                   |       | 1         |
--     | S12000011 | 2025-26 |          |     | foster               |                    |                   |       | 1         |
--     | S12000011 | 2025-26 |          |     | kinship              |                    |                   |       | 0         |
--     | S12000011 | 2025-26 |          |     | other_community      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 |          |     | prospective_adopters |                    |                   |       | 0         |
--     | S12000011 | 2025-26 |          |     | residential          |                    |                   |       | 0         |
--     | S12000011 | 2025-26 |          | F   |                      |                    |                   |       | 2         |
--     | S12000011 | 2025-26 |          | M   |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 |          | U   |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 | 12_15    |     |                      |                    |                   |       | 2         |
--     | S12000011 | 2025-26 | 16_17    |     |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 | 18_OVER  |     |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 | 1_4      |     |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 | 5_11     |     |                      |                    |                   |       | 0         |
--     | S12000011 | 2025-26 | UNDER_1  |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   |       | 2         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 01    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 02    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 03    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 04    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 05    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 06    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 07    | 1         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 08    | 1         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 09    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 10    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 11    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    |                   | 12    | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    | legally_secure    |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    | other             |       | 1         |
--     | S92000003 | 2025-26 |          |     |                      |                    | section_25        |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      |                    | supervision       |       | 1         |
--     | S92000003 | 2025-26 |          |     |                      | CPO                |                   |       | 1         |
--     | S92000003 | 2025-26 |          |     |                      | CRIMINAL           |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | CSO                |                   |       | 1         |
--     | S92000003 | 2025-26 |          |     |                      | FREED              |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | ICSO               |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | OTHER              |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | PO                 |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | POA                |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | PRO                |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | S25                |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     |                      | WARRANT            |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     | at_home              |                    |                   |       | 1         |
--     | S92000003 | 2025-26 |          |     | foster               |                    |                   |       | 1         |
--     | S92000003 | 2025-26 |          |     | kinship              |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     | other_community      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     | prospective_adopters |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          |     | residential          |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          | F   |                      |                    |                   |       | 2         |
--     | S92000003 | 2025-26 |          | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 |          | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 12_15    |     |                      |                    |                   |       | 2         |
--     | S92000003 | 2025-26 | 12_15    | F   |                      |                    |                   |       | 2         |
--     | S92000003 | 2025-26 | 12_15    | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 12_15    | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 16_17    |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 16_17    | F   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 16_17    | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 16_17    | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 18_OVER  |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | F   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 18_OVER  | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 1_4      |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 1_4      | F   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 1_4      | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 1_4      | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 5_11     |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 5_11     | F   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 5_11     | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | 5_11     | U   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | UNDER_1  |     |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | F   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | M   |                      |                    |                   |       | 0         |
--     | S92000003 | 2025-26 | UNDER_1  | U   |                      |                    |                   |       | 0         |

-- example: a year of which a quarter is still to come does not stand there
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-04-01 |
--   expect nothing
