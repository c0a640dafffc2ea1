-- Looked after from 18
--   rule      started-adult
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    started
--   breaks    stock clock
--   message   The episode started on {started}, when the young person was 18.
--   fix       Correct the start or the month of birth; continuing care is not an episode.
--   source    Children (Scotland) Act 1995: looked after ends at 18
SELECT line, started FROM episode WHERE started >= last_day(CAST(birth_month + INTERVAL 18 YEAR AS DATE));

-- example: the last day of the birthday month
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2000-02-01  | 2018-02-28 |       |
--   expect
--     | line |
--     | 2    |

-- example: the day before
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2000-02-01  | 2018-02-27 |       |
--   expect nothing
