-- Looked after children by disability and by additional support needs
--   measure      t04-looked-after-by-need
--   unit         children
--   numerator    looked after on 31 July, by whether the child is disabled, and by whether there are additional support needs
--   denominator  none
--   sums         areas
--   source       domain, T4
-- Only in July, the census of the CLAS year. Two answers of the same children, each of which makes the whole: a child may be in both. A
-- blank is not known.
WITH counted AS (
    SELECT a.area, s.disability, s.additional_support_needs, count(*) AS children
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
    GROUP  BY GROUPING SETS ((a.area, s.disability), (a.area, s.additional_support_needs))
), category AS (
    SELECT code AS disability, NULL AS additional_support_needs FROM code WHERE list = 'yes_no_not_known'
    UNION ALL SELECT NULL, code FROM code WHERE list = 'yes_no_not_known'
)
SELECT v.area, v.quarter AS period, k.disability, k.additional_support_needs, coalesce(n.children, 0) AS numerator,
       v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = v.area AND n.disability IS NOT DISTINCT FROM k.disability
       AND n.additional_support_needs IS NOT DISTINCT FROM k.additional_support_needs;

-- example: a child is in both, and a blank is not known
--   given episode
--     | child | disability | additional_support_needs | started    |
--     | SYN1  | Y          | Y                        | 2026-05-01 |
--     | SYN2  | N          |                          | 2026-05-01 |
--   expect
--     | area      | period     | disability | additional_support_needs | numerator |
--     | S12000011 | 2025-26-Q4 |            | N                        | 0         |
--     | S12000011 | 2025-26-Q4 |            | NK                       | 1         |
--     | S12000011 | 2025-26-Q4 |            | Y                        | 1         |
--     | S12000011 | 2025-26-Q4 | N          |                          | 1         |
--     | S12000011 | 2025-26-Q4 | NK         |                          | 0         |
--     | S12000011 | 2025-26-Q4 | Y          |                          | 1         |
--     | S92000003 | 2025-26-Q4 |            | N                        | 0         |
--     | S92000003 | 2025-26-Q4 |            | NK                       | 1         |
--     | S92000003 | 2025-26-Q4 |            | Y                        | 1         |
--     | S92000003 | 2025-26-Q4 | N          |                          | 1         |
--     | S92000003 | 2025-26-Q4 | NK         |                          | 0         |
--     | S92000003 | 2025-26-Q4 | Y          |                          | 1         |

-- example: in no other quarter than that of July
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-04-01 |
--   expect nothing
