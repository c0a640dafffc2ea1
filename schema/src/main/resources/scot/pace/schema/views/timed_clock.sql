-- Waits against each timescale
--   view    timed_clock
--   unit    one row for each wait and each timescale it has: that of its own line, and those shown beside it
--   reads   wait, aim, quarter, told
--   source  statistics, a clock: exactly one class each
-- due counts calendar months or days. class is MET, LATE, ENDED_BEFORE_DUE, ENDED_AFTER_DUE, OVERDUE (the due day is over), PENDING,
-- or UNUSABLE where an error leaves no way to assess it; all as at the end of the day up to which the authority has told, so that a
-- child of whom nothing more was heard is not counted as waiting on. Another timescale of a line has the same clocks with another due day.
WITH due AS (
    SELECT a.aim, a.of_aim, w.* EXCLUDE (aim),
           CASE a.within_unit WHEN 'months' THEN CAST(w.opened + to_months(a.within_amount) AS DATE)
                              WHEN 'weeks' THEN w.opened + 7 * a.within_amount
                              ELSE w.opened + a.within_amount END AS due
    FROM   wait w JOIN aim a ON a.of_aim = w.aim
    WHERE  a.within_unit <> ''
), day AS (
    SELECT opened AS day FROM due UNION SELECT due FROM due UNION SELECT closed FROM due
), dated AS (
    SELECT day.day, q.quarter FROM day JOIN quarter q ON day.day BETWEEN q.first_day AND q.last_day
)
SELECT d.*, told.day AS told,
       CASE WHEN NOT d.in_clocks THEN 'UNUSABLE'
            WHEN d.closed <= d.due THEN 'MET'
            WHEN d.closed IS NOT NULL THEN 'LATE'
            WHEN d.ended <= d.due THEN 'ENDED_BEFORE_DUE'
            WHEN d.ended IS NOT NULL THEN 'ENDED_AFTER_DUE'
            WHEN d.due <= told.day THEN 'OVERDUE' ELSE 'PENDING' END AS class,
       o.quarter AS opened_quarter, q.quarter AS due_quarter, c.quarter AS closed_quarter
FROM   due d JOIN told USING (authority)
LEFT   JOIN dated o ON o.day = d.opened
LEFT   JOIN dated q ON q.day = d.due
LEFT   JOIN dated c ON c.day = d.closed
WHERE  d.opened <= told.day;

-- example: the same clock at the timescale of the aim and at the one shown beside it: late after six months, in time by 40 weeks
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-05-08 |
--   expect
--     | aim            | of_aim | opened     | due        | closed     | class | closed_quarter |
--     | aim-2          | aim-2  | 2025-08-01 | 2026-02-01 | 2026-05-08 | LATE  | 2025-26-Q4     |
--     | aim-2-40-weeks | aim-2  | 2025-08-01 | 2026-05-08 | 2026-05-08 | MET   | 2025-26-Q4     |
