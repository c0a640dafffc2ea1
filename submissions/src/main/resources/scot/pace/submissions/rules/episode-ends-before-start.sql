-- Episode ends before it starts
--   rule      episode-ends-before-start
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    ended
--   breaks    stock clock
--   message   The episode ended on {ended}, before it started on {started}.
--   fix       Correct one of the two dates.
--   source    the specification of the return
SELECT line, started, ended FROM episode WHERE ended < started;

-- example: the day before
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-01-01 |
--   expect
--     | line |
--     | 2    |

-- example: the same day
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-01-02 |
--   expect nothing
