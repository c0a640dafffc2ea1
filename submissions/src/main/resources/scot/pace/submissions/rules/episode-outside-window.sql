-- Ended before the window of the return
--   rule      episode-outside-window
--   stage     check
--   severity  NOTE
--   table     episodes
--   fields    ended
--   message   The episode ended on {ended}, more than twelve months before the end of the quarter.
--   fix       Nothing is asked: more history is welcome.
--   source    the specification of the return: every episode open in the twelve months ended on quarter_end
SELECT line, ended FROM episode JOIN (SELECT sent, quarter_end FROM "return") USING (sent) WHERE ended < quarter_end - INTERVAL 12 MONTH;

-- example: the day before the year
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given episode
--     | child | started    | ended      |
--     | SYN1  | 2018-01-02 | 2019-07-30 |
--   expect
--     | line |
--     | 2    |

-- example: a year to the day
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given episode
--     | child | started    | ended      |
--     | SYN1  | 2018-01-02 | 2019-07-31 |
--   expect nothing
