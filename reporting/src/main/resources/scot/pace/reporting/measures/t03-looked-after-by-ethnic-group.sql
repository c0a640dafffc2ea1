-- Looked after children by ethnic group
--   measure      t03-looked-after-by-ethnic-group
--   unit         children
--   numerator    looked after on 31 July, by ethnic group
--   denominator  none
--   sums         areas; numerator (ethnicity) = (ethnic_group of list ethnic_group)
--   source       domain, T3; code-lists.csv, ethnic_group, whose labels are not verified
-- Only in July, the census of the CLAS year. The groups of the list for Scotland only; in every area three: white, minority ethnic, not
-- known. A blank is not known.
WITH present AS (
    SELECT a.area, s.ethnic_group, c."group" AS ethnicity
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
    JOIN   code c ON c.list = 'ethnic_group' AND c.code = s.ethnic_group
), counted AS (
    SELECT area, ethnic_group, ethnicity, count(*) AS children FROM present
    GROUP  BY GROUPING SETS ((area, ethnic_group), (area, ethnicity))
), category AS (
    SELECT code AS ethnic_group, NULL AS ethnicity FROM code WHERE list = 'ethnic_group'
    UNION ALL SELECT DISTINCT NULL, "group" FROM code WHERE list = 'ethnic_group'
)
SELECT v.area, v.quarter AS period, k.ethnic_group, k.ethnicity, coalesce(n.children, 0) AS numerator, v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = v.area AND n.ethnic_group IS NOT DISTINCT FROM k.ethnic_group AND n.ethnicity IS NOT DISTINCT FROM k.ethnicity
WHERE  k.ethnic_group IS NULL OR v.area = 'S92000003';

-- example: the groups of the list for Scotland, three for an authority
--   given episode
--     | child | ethnic_group | started    |
--     | SYN1  | WHITE        | 2026-05-01 |
--     | SYN2  | ASIAN        | 2026-05-01 |
--     | SYN3  | BLACK        | 2026-05-01 |
--     | SYN4  |              | 2026-05-01 |
--   expect
--     | area      | period     | ethnic_group | ethnicity       | numerator |
--     | S12000011 | 2025-26-Q4 |              | minority_ethnic | 2         |
--     | S12000011 | 2025-26-Q4 |              | not_known       | 1         |
--     | S12000011 | 2025-26-Q4 |              | white           | 1         |
--     | S92000003 | 2025-26-Q4 |              | minority_ethnic | 2         |
--     | S92000003 | 2025-26-Q4 |              | not_known       | 1         |
--     | S92000003 | 2025-26-Q4 |              | white           | 1         |
--     | S92000003 | 2025-26-Q4 | ASIAN        |                 | 1         |
--     | S92000003 | 2025-26-Q4 | BLACK        |                 | 1         |
--     | S92000003 | 2025-26-Q4 | MIXED        |                 | 0         |
--     | S92000003 | 2025-26-Q4 | NK           |                 | 1         |
--     | S92000003 | 2025-26-Q4 | OTHER        |                 | 0         |
--     | S92000003 | 2025-26-Q4 | WHITE        |                 | 1         |

-- example: in no other quarter than that of July
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-04-01 |
--   expect nothing
