-- Quarters that can be reported
--   view    reported_quarter
--   unit    one row for each quarter from the first with a return to the last that ended by the day we look at
--   reads   quarter, live_return, as_at
--   source  before the first return only those are known who were still looked after when it was made
SELECT q.quarter, q.clas_year, q.first_day, q.last_day
FROM   quarter q, as_at
WHERE  q.last_day <= as_at.day AND q.last_day >= (SELECT min(quarter_end) FROM live_return);

-- example: a quarter nobody returned stands between two that were
--   given milestone_return
--     | quarter_end |
--     | 2026-01-31  |
--     | 2026-07-31  |
--   expect
--     | quarter    | first_day  |
--     | 2025-26-Q2 | 2025-11-01 |
--     | 2025-26-Q3 | 2026-02-01 |
--     | 2025-26-Q4 | 2026-05-01 |
