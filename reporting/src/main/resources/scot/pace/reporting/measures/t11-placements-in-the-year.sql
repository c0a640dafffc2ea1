-- Placements in the year of children looked after on 31 July
--   measure      t11-placements-in-the-year
--   unit         children
--   numerator    looked after on 31 July, by how many placements the child had in the CLAS year that ends with the day
--   denominator  none
--   sums         areas
--   source       domain, T11
-- Distinct placements, in all episodes of the year, that were in force on any day of it; a row in which only the legal reason changed
-- goes on with its placement. Respite is no placement here: who was in nothing but respite has none. It stands in the July quarter.
WITH lived AS (
    SELECT s.authority, s.child, count(DISTINCT (p.episode, p.placement)) AS placements
    FROM   stock s
    JOIN   as_at ON s.day = as_at.day AND month(as_at.day) = 7
    JOIN   coverage v ON v.authority = s.authority AND v.day = s.day
    LEFT   JOIN known_placement p
           ON  p.authority = s.authority AND p.child = s.child AND NOT p.respite AND p.started <= v.counted_on
           AND (p.ended IS NULL OR p.ended > as_at.day - INTERVAL 1 YEAR + INTERVAL 1 DAY)
           AND (p.ended IS NULL OR p.ended > p.started)
    GROUP  BY s.authority, s.child
), banded AS (
    SELECT a.area, CASE WHEN l.placements >= 3 THEN '3_OVER' ELSE CAST(l.placements AS VARCHAR) END AS placements
    FROM   lived l JOIN area a USING (authority)
), counted AS (
    SELECT area, placements, count(*) AS children FROM banded GROUP BY area, placements
)
SELECT v.area, v.quarter AS period, k.placements, coalesce(n.children, 0) AS numerator, v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day AND month(as_at.day) = 7
CROSS  JOIN (VALUES ('0'), ('1'), ('2'), ('3_OVER')) k (placements)
LEFT   JOIN counted n ON n.area = v.area AND n.placements = k.placements;

-- example: a new legal reason is no new placement, respite is none, and one that ended on 1 August was of the year before
--   given placement
--     | child | placement | legal_reason | started    | ended      | respite |
--     | SYN1  | 1         | S25          | 2025-01-01 | 2026-01-01 |         |
--     | SYN1  | 1         | CSO          | 2026-01-01 |            |         |
--     | SYN2  | 1         | CSO          | 2025-01-01 | 2025-08-01 |         |
--     | SYN2  | 2         | CSO          | 2025-08-01 | 2026-01-01 |         |
--     | SYN2  | 3         | CSO          | 2026-01-01 | 2026-02-01 | Y       |
--     | SYN2  | 4         | CSO          | 2026-02-01 |            |         |
--     | SYN3  | 1         | CSO          | 2025-01-01 | 2025-08-02 |         |
--     | SYN3  | 2         | CSO          | 2025-08-02 | 2026-01-01 |         |
--     | SYN3  | 3         | CSO          | 2026-01-01 |            |         |
--   expect
--     | area      | period     | placements | numerator |
--     | S12000011 | 2025-26-Q4 | 0          | 0         |
--     | S12000011 | 2025-26-Q4 | 1          | 1         |
--     | S12000011 | 2025-26-Q4 | 2          | 1         |
--     | S12000011 | 2025-26-Q4 | 3_OVER     | 1         |
--     | S92000003 | 2025-26-Q4 | 0          | 0         |
--     | S92000003 | 2025-26-Q4 | 1          | 1         |
--     | S92000003 | 2025-26-Q4 | 2          | 1         |
--     | S92000003 | 2025-26-Q4 | 3_OVER     | 1         |

-- example: placements of an episode that ended in the year count with those of the one after
--   given placement
--     | child | episode | placement | started    | ended      |
--     | SYN1  | 1       | 1         | 2025-09-01 | 2025-12-01 |
--     | SYN1  | 2       | 1         | 2026-01-01 |            |
--   expect
--     | area      | period     | placements | numerator |
--     | S12000011 | 2025-26-Q4 | 0          | 0         |
--     | S12000011 | 2025-26-Q4 | 1          | 0         |
--     | S12000011 | 2025-26-Q4 | 2          | 1         |
--     | S12000011 | 2025-26-Q4 | 3_OVER     | 0         |
--     | S92000003 | 2025-26-Q4 | 0          | 0         |
--     | S92000003 | 2025-26-Q4 | 1          | 0         |
--     | S92000003 | 2025-26-Q4 | 2          | 1         |
--     | S92000003 | 2025-26-Q4 | 3_OVER     | 0         |
