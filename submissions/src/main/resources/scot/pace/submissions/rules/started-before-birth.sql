-- Looked after before birth
--   rule      started-before-birth
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    started
--   breaks    stock clock
--   message   The episode started on {started}, before the month of birth began on {birth_month}.
--   fix       Correct the start or the month of birth.
--   source    the specification of the return
SELECT line, started, birth_month FROM episode WHERE started < birth_month;

-- example: the day before the month
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2018-05-01  | 2018-04-30 |       |
--   expect
--     | line |
--     | 2    |

-- example: the first day of the month
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2018-05-01  | 2018-05-01 |       |
--   expect nothing
