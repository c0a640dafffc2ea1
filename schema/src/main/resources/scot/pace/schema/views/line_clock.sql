-- Clocks of every line
--   view    line_clock
--   unit    one row for each wait of a line, national or local, and each timescale the line has
--   reads   line_wait, aim_line, told
--   source  statistics, a clock: exactly one class each; 004: a dated cohort is due on its deadline
-- due counts calendar months or days. class is MET, LATE, ENDED_BEFORE_DUE, ENDED_AFTER_DUE, OVERDUE (the due day is over), PENDING,
-- or UNUSABLE where an error leaves no way to assess it; all as at the end of the day up to which the authority has told, so that a
-- child of whom nothing more was heard is not counted as waiting on. Another timescale of a line has the same clocks with another due day.
WITH due AS (
    SELECT l.aim, l.of_aim, w.* EXCLUDE (aim),
           CASE WHEN l.deadline IS NOT NULL THEN l.deadline
                WHEN l.within_unit = 'months' THEN CAST(w.opened + to_months(l.within_amount) AS DATE)
                WHEN l.within_unit = 'weeks' THEN w.opened + 7 * l.within_amount
                ELSE w.opened + l.within_amount END AS due
    FROM   line_wait w JOIN aim_line l USING (line)
    WHERE  l.within_unit <> '' OR l.deadline IS NOT NULL
)
SELECT d.*, told.day AS told,
       CASE WHEN NOT d.in_clocks THEN 'UNUSABLE'
            WHEN d.closed <= d.due THEN 'MET'
            WHEN d.closed IS NOT NULL THEN 'LATE'
            WHEN d.ended <= d.due THEN 'ENDED_BEFORE_DUE'
            WHEN d.ended IS NOT NULL THEN 'ENDED_AFTER_DUE'
            WHEN d.due <= told.day THEN 'OVERDUE' ELSE 'PENDING' END AS class
FROM   due d JOIN told USING (authority)
WHERE  d.opened <= told.day;

-- example: the same clock at the timescale of the aim and at the one shown beside it: late after six months, in time by 40 weeks, late by the local aim
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-01-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-05-08 |
--   expect
--     | aim            | of_aim | opened     | due        | closed     | class |
--     | aim-2          | aim-2  | 2025-08-01 | 2026-02-01 | 2026-05-08 | LATE  |
--     | aim-2-40-weeks | aim-2  | 2025-08-01 | 2026-05-08 | 2026-05-08 | MET   |
--     | soon           | soon   | 2025-08-01 | 2025-08-31 | 2026-05-08 | LATE  |

-- example: two versions of an aim, each with its own time
--   given aim_version
--     | aim  | of_aim | unit       | opens        | closes      | closes_where     | within_amount | within_unit | valid_from | valid_to   |
--     | soon | soon   | away spell | ACCOMMODATED | RECOMMENDED | group=home\|away | 8             | weeks       |            | 2026-03-31 |
--     | soon | soon   | away spell | ACCOMMODATED | RECOMMENDED | group=home\|away | 6             | weeks       | 2026-04-01 |            |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-03-31 |
--     | SYN2  | 2026-04-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-05-25 |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2026-05-25 |
--   expect where aim = 'soon'
--     | child | opened     | due        | class |
--     | SYN1  | 2026-03-31 | 2026-05-26 | MET   |
--     | SYN2  | 2026-04-01 | 2026-05-13 | LATE  |
