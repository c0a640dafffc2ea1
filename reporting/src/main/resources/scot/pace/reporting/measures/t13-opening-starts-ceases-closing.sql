-- Opening, starts, ceases, closing
--   measure      t13-opening-starts-ceases-closing
--   unit         children
--   numerator    looked after on the day before the period, started in it, ceased in it, looked after on its last day
--   denominator  none
--   sums         areas; numerator (flow:starts) = (flow:starts) in its quarters;
--                numerator (flow:ceases) = (flow:ceases) in its quarters;
--                numerator (flow:closing) = t06-looked-after-by-quarter at its end;
--                numerator (flow:opening) = t06-looked-after-by-quarter before it;
--                balance (flow:opening|starts) = (flow:ceases|closing)
--   inside       areas by quarter
--   source       domain, T13 and clocks: starts and ceases
-- Starts and ceases count episodes whose day lies in the period, both ends included: one that ended on 31 July is a cease of that
-- year. A CLAS year stands there once all its quarters can be reported. Opening and closing are carried forward where an authority
-- sent no return; starts and ceases are withheld where such authorities held over 10% of the children before: then there is no balance.
WITH period AS (
    SELECT v.area, v.quarter AS period, v.first_day, v.day AS last_day, v.flows
    FROM   area_coverage v JOIN reported_quarter q ON q.last_day = v.day
    UNION ALL
    SELECT area, clas_year, first_day, last_day, flows FROM area_year
), counted AS (
    SELECT a.area, f.quarter AS period, f.flow, count(*) AS children
    FROM   flow f JOIN area a USING (authority) GROUP BY a.area, f.quarter, f.flow
    UNION ALL
    SELECT a.area, f.clas_year, f.flow, count(*) FROM flow f JOIN area a USING (authority) GROUP BY a.area, f.clas_year, f.flow
), present AS (
    SELECT a.area, s.day, count(*) AS children FROM stock s JOIN area a USING (authority) GROUP BY a.area, s.day
)
SELECT p.area, p.period, f.flow, coalesce(c.children, n.children, 0) AS numerator,
       CASE WHEN f.flow IN ('starts', 'ceases') THEN p.flows ELSE v.stocks END AS marks
FROM   period p
CROSS  JOIN (VALUES ('opening'), ('starts'), ('ceases'), ('closing')) f (flow)
LEFT   JOIN counted c ON c.area = p.area AND c.period = p.period AND c.flow = f.flow
LEFT   JOIN area_coverage v
       ON  v.area = p.area AND v.day = CASE f.flow WHEN 'opening' THEN p.first_day - 1 WHEN 'closing' THEN p.last_day END
LEFT   JOIN present n ON n.area = p.area AND n.day = v.day;

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

-- example: who sent nothing opens and closes with the children of the last return; Scotland has no balance then
--   given placement
--     | authority | child | quarter_end | started    | ended      |
--     | S12000011 | SYN1  | 2026-04-30  | 2026-03-01 |            |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-05-01 | 2026-06-01 |
--     | S12000005 | SYN3  | 2026-07-31  | 2026-05-01 |            |
--   expect
--     | area      | period     | flow    | numerator | marks |
--     | S12000005 | 2025-26-Q3 | ceases  | 0         |       |
--     | S12000005 | 2025-26-Q3 | closing | 0         |       |
--     | S12000005 | 2025-26-Q3 | opening | 0         |       |
--     | S12000005 | 2025-26-Q3 | starts  | 0         |       |
--     | S12000005 | 2025-26-Q4 | ceases  | 1         |       |
--     | S12000005 | 2025-26-Q4 | closing | 1         |       |
--     | S12000005 | 2025-26-Q4 | opening | 0         |       |
--     | S12000005 | 2025-26-Q4 | starts  | 2         |       |
--     | S12000011 | 2025-26-Q3 | ceases  | 0         |       |
--     | S12000011 | 2025-26-Q3 | closing | 1         |       |
--     | S12000011 | 2025-26-Q3 | opening | 0         |       |
--     | S12000011 | 2025-26-Q3 | starts  | 1         |       |
--     | S12000011 | 2025-26-Q4 | ceases  | 0         | x     |
--     | S12000011 | 2025-26-Q4 | closing | 1         | e     |
--     | S12000011 | 2025-26-Q4 | opening | 1         |       |
--     | S12000011 | 2025-26-Q4 | starts  | 0         | x     |
--     | S92000003 | 2025-26-Q3 | ceases  | 0         |       |
--     | S92000003 | 2025-26-Q3 | closing | 1         |       |
--     | S92000003 | 2025-26-Q3 | opening | 0         |       |
--     | S92000003 | 2025-26-Q3 | starts  | 1         |       |
--     | S92000003 | 2025-26-Q4 | ceases  | 1         | x     |
--     | S92000003 | 2025-26-Q4 | closing | 2         | e     |
--     | S92000003 | 2025-26-Q4 | opening | 1         |       |
--     | S92000003 | 2025-26-Q4 | starts  | 2         | x     |
