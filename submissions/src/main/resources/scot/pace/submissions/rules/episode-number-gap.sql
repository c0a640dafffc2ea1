-- Episode number left out
--   rule      episode-number-gap
--   stage     check
--   severity  QUERY
--   table     episodes
--   fields    episode
--   message   Episode {episode} follows episode {earlier}.
--   fix       Say why a number is left out, or number the episodes one after another.
--   source    the specification of the return: 1 more for each later one
SELECT line, episode, earlier FROM episode_in_order WHERE episode NOT IN (earlier, earlier + 1);

-- example: number 2 is left out
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-02-01 |
--     | SYN1  | 3       | 2019-05-01 |            |
--   expect
--     | line |
--     | 3    |

-- example: the first number is 2
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 2       | 2018-01-01 | 2018-02-01 |
--     | SYN1  | 3       | 2019-05-01 |            |
--   expect nothing
