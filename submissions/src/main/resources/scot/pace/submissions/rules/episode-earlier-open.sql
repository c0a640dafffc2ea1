-- Earlier episode open
--   rule      episode-earlier-open
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    ended
--   breaks    stock clock
--   message   Episode {episode} is open although episode {later} started on {later_started}.
--   fix       Fill in the day the earlier episode ended.
--   source    the specification of the return
SELECT line, episode, later, later_started FROM episode_in_order WHERE ended IS NULL AND later <> episode;

-- example: an open episode with a later one
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-01 |       |
--     | SYN1  | 2       | 2019-05-01 |       |
--   expect
--     | line |
--     | 2    |

-- example: only the last is open
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-02-01 |
--     | SYN1  | 2       | 2019-05-01 |            |
--   expect nothing
