-- Looked after children by quarter
--   measure      t06-looked-after-by-quarter
--   unit         children
--   numerator    looked after on the last day of the quarter, at home, with kinship carers, away from home otherwise, and in all
--   denominator  none
--   sums         areas; numerator = (side); numerator = t03-looked-after-by-ethnic-group (ethnicity);
--                numerator = t04-looked-after-by-need (disability); numerator = t04-looked-after-by-need (additional_support_needs);
--                numerator = t05-looked-after-by-legal-reason (legal_group); numerator = t07-looked-after-by-care-plan (care_plan);
--                numerator = t11-placements-in-the-year (placements)
--   source       seed 004, table of East Renfrewshire; domain, T6
-- Where an authority sent no return, the total of its last one is carried forward; the three parts of it are withheld where such
-- authorities held over 10% of the children before.
WITH counted AS (
    SELECT a.area, s.quarter, s.side, count(*) AS children
    FROM   stock s JOIN area a USING (authority)
    GROUP  BY GROUPING SETS ((a.area, s.quarter), (a.area, s.quarter, s.side))
)
SELECT v.area, v.quarter AS period, c.side, coalesce(n.children, 0) AS numerator,
       CASE WHEN c.side IS NULL THEN v.stocks ELSE v.breakdowns END AS marks
FROM   area_coverage v
JOIN   reported_quarter q ON q.last_day = v.day
CROSS  JOIN (VALUES (NULL), ('at_home'), ('kinship'), ('away_excluding_kinship')) c (side)
LEFT   JOIN counted n ON n.area = v.area AND n.quarter = v.quarter AND n.side IS NOT DISTINCT FROM c.side;

-- example: at home, kinship, away otherwise and in all
--   given placement
--     | child | placement_type | started    | ended |
--     | SYN1  | AT_HOME        | 2026-05-01 |       |
--     | SYN2  | KINSHIP        | 2026-05-01 |       |
--     | SYN3  | SECURE         | 2026-05-01 |       |
--     | SYN4  | SECURE         | 2026-05-01 |       |
--   expect
--     | area      | period     | side                   | numerator |
--     | S12000011 | 2025-26-Q4 |                        | 4         |
--     | S12000011 | 2025-26-Q4 | at_home                | 1         |
--     | S12000011 | 2025-26-Q4 | kinship                | 1         |
--     | S12000011 | 2025-26-Q4 | away_excluding_kinship | 2         |
--     | S92000003 | 2025-26-Q4 |                        | 4         |
--     | S92000003 | 2025-26-Q4 | at_home                | 1         |
--     | S92000003 | 2025-26-Q4 | kinship                | 1         |
--     | S92000003 | 2025-26-Q4 | away_excluding_kinship | 2         |

-- example: every quarter from the first with a return on; a child who moved home counts there from that day
--   given placement
--     | child | quarter_end | placement | placement_type | started    | ended      |
--     | SYN1  | 2026-04-30  | 1         | KINSHIP        | 2026-01-01 |            |
--     | SYN1  | 2026-07-31  | 1         | KINSHIP        | 2026-01-01 | 2026-07-31 |
--     | SYN1  | 2026-07-31  | 2         | AT_HOME        | 2026-07-31 |            |
--   expect
--     | area      | period     | side                   | numerator |
--     | S12000011 | 2025-26-Q3 |                        | 1         |
--     | S12000011 | 2025-26-Q3 | at_home                | 0         |
--     | S12000011 | 2025-26-Q3 | kinship                | 1         |
--     | S12000011 | 2025-26-Q3 | away_excluding_kinship | 0         |
--     | S12000011 | 2025-26-Q4 |                        | 1         |
--     | S12000011 | 2025-26-Q4 | at_home                | 1         |
--     | S12000011 | 2025-26-Q4 | kinship                | 0         |
--     | S12000011 | 2025-26-Q4 | away_excluding_kinship | 0         |
--     | S92000003 | 2025-26-Q3 |                        | 1         |
--     | S92000003 | 2025-26-Q3 | at_home                | 0         |
--     | S92000003 | 2025-26-Q3 | kinship                | 1         |
--     | S92000003 | 2025-26-Q3 | away_excluding_kinship | 0         |
--     | S92000003 | 2025-26-Q4 |                        | 1         |
--     | S92000003 | 2025-26-Q4 | at_home                | 1         |
--     | S92000003 | 2025-26-Q4 | kinship                | 0         |
--     | S92000003 | 2025-26-Q4 | away_excluding_kinship | 0         |

-- example: an authority that sent nothing: its total is carried forward and marked, its parts and those of Scotland are withheld
--   given placement
--     | authority | child | quarter_end | started    |
--     | S12000011 | SYN1  | 2026-04-30  | 2026-04-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-06-01 |
--   expect
--     | area      | period     | side                   | numerator | marks |
--     | S12000005 | 2025-26-Q3 |                        | 0         |       |
--     | S12000005 | 2025-26-Q3 | at_home                | 0         |       |
--     | S12000005 | 2025-26-Q3 | away_excluding_kinship | 0         |       |
--     | S12000005 | 2025-26-Q3 | kinship                | 0         |       |
--     | S12000005 | 2025-26-Q4 |                        | 1         |       |
--     | S12000005 | 2025-26-Q4 | at_home                | 0         |       |
--     | S12000005 | 2025-26-Q4 | away_excluding_kinship | 0         |       |
--     | S12000005 | 2025-26-Q4 | kinship                | 1         |       |
--     | S12000011 | 2025-26-Q3 |                        | 1         |       |
--     | S12000011 | 2025-26-Q3 | at_home                | 0         |       |
--     | S12000011 | 2025-26-Q3 | away_excluding_kinship | 0         |       |
--     | S12000011 | 2025-26-Q3 | kinship                | 1         |       |
--     | S12000011 | 2025-26-Q4 |                        | 1         | e     |
--     | S12000011 | 2025-26-Q4 | at_home                | 0         | x     |
--     | S12000011 | 2025-26-Q4 | away_excluding_kinship | 0         | x     |
--     | S12000011 | 2025-26-Q4 | kinship                | 1         | x     |
--     | S92000003 | 2025-26-Q3 |                        | 1         |       |
--     | S92000003 | 2025-26-Q3 | at_home                | 0         |       |
--     | S92000003 | 2025-26-Q3 | away_excluding_kinship | 0         |       |
--     | S92000003 | 2025-26-Q3 | kinship                | 1         |       |
--     | S92000003 | 2025-26-Q4 |                        | 2         | e     |
--     | S92000003 | 2025-26-Q4 | at_home                | 0         | x     |
--     | S92000003 | 2025-26-Q4 | away_excluding_kinship | 0         | x     |
--     | S92000003 | 2025-26-Q4 | kinship                | 2         | x     |
