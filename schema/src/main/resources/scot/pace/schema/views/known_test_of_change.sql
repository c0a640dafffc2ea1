-- Tests of change as known
--   view    known_test_of_change
--   unit    one row for each test of change of an authority
--   reads   tests_of_change, as_at
--   source  design, which version counts: of two imports of the same test the later, an import on the day of knowledge included
-- A test that starts after the day we look at has not begun; one that ended after it goes on.
SELECT t.authority, t.test, t.aim, t.agency, t.change, t.rationale, t.started,
       CASE WHEN t.ended <= as_at.day THEN t.ended END AS ended, t.hoped_for, t.learned, t.next_step
FROM   tests_of_change t, as_at
WHERE  t.imported_on <= as_at.known_by AND t.started <= as_at.day
QUALIFY row_number() OVER (PARTITION BY t.authority, t.test ORDER BY t.version DESC) = 1;

-- example: what was learned is imported later, and the first import of the test is not known any more
--   given tests_of_change
--     | version | test      | aim   | started    | ended      | learned           |
--     | 1       | earlier   | aim-2 | 2026-01-01 |            |                   |
--     | 2       | earlier   | aim-2 | 2026-01-01 | 2026-07-31 | it needs a clerk  |
--     | 2       | to-come   | aim-3 | 2026-08-01 |            |                   |
--   expect
--     | test    | started    | ended      | learned          |
--     | earlier | 2026-01-01 | 2026-07-31 | it needs a clerk |
