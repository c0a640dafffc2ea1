-- Looked after children by placement
--   measure      t01-looked-after-by-placement
--   unit         children
--   numerator    looked after on the last day of the quarter, by the placement in force on that day
--   denominator  none
--   sums         areas; numerator = t06-looked-after-by-quarter; numerator = (placement_group); numerator = (setting);
--                numerator (placement_group) = (placement_type of list placement_type);
--                numerator (setting:residential) = (placement_group:residential);
--                numerator (placement_group:at_home) = t06-looked-after-by-quarter (side:at_home);
--                numerator (placement_group:kinship) = t06-looked-after-by-quarter (side:kinship)
--   source       Children Looked After Statistics, Table 1.1; domain, T1
-- The 12 types are published for Scotland only: by authority they would leave most cells with a handful of children. Nobody in a
-- group is a nought and stands there. Where an authority sent no return, the total of its last one is carried forward; how it divides
-- is withheld where such authorities held over 10% of the children before.
WITH present AS (
    SELECT a.area, s.placement_type, s.placement_group, s.setting
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
), place AS (
    SELECT NULL AS placement_type, NULL AS placement_group, NULL AS setting
    UNION ALL SELECT DISTINCT NULL, "group", NULL FROM code WHERE list = 'placement_type'
    UNION ALL SELECT code, NULL, NULL FROM code WHERE list = 'placement_type'
    UNION ALL VALUES (NULL, NULL, 'community'), (NULL, NULL, 'residential')
)
SELECT v.area, v.quarter AS period, e.placement_type, e.placement_group, e.setting, count(p.area) AS numerator,
       CASE WHEN e.placement_type IS NULL AND e.placement_group IS NULL AND e.setting IS NULL THEN v.stocks ELSE v.breakdowns END
           AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day
CROSS  JOIN place e
LEFT   JOIN present p
       ON  p.area = v.area AND p.placement_type = coalesce(e.placement_type, p.placement_type)
       AND p.placement_group = coalesce(e.placement_group, p.placement_group) AND p.setting = coalesce(e.setting, p.setting)
WHERE  e.placement_type IS NULL OR v.area = 'S92000003'
GROUP  BY v.area, v.quarter, v.stocks, v.breakdowns, e.placement_type, e.placement_group, e.setting;

-- example: every type, group and setting stands there, with nobody in it too; an episode that ended on the day is not counted
--   given placement
--     | child | placement_type   | started    | ended      |
--     | SYN1  | KINSHIP          | 2026-05-01 |            |
--     | SYN2  | FOSTER_AUTHORITY | 2026-05-01 |            |
--     | SYN3  | SECURE           | 2026-05-01 |            |
--     | SYN4  | SECURE           | 2026-05-01 | 2026-07-31 |
--   expect
--     | area      | period     | placement_group      | setting     | placement_type       | numerator |
--     | S12000011 | 2025-26-Q4 |                      |             |                      | 3         |
--     | S12000011 | 2025-26-Q4 | at_home              |             |                      | 0         |
--     | S12000011 | 2025-26-Q4 | foster               |             |                      | 1         |
--     | S12000011 | 2025-26-Q4 | kinship              |             |                      | 1         |
--     | S12000011 | 2025-26-Q4 | other_community      |             |                      | 0         |
--     | S12000011 | 2025-26-Q4 | prospective_adopters |             |                      | 0         |
--     | S12000011 | 2025-26-Q4 | residential          |             |                      | 1         |
--     | S12000011 | 2025-26-Q4 |                      | community   |                      | 2         |
--     | S12000011 | 2025-26-Q4 |                      | residential |                      | 1         |
--     | S92000003 | 2025-26-Q4 |                      |             |                      | 3         |
--     | S92000003 | 2025-26-Q4 | at_home              |             |                      | 0         |
--     | S92000003 | 2025-26-Q4 | foster               |             |                      | 1         |
--     | S92000003 | 2025-26-Q4 | kinship              |             |                      | 1         |
--     | S92000003 | 2025-26-Q4 | other_community      |             |                      | 0         |
--     | S92000003 | 2025-26-Q4 | prospective_adopters |             |                      | 0         |
--     | S92000003 | 2025-26-Q4 | residential          |             |                      | 1         |
--     | S92000003 | 2025-26-Q4 |                      | community   |                      | 2         |
--     | S92000003 | 2025-26-Q4 |                      | residential |                      | 1         |
--     | S92000003 | 2025-26-Q4 |                      |             | AT_HOME              | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | KINSHIP              | 1         |
--     | S92000003 | 2025-26-Q4 |                      |             | FOSTER_AUTHORITY     | 1         |
--     | S92000003 | 2025-26-Q4 |                      |             | FOSTER_PURCHASED     | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | PROSPECTIVE_ADOPTERS | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | OTHER_COMMUNITY      | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | AUTHORITY_HOME       | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | VOLUNTARY_HOME       | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | RESIDENTIAL_SCHOOL   | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | SECURE               | 1         |
--     | S92000003 | 2025-26-Q4 |                      |             | CRISIS_CARE          | 0         |
--     | S92000003 | 2025-26-Q4 |                      |             | OTHER_RESIDENTIAL    | 0         |

-- example: without any return nothing is known, and nothing is said
--   given placement
--   expect nothing
