-- Clocks of the aim of a test of change
--   view    test_of_change_clock
--   unit    clocks; one row for each test of change and each clock of the aim it is to help, of its authority
--   reads   known_test_of_change, counted_clock, local_clock, known_local_aim
--   source  statistics, S10
-- The clocks of a local aim are those of the line in force when the test starts, or of the first line where none is yet.
WITH line AS (
    SELECT t.authority, t.test, t.aim, a.effective_from
    FROM   known_test_of_change t JOIN known_local_aim a USING (authority, aim)
    QUALIFY row_number() OVER (PARTITION BY t.authority, t.test
                               ORDER BY a.effective_from > t.started, abs(a.effective_from - t.started)) = 1
)
SELECT t.authority, t.test, c.child, c.opened, c.due, c.closed, c.ended, c.class
FROM   known_test_of_change t JOIN counted_clock c USING (authority, aim)
UNION ALL
SELECT l.authority, l.test, c.child, c.opened, c.due, c.closed, c.ended, c.class
FROM   line l JOIN local_clock c USING (authority, aim, effective_from);

-- example: a national aim, and the line of a local aim in force when the test starts
--   given tests_of_change
--     | test  | aim   | started    |
--     | one   | aim-2 | 2026-05-01 |
--     | other | soon  | 2026-05-01 |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     |
--     | soon | ACCOMMODATED | RECOMMENDED | 10            | days        | 2026-06-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-06-03 |
--   expect
--     | test  | child | due        | class   |
--     | one   | SYN1  | 2026-12-03 | PENDING |
--     | other | SYN1  | 2026-07-03 | OVERDUE |
