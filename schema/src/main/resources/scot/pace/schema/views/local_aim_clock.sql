-- Local aims by quarter
--   view    local_aim_clock
--   unit    clocks; one row for each local aim, quarter in which a line of it is in force, and clock of that line
--   reads   known_local_aim, local_clock, reported_quarter, coverage
--   source  statistics, S9; an aim keeps the line that was in force in older quarters
-- A quarter has the line that is in force on its last day, or was the last in it. With a duration its clocks are those that fall due in the
-- quarter, with the class they have now. A dated cohort stands in every quarter up to that of its deadline, whole, with the class
-- each clock had at the end of the quarter. A quarter without a clock has one row with neither child nor class; so has one of which no
-- return of the authority tells, marked x. An authority that never sent a return has no row.
WITH line AS (
    SELECT a.authority, a.aim, a.effective_from, a.deadline, q.quarter, q.first_day, q.last_day, v.flows AS is_told
    FROM   known_local_aim a
    JOIN   coverage v USING (authority)
    JOIN   reported_quarter q
           ON  q.last_day = v.day AND a.effective_from <= q.last_day AND (a.in_force_until IS NULL OR a.in_force_until >= q.first_day)
           AND (a.deadline IS NULL OR a.deadline >= q.first_day)
    QUALIFY row_number() OVER (PARTITION BY a.authority, a.aim, q.quarter ORDER BY a.effective_from DESC) = 1
)
SELECT l.authority, l.aim, l.quarter, l.last_day, l.deadline IS NOT NULL AS dated, CASE WHEN l.is_told THEN '' ELSE 'x' END AS marks, c.child,
       CASE WHEN l.deadline IS NULL OR c.class = 'UNUSABLE' THEN c.class
            WHEN c.closed <= least(c.due, l.last_day) THEN 'MET'
            WHEN c.closed <= l.last_day THEN 'LATE'
            WHEN c.ended <= least(c.due, l.last_day) THEN 'ENDED_BEFORE_DUE'
            WHEN c.ended <= l.last_day THEN 'ENDED_AFTER_DUE'
            WHEN c.due <= l.last_day THEN 'OVERDUE'
            WHEN c.child IS NOT NULL THEN 'PENDING' END AS class
FROM   line l
LEFT   JOIN local_clock c
       ON  l.is_told AND c.authority = l.authority AND c.aim = l.aim AND c.effective_from = l.effective_from
       AND (c.due BETWEEN l.first_day AND l.last_day OR (l.deadline IS NOT NULL AND c.opened <= l.last_day));

-- example: the later line does not change the quarters before it
--   given milestone_return
--     | quarter_end |
--     | 2026-01-31  |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     |
--     | soon | ACCOMMODATED | RECOMMENDED | 10            | days        | 2026-05-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-03-01 |
--     | SYN2  | 2026-06-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-03-20 |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2026-06-20 |
--   expect
--     | aim  | quarter    | child | class |
--     | soon | 2025-26-Q3 | SYN1  | MET   |
--     | soon | 2025-26-Q4 | SYN2  | LATE  |

-- example: a dated cohort quarter by quarter, until the deadline is over
--   given as_at
--     | day        | known_by   |
--     | 2018-01-31 | 2020-12-31 |
--   given milestone_return
--     | quarter_end |
--     | 2017-04-30  |
--     | 2017-07-31  |
--     | 2017-10-31  |
--     | 2018-01-31  |
--   given local_aim
--     | aim    | opens        | closes      | deadline   | opened_to  | effective_from |
--     | by-oct | ACCOMMODATED | RECOMMENDED | 2017-10-31 | 2017-03-31 | 2017-05-01     |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2016-06-01 |            |
--     | SYN2  | 2016-06-01 |            |
--     | SYN3  | 2016-06-01 | 2017-09-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2017-08-01 |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2017-11-01 |
--   expect
--     | quarter    | child | class            |
--     | 2016-17-Q4 | SYN1  | PENDING          |
--     | 2016-17-Q4 | SYN2  | PENDING          |
--     | 2016-17-Q4 | SYN3  | PENDING          |
--     | 2017-18-Q1 | SYN1  | MET              |
--     | 2017-18-Q1 | SYN2  | OVERDUE          |
--     | 2017-18-Q1 | SYN3  | ENDED_BEFORE_DUE |

-- example: a quarter in which nobody is due stands there
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     |
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | AT_HOME        | 2026-06-01 |
--   expect
--     | aim  | quarter    | child | class |
--     | soon | 2025-26-Q4 |       |       |

-- example: a quarter after the last return is withheld, of a duration and of a dated cohort
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-04-30  |
--     | S12000005 | 2026-07-31  |
--   given local_aim
--     | aim    | opens        | closes      | within_amount | within_unit | deadline   | opened_to  | effective_from |
--     | soon   | ACCOMMODATED | RECOMMENDED | 90            | days        |            |            | 2026-02-01     |
--     | by-jul | ACCOMMODATED | RECOMMENDED |               |             | 2026-07-15 | 2026-04-30 | 2026-02-01     |
--   given placement
--     | quarter_end | child | started    |
--     | 2026-04-30  | SYN1  | 2026-01-10 |
--     | 2026-04-30  | SYN2  | 2026-03-10 |
--   expect
--     | aim    | quarter    | child | class   | marks |
--     | soon   | 2025-26-Q3 | SYN1  | OVERDUE |       |
--     | soon   | 2025-26-Q4 |       |         | x     |
--     | by-jul | 2025-26-Q3 | SYN1  | PENDING |       |
--     | by-jul | 2025-26-Q3 | SYN2  | PENDING |       |
--     | by-jul | 2025-26-Q4 |       |         | x     |
