-- Looked after children on 31 July, first published and now
--   measure      t14-looked-after-in-july
--   unit         children
--   numerator    looked after on 31 July: as the first publication of that quarter said, and as known now
--   denominator  none
--   sums         areas; numerator (series:now) = t06-looked-after-by-quarter
--   source       domain, T14; how official statistics behave: figures are revised, show old and new
-- A quarter that is published for the first time was first published now. A July of which we published nothing has no first figure. A
-- figure that is not the first one is marked as revised.
WITH counted AS (
    SELECT a.area, s.quarter, count(*) AS children FROM stock s JOIN area a USING (authority) GROUP BY a.area, s.quarter
), july AS (
    SELECT v.area, v.quarter, coalesce(n.children, 0) AS children, v.stocks, v.day = as_at.day AS is_last
    FROM   area_coverage v
    JOIN   reported_quarter q ON q.last_day = v.day AND month(v.day) = 7
    CROSS  JOIN as_at
    LEFT   JOIN counted n ON n.area = v.area AND n.quarter = v.quarter
)
SELECT j.area, j.quarter AS period, s.series,
       CASE WHEN s.series = 'now' OR (f.area IS NULL AND j.is_last) THEN j.children ELSE coalesce(f.children, 0) END AS numerator,
       CASE WHEN s.series = 'now' AND f.children <> j.children AND j.stocks <> 'x' THEN trim(j.stocks || ' r')
            WHEN s.series = 'now' OR (f.area IS NULL AND j.is_last) THEN j.stocks
            WHEN f.area IS NULL THEN 'x' ELSE coalesce(f.marks, '') END AS marks
FROM   july j
CROSS  JOIN (VALUES ('first_published'), ('now')) s (series)
LEFT   JOIN first_published f ON f.area = j.area AND f.quarter = j.quarter;

-- example: what was published first stands beside what is known now
--   given first_published
--     | area      | quarter    | children | marks |
--     | S12000011 | 2024-25-Q4 | 2        | e     |
--     | S92000003 | 2024-25-Q4 | 1        |       |
--   given milestone_return
--     | quarter_end |
--     | 2025-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-05-01 |
--   expect
--     | area      | period     | series          | numerator | marks |
--     | S12000011 | 2024-25-Q4 | first_published | 2         | e     |
--     | S12000011 | 2024-25-Q4 | now             | 1         | r     |
--     | S12000011 | 2025-26-Q4 | first_published | 1         |       |
--     | S12000011 | 2025-26-Q4 | now             | 1         |       |
--     | S92000003 | 2024-25-Q4 | first_published | 1         |       |
--     | S92000003 | 2024-25-Q4 | now             | 1         |       |
--     | S92000003 | 2025-26-Q4 | first_published | 1         |       |
--     | S92000003 | 2025-26-Q4 | now             | 1         |       |

-- example: nothing was published of the July before, and this one is published for the first time
--   given milestone_return
--     | quarter_end |
--     | 2025-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-05-01 |
--   expect
--     | area      | period     | series          | numerator | marks |
--     | S12000011 | 2024-25-Q4 | first_published | 0         | x     |
--     | S12000011 | 2024-25-Q4 | now             | 1         |       |
--     | S12000011 | 2025-26-Q4 | first_published | 1         |       |
--     | S12000011 | 2025-26-Q4 | now             | 1         |       |
--     | S92000003 | 2024-25-Q4 | first_published | 0         | x     |
--     | S92000003 | 2024-25-Q4 | now             | 1         |       |
--     | S92000003 | 2025-26-Q4 | first_published | 1         |       |
--     | S92000003 | 2025-26-Q4 | now             | 1         |       |
