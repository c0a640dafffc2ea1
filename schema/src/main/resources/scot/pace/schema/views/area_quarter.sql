-- Areas by quarter
--   view    area_quarter
--   unit    one row for each area, each authority that counts in it, and each reported quarter
--   reads   area, coverage, reported_quarter
--   source  domain, how official statistics behave: aims are never carried forward
-- told says whether a return of the authority tells of the quarter. Where none does the authority is in no figure of an aim of that
-- quarter, neither its own nor one of its areas: how many authorities a figure speaks of stands with it. marks is x where the area has
-- none that tells. is_last is that of the day we look at.
SELECT a.area, a.authority, q.quarter, q.first_day, q.last_day, q.last_day = as_at.day AS is_last, v.flows AS told,
       CASE WHEN bool_or(v.flows) OVER (PARTITION BY a.area, q.quarter) THEN '' ELSE 'x' END AS marks
FROM   area a
JOIN   coverage v USING (authority)
JOIN   reported_quarter q ON q.last_day = v.day
CROSS  JOIN as_at;

-- example: one authority told of the last quarter, another of the same family group did not
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-07-31  |
--     | S12000006 | 2026-04-30  |
--   expect where area <> 'S92000003'
--     | area           | authority | quarter    | is_last | told  | marks |
--     | S12000005      | S12000005 | 2025-26-Q3 | false   | true  |       |
--     | S12000005      | S12000005 | 2025-26-Q4 | true    | true  |       |
--     | S12000006      | S12000006 | 2025-26-Q3 | false   | true  |       |
--     | S12000006      | S12000006 | 2025-26-Q4 | true    | false | x     |
--     | family-group-3 | S12000005 | 2025-26-Q3 | false   | true  |       |
--     | family-group-3 | S12000005 | 2025-26-Q4 | true    | true  |       |
--     | family-group-3 | S12000006 | 2025-26-Q3 | false   | true  |       |
--     | family-group-3 | S12000006 | 2025-26-Q4 | true    | false |       |
