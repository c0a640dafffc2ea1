-- What may be said of an area in a quarter
--   view    area_coverage
--   unit    one row for each area and each day on which children are counted
--   reads   area, coverage, stock
--   source  domain, how official statistics behave: stocks are carried forward and marked, flows and breakdowns are withheld where
--           the missing authorities held over 10% of the count before
-- stocks, breakdowns and flows are marks: blank; e where a part of the figure is of an authority that is carried forward; x where the
-- figure is withheld. The count before is that of the last day before the quarter. Flows are withheld too where an authority is known
-- on the last day and not how it came there: opening and flows would not make closing. An authority of which nothing is known holds
-- an unknown number and is in no figure but its own, which is withheld: how many authorities a figure speaks of stands with it.
WITH held AS (
    SELECT authority, day, count(*) AS children FROM stock GROUP BY authority, day
), authority_held AS (
    SELECT c.*, coalesce(b.children, n.children, 0) AS children_before
    FROM   coverage c
    LEFT   JOIN held b ON b.authority = c.authority AND b.day = c.first_day - 1
    LEFT   JOIN held n ON n.authority = c.authority AND n.day = c.day
), summed AS (
    SELECT a.area, h.quarter, h.first_day, h.day, count(*) AS authorities, count(*) FILTER (WHERE h.returned) AS returned,
           bool_and(h.stock = 'nothing') AS nothing, bool_or(h.stock = 'carried') AS carried,
           bool_and(h.stock <> 'known') AS none_known, bool_and(NOT h.flows) AS no_flows,
           coalesce(sum(h.children_before) FILTER (WHERE h.stock = 'carried'), 0) * 10 > sum(h.children_before) AS much_carried,
           bool_or(h.stock = 'known' AND NOT h.flows) AS jumps
    FROM   area a JOIN authority_held h USING (authority)
    GROUP  BY a.area, h.quarter, h.first_day, h.day
)
SELECT area, quarter, first_day, day, authorities, returned,
       CASE WHEN nothing THEN 'x' WHEN carried THEN 'e' ELSE '' END AS stocks,
       CASE WHEN none_known OR much_carried THEN 'x' WHEN carried THEN 'e' ELSE '' END AS breakdowns,
       CASE WHEN no_flows OR much_carried OR jumps THEN 'x' WHEN carried THEN 'e' ELSE '' END AS flows
FROM   summed;

-- example: who holds over 10% and sent nothing: the stock is carried forward, breakdowns and flows are withheld
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-04-30  |
--     | S12000005 | 2026-07-31  |
--     | S12000011 | 2026-04-30  |
--   given placement
--     | authority | child | quarter_end | started    |
--     | S12000005 | SYN1  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-01-01 |
--     | S12000011 | SYN3  | 2026-04-30  | 2026-01-01 |
--   expect
--     | area      | quarter    | authorities | returned | stocks | breakdowns | flows |
--     | S12000005 | 2025-26-Q2 | 1           | 0        |        |            |       |
--     | S12000005 | 2025-26-Q3 | 1           | 1        |        |            |       |
--     | S12000005 | 2025-26-Q4 | 1           | 1        |        |            |       |
--     | S12000011 | 2025-26-Q2 | 1           | 0        |        |            |       |
--     | S12000011 | 2025-26-Q3 | 1           | 1        |        |            |       |
--     | S12000011 | 2025-26-Q4 | 1           | 0        | e      | x          | x     |
--     | S92000003 | 2025-26-Q2 | 2           | 0        |        |            |       |
--     | S92000003 | 2025-26-Q3 | 2           | 2        |        |            |       |
--     | S92000003 | 2025-26-Q4 | 2           | 1        | e      | x          | x     |

-- example: just 10% carried forward is marked and not withheld
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-07-31  |
--     | S12000011 | 2026-04-30  |
--   given placement
--     | authority | child | quarter_end | started    |
--     | S12000005 | SYN1  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN3  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN4  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN5  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN6  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN7  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN8  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN9  | 2026-07-31  | 2026-01-01 |
--     | S12000011 | SYN1  | 2026-04-30  | 2026-01-01 |
--   expect
--     | area      | quarter    | authorities | returned | stocks | breakdowns | flows |
--     | S12000005 | 2025-26-Q2 | 1           | 0        |        |            |       |
--     | S12000005 | 2025-26-Q3 | 1           | 0        |        |            |       |
--     | S12000005 | 2025-26-Q4 | 1           | 1        |        |            |       |
--     | S12000011 | 2025-26-Q2 | 1           | 0        |        |            |       |
--     | S12000011 | 2025-26-Q3 | 1           | 1        |        |            |       |
--     | S12000011 | 2025-26-Q4 | 1           | 0        | e      | x          | x     |
--     | S92000003 | 2025-26-Q2 | 2           | 0        |        |            |       |
--     | S92000003 | 2025-26-Q3 | 2           | 1        |        |            |       |
--     | S92000003 | 2025-26-Q4 | 2           | 1        | e      | e          | e     |
