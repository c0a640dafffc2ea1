-- Opening, starts, ceases, closing
--   measure      t13-opening-starts-ceases-closing
--   unit         children
--   numerator    looked after on the day before the period, started in it, ceased in it, looked after on its last day
--   denominator  none
--   source       domain, T13 and clocks: starts and ceases
-- Starts and ceases count episodes whose day lies in the period, both ends included: one that ended on 31 July is a cease of that
-- year. A CLAS year stands there once all its quarters can be reported.
WITH period AS (
    SELECT quarter AS period, first_day, last_day FROM reported_quarter
    UNION ALL
    SELECT clas_year, min(first_day), max(last_day) FROM reported_quarter GROUP BY clas_year HAVING count(*) = 4
), moved AS (
    SELECT authority, started AS day, 'starts' AS flow FROM counted_episode WHERE in_stocks
    UNION ALL
    SELECT authority, ended, 'ceases' FROM counted_episode WHERE in_stocks AND ended IS NOT NULL
), counted AS (
    SELECT m.authority, p.period, m.flow, count(*) AS children
    FROM   moved m JOIN period p ON m.day BETWEEN p.first_day AND p.last_day GROUP BY ALL
    UNION ALL
    SELECT s.authority, p.period, 'opening', count(*) FROM stock s JOIN period p ON s.day = p.first_day - 1 GROUP BY ALL
    UNION ALL
    SELECT s.authority, p.period, 'closing', count(*) FROM stock s JOIN period p ON s.day = p.last_day GROUP BY ALL
)
SELECT a.area, p.period, f.flow, coalesce(sum(c.children), 0) AS numerator
FROM   area a
CROSS  JOIN period p
CROSS  JOIN (VALUES ('opening'), ('starts'), ('ceases'), ('closing')) f (flow)
LEFT   JOIN counted c ON c.authority = a.authority AND c.period = p.period AND c.flow = f.flow
GROUP  BY a.area, p.period, f.flow;

-- example: both ends of the period are included, and who ended on the last day ceased
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-04-30 |            |
--     | SYN2  | 2026-04-01 | 2026-05-01 |
--     | SYN3  | 2026-05-01 | 2026-07-31 |
--     | SYN4  | 2026-07-31 |            |
--   expect
--     | area      | period     | flow    | numerator |
--     | S12000011 | 2025-26-Q4 | opening | 2         |
--     | S12000011 | 2025-26-Q4 | starts  | 2         |
--     | S12000011 | 2025-26-Q4 | ceases  | 2         |
--     | S12000011 | 2025-26-Q4 | closing | 2         |
--     | S92000003 | 2025-26-Q4 | opening | 2         |
--     | S92000003 | 2025-26-Q4 | starts  | 2         |
--     | S92000003 | 2025-26-Q4 | ceases  | 2         |
--     | S92000003 | 2025-26-Q4 | closing | 2         |

-- example: an episode of respite only is no start and no cease
--   given placement
--     | child | started    | ended      | respite |
--     | SYN1  | 2026-06-01 | 2026-06-08 | Y       |
--   expect
--     | area      | flow    | numerator |
--     | S12000011 | opening | 0         |
--     | S12000011 | starts  | 0         |
--     | S12000011 | ceases  | 0         |
--     | S12000011 | closing | 0         |
--     | S92000003 | opening | 0         |
--     | S92000003 | starts  | 0         |
--     | S92000003 | ceases  | 0         |
--     | S92000003 | closing | 0         |
