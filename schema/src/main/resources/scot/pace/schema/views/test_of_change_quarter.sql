-- Quarters beside a test of change
--   view    test_of_change_quarter
--   unit    one row for each test of change and each of up to four quarters before and after its start
--   reads   known_test_of_change, known_local_aim, reported_quarter, coverage
--   source  statistics, S10
-- before are the last four quarters of which returns of the authority tell that ended before the start, after the first four that began on
-- it or later: the
-- quarter in which a change starts is neither, unless it starts on its first day. The children of a dated cohort
-- are all due on one day, so that a test for such an aim has no before and after, and no row. quarters names those of the side, so that
-- what is counted of them can be held against the quarters by themselves; aim is national_aim, or else local_aim.
WITH own_aim AS (
    SELECT DISTINCT authority, aim, aim AS local_aim FROM known_local_aim
), beside AS (
    SELECT t.authority, t.test, t.aim, t.started, CASE WHEN q.last_day < t.started THEN 'before' ELSE 'after' END AS side,
           q.quarter, q.first_day, q.last_day
    FROM   known_test_of_change t
    JOIN   coverage v USING (authority)
    ANTI   JOIN (SELECT authority, aim FROM known_local_aim WHERE deadline IS NOT NULL) USING (authority, aim)
    JOIN   reported_quarter q ON q.last_day = v.day AND v.flows AND (q.last_day < t.started OR q.first_day >= t.started)
)
SELECT authority, test, aim, CASE WHEN local_aim IS NULL THEN aim END AS national_aim, local_aim, started, side, quarter, first_day,
       last_day, side || ' ' || string_agg(quarter, ' ' ORDER BY last_day) OVER (PARTITION BY authority, test, side) AS quarters
FROM   (FROM beside QUALIFY row_number() OVER (PARTITION BY authority, test, side ORDER BY abs(last_day - started)) <= 4)
LEFT   JOIN own_aim USING (authority, aim);

-- example: the quarter in which it starts is on neither side; one that begins with it is after
--   given milestone_return
--     | quarter_end |
--     | 2025-01-31  |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given tests_of_change
--     | test  | aim   | started    |
--     | amid  | aim-2 | 2026-03-15 |
--     | first | aim-2 | 2026-05-01 |
--   expect
--     | test  | side   | quarter    |
--     | amid  | before | 2024-25-Q3 |
--     | amid  | before | 2024-25-Q4 |
--     | amid  | before | 2025-26-Q1 |
--     | amid  | before | 2025-26-Q2 |
--     | amid  | after  | 2025-26-Q4 |
--     | first | before | 2024-25-Q4 |
--     | first | before | 2025-26-Q1 |
--     | first | before | 2025-26-Q2 |
--     | first | before | 2025-26-Q3 |
--     | first | after  | 2025-26-Q4 |

-- example: the quarters of its side, and whose aim it is
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-01-31  |
--   given tests_of_change
--     | test | aim   | started    |
--     | one  | aim-2 | 2025-11-01 |
--     | own  | soon  | 2025-11-01 |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2025-02-01     |
--   expect where side = 'after'
--     | test | national_aim | local_aim | quarters         |
--     | one  | aim-2        |           | after 2025-26-Q2 |
--     | own  |              | soon      | after 2025-26-Q2 |

-- example: a test for a dated cohort has no before and after
--   given milestone_return
--     | quarter_end |
--     | 2026-07-31  |
--   given tests_of_change
--     | test | aim     | started    |
--     | amid | by-july | 2026-05-01 |
--   given local_aim
--     | aim     | opens        | closes      | deadline   | opened_to  | effective_from |
--     | by-july | ACCOMMODATED | RECOMMENDED | 2026-07-31 | 2026-01-31 | 2026-02-01     |
--   expect nothing

-- example: a quarter of which nothing was told is on no side, the one before it is
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2025-01-31  |
--     | S12000011 | 2026-01-31  |
--     | S12000005 | 2026-07-31  |
--   given tests_of_change
--     | test  | aim   | started    |
--     | first | aim-2 | 2025-11-01 |
--   expect
--     | test  | side   | quarter    |
--     | first | before | 2024-25-Q2 |
--     | first | before | 2024-25-Q3 |
--     | first | before | 2024-25-Q4 |
--     | first | before | 2025-26-Q1 |
--     | first | after  | 2025-26-Q2 |
