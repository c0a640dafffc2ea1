-- Episode open again
--   rule      episode-reopened
--   stage     compare
--   severity  QUERY
--   table     episodes
--   fields    ended
--   message   The episode is open here and ended on {before} in the return before.
--   fix       Fill in the day it ended, or say why it goes on.
--   source    intake.md: compared with the live return of the nearest earlier quarter
SELECT e.line, b.ended AS before FROM episode e JOIN before_episode b USING (child, episode) WHERE e.ended IS NULL AND b.ended IS NOT NULL;

-- example: open again
--   given before_episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-02-02 |
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   expect
--     | line | before     |
--     | 2    | 2018-02-02 |

-- example: ended on another day
--   given before_episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-02-02 |
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-02-03 |
--   expect nothing
