-- Looked after children by legal reason
--   measure      t05-looked-after-by-legal-reason
--   unit         children
--   numerator    looked after on 31 July, by the legal reason in force on that day
--   denominator  none
--   sums         areas; numerator (legal_group) = (legal_reason of list legal_reason)
--   source       domain, T5; Children Looked After Statistics 2015-16, "legally secure permanence"
-- Only in July, the census of the CLAS year. The reasons of the list for Scotland only; in every area four groups. Legally secure
-- permanence: a permanence order, with or without authority to adopt, or freed for adoption.
WITH present AS (
    SELECT a.area, s.legal_reason, c."group" AS legal_group
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
    JOIN   code c ON c.list = 'legal_reason' AND c.code = s.legal_reason
), counted AS (
    SELECT area, legal_reason, legal_group, count(*) AS children FROM present
    GROUP  BY GROUPING SETS ((area, legal_reason), (area, legal_group))
), category AS (
    SELECT code AS legal_reason, NULL AS legal_group FROM code WHERE list = 'legal_reason'
    UNION ALL SELECT DISTINCT NULL, "group" FROM code WHERE list = 'legal_reason'
)
SELECT v.area, v.quarter AS period, k.legal_reason, k.legal_group, coalesce(n.children, 0) AS numerator, v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = v.area AND n.legal_reason IS NOT DISTINCT FROM k.legal_reason AND n.legal_group IS NOT DISTINCT FROM k.legal_group
WHERE  k.legal_reason IS NULL OR v.area = 'S92000003';

-- example: the reason of the row in force on the day; both kinds of permanence order are legally secure
--   given placement
--     | child | placement | legal_reason | started    | ended      |
--     | SYN1  | 1         | S25          | 2026-05-01 | 2026-07-31 |
--     | SYN1  | 1         | PO           | 2026-07-31 |            |
--     | SYN2  | 1         | POA          | 2026-05-01 |            |
--     | SYN3  | 1         | CSO          | 2026-05-01 |            |
--   expect
--     | area      | period     | legal_reason | legal_group    | numerator |
--     | S12000011 | 2025-26-Q4 |              | legally_secure | 2         |
--     | S12000011 | 2025-26-Q4 |              | other          | 0         |
--     | S12000011 | 2025-26-Q4 |              | section_25     | 0         |
--     | S12000011 | 2025-26-Q4 |              | supervision    | 1         |
--     | S92000003 | 2025-26-Q4 |              | legally_secure | 2         |
--     | S92000003 | 2025-26-Q4 |              | other          | 0         |
--     | S92000003 | 2025-26-Q4 |              | section_25     | 0         |
--     | S92000003 | 2025-26-Q4 |              | supervision    | 1         |
--     | S92000003 | 2025-26-Q4 | CPO          |                | 0         |
--     | S92000003 | 2025-26-Q4 | CRIMINAL     |                | 0         |
--     | S92000003 | 2025-26-Q4 | CSO          |                | 1         |
--     | S92000003 | 2025-26-Q4 | FREED        |                | 0         |
--     | S92000003 | 2025-26-Q4 | ICSO         |                | 0         |
--     | S92000003 | 2025-26-Q4 | OTHER        |                | 0         |
--     | S92000003 | 2025-26-Q4 | PO           |                | 1         |
--     | S92000003 | 2025-26-Q4 | POA          |                | 1         |
--     | S92000003 | 2025-26-Q4 | PRO          |                | 0         |
--     | S92000003 | 2025-26-Q4 | S25          |                | 0         |
--     | S92000003 | 2025-26-Q4 | WARRANT      |                | 0         |

-- example: in no other quarter than that of July
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-04-01 |
--   expect nothing
