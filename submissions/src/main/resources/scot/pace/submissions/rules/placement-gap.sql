-- Gap between placements
--   rule      placement-gap
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    started
--   breaks    stock clock
--   message   This row starts on {started} and the one before ended on {earlier_ended}.
--   fix       Let each row start on the day the one before ended.
--   source    the specification of the return: half open, the day itself belongs to the next row
SELECT line, started, earlier_ended FROM (
  SELECT line, started, lag(ended) OVER w AS earlier_ended FROM placement
  WHERE  child IS NOT NULL AND episode IS NOT NULL AND started IS NOT NULL
  WINDOW w AS (PARTITION BY child, episode ORDER BY started, ended NULLS LAST, line))
WHERE started <> earlier_ended AND NOT EXISTS (FROM unread WHERE "table" = 'placements');

-- example: a day between
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-03-01 |
--     | SYN1  | 1       | 2018-03-02 |            |
--   expect
--     | line |
--     | 3    |

-- example: none between
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-03-01 |
--     | SYN1  | 1       | 2018-03-01 |            |
--   expect nothing
