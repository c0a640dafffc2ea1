-- Placement ends before it starts
--   rule      placement-ends-before-start
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    ended
--   breaks    stock clock
--   message   The row ended on {ended}, before it started on {started}.
--   fix       Correct one of the two dates.
--   source    the specification of the return
SELECT line, started, ended FROM placement WHERE ended < started;

-- example: the day before
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-01-01 |
--   expect
--     | line |
--     | 2    |

-- example: the same day
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-01-02 |
--   expect nothing
