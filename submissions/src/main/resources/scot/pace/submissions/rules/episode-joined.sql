-- Episode starts the day another ended
--   rule      episode-joined
--   stage     check
--   severity  QUERY
--   table     episodes
--   fields    started
--   message   This episode starts on {started}, the day the one before ended.
--   fix       If the child did not stop being looked after, make one episode of the two.
--   source    domain.md: such episodes count as one spell
SELECT line, started FROM episode_in_order WHERE started = earlier_ended AND earlier <> episode;

-- example: the same day
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 2       | 2018-05-01 |            |
--   expect
--     | line |
--     | 3    |

-- example: the next day
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 2       | 2018-05-02 |            |
--   expect nothing
