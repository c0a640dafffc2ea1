-- What may be said of an area in a CLAS year
--   view    area_year
--   unit    one row for each area and CLAS year, 1 August to 31 July, whose four quarters can be reported
--   reads   area_coverage, reported_quarter
--   source  domain, words: the year is 1 August to 31 July; how official statistics behave
-- flows is the mark of the year: a quarter withheld withholds it, an estimated one makes it estimated. is_last says whether the year
-- ends on the day we look at.
SELECT v.area, q.clas_year, min(q.first_day) AS first_day, max(q.last_day) AS last_day, max(v.flows) AS flows,
       max(q.last_day) = any_value(as_at.day) AS is_last
FROM   area_coverage v JOIN reported_quarter q ON q.last_day = v.day CROSS JOIN as_at
GROUP  BY v.area, q.clas_year
HAVING count(*) = 4;

-- example: a year with a quarter of which no return tells is withheld, one with three quarters is none yet
--   given milestone_return
--     | quarter_end |
--     | 2024-01-31  |
--     | 2025-07-31  |
--     | 2026-04-30  |
--   expect
--     | area      | clas_year | first_day  | last_day   | flows | is_last |
--     | S12000011 | 2024-25   | 2024-08-01 | 2025-07-31 |       | false   |
--     | S12000011 | 2025-26   | 2025-08-01 | 2026-07-31 | x     | true    |
--     | S92000003 | 2024-25   | 2024-08-01 | 2025-07-31 |       | false   |
--     | S92000003 | 2025-26   | 2025-08-01 | 2026-07-31 | x     | true    |

-- example: the return of July tells of the whole year
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   expect
--     | area      | clas_year | first_day  | last_day   | flows | is_last |
--     | S12000011 | 2025-26   | 2025-08-01 | 2026-07-31 |       | true    |
--     | S92000003 | 2025-26   | 2025-08-01 | 2026-07-31 |       | true    |
