-- Looked after children by placement
--   measure      t01-looked-after-by-placement
--   unit         children
--   numerator    looked after on the last day of the quarter, by the placement in force on that day
--   denominator  none
--   source       Children Looked After Statistics, Table 1.1; domain, T1
-- The 12 types are published for Scotland only: by authority they would leave most cells with a handful of children. Nobody in a
-- group is a nought and stands there.
WITH present AS (
    SELECT a.area, s.quarter AS period, s.placement_type, s.placement_group, s.setting
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
), row AS (
    SELECT a.area, c.breakdown, c.category
    FROM   (SELECT DISTINCT area FROM area) a,
           (SELECT '' AS breakdown, '' AS category
            UNION ALL SELECT DISTINCT 'placement_group', "group" FROM code WHERE list = 'placement_type'
            UNION ALL SELECT 'placement_type', code FROM code WHERE list = 'placement_type'
            UNION ALL VALUES ('setting', 'community'), ('setting', 'residential')) c
    WHERE  c.breakdown <> 'placement_type' OR a.area = 'S92000003'
), counted AS (
    SELECT area, '' AS breakdown, '' AS category, count(*) AS children FROM present GROUP BY area
    UNION ALL SELECT area, 'placement_type', placement_type, count(*) FROM present GROUP BY area, placement_type
    UNION ALL SELECT area, 'placement_group', placement_group, count(*) FROM present GROUP BY area, placement_group
    UNION ALL SELECT area, 'setting', setting, count(*) FROM present GROUP BY area, setting
)
SELECT r.area, q.quarter AS period, r.breakdown AS breakdown_1, r.category AS category_1, '' AS breakdown_2, '' AS category_2,
       coalesce(c.children, 0) AS numerator, CAST(NULL AS BIGINT) AS denominator
FROM   row r
JOIN   reported_quarter q ON q.last_day = (SELECT day FROM as_at)
LEFT   JOIN counted c USING (area, breakdown, category);

-- example: every type, group and setting stands there, with nobody in it too; an episode that ended on the day is not counted
--   given placement
--     | child | placement_type   | started    | ended      |
--     | SYN1  | KINSHIP          | 2026-05-01 |            |
--     | SYN2  | FOSTER_AUTHORITY | 2026-05-01 |            |
--     | SYN3  | SECURE           | 2026-05-01 |            |
--     | SYN4  | SECURE           | 2026-05-01 | 2026-07-31 |
--   expect
--     | area      | period     | breakdown_1     | category_1           | numerator |
--     | S12000011 | 2025-26-Q4 |                 |                      | 3         |
--     | S12000011 | 2025-26-Q4 | placement_group | at_home              | 0         |
--     | S12000011 | 2025-26-Q4 | placement_group | foster               | 1         |
--     | S12000011 | 2025-26-Q4 | placement_group | kinship              | 1         |
--     | S12000011 | 2025-26-Q4 | placement_group | other_community      | 0         |
--     | S12000011 | 2025-26-Q4 | placement_group | prospective_adopters | 0         |
--     | S12000011 | 2025-26-Q4 | placement_group | residential          | 1         |
--     | S12000011 | 2025-26-Q4 | setting         | community            | 2         |
--     | S12000011 | 2025-26-Q4 | setting         | residential          | 1         |
--     | S92000003 | 2025-26-Q4 |                 |                      | 3         |
--     | S92000003 | 2025-26-Q4 | placement_group | at_home              | 0         |
--     | S92000003 | 2025-26-Q4 | placement_group | foster               | 1         |
--     | S92000003 | 2025-26-Q4 | placement_group | kinship              | 1         |
--     | S92000003 | 2025-26-Q4 | placement_group | other_community      | 0         |
--     | S92000003 | 2025-26-Q4 | placement_group | prospective_adopters | 0         |
--     | S92000003 | 2025-26-Q4 | placement_group | residential          | 1         |
--     | S92000003 | 2025-26-Q4 | setting         | community            | 2         |
--     | S92000003 | 2025-26-Q4 | setting         | residential          | 1         |
--     | S92000003 | 2025-26-Q4 | placement_type  | AT_HOME              | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | KINSHIP              | 1         |
--     | S92000003 | 2025-26-Q4 | placement_type  | FOSTER_AUTHORITY     | 1         |
--     | S92000003 | 2025-26-Q4 | placement_type  | FOSTER_PURCHASED     | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | PROSPECTIVE_ADOPTERS | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | OTHER_COMMUNITY      | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | AUTHORITY_HOME       | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | VOLUNTARY_HOME       | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | RESIDENTIAL_SCHOOL   | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | SECURE               | 1         |
--     | S92000003 | 2025-26-Q4 | placement_type  | CRISIS_CARE          | 0         |
--     | S92000003 | 2025-26-Q4 | placement_type  | OTHER_RESIDENTIAL    | 0         |

-- example: without any return nothing is known, and nothing is said
--   given placement
--   expect nothing
