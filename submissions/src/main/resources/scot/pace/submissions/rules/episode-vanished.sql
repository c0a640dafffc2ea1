-- Episode vanished
--   rule      episode-vanished
--   stage     compare
--   severity  QUERY
--   table     return
--   fields    episodes
--   message   Child {child}, episode {episode}, was looked after at the end of the quarter before, {before_quarter_end}, and is not in this return.
--   fix       Send the episode with the day it ended, or say why it is gone.
--   source    intake.md: compared with the live return of the nearest earlier quarter
SELECT r.line, e.child, e.episode, b.quarter_end AS before_quarter_end
FROM   before_episode e ANTI JOIN episode USING (child, episode) JOIN before_return b USING (sent) JOIN "return" r USING (sent)
WHERE  e.ended IS NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'episodes');

-- example: gone
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given before_return
--     | quarter_end |
--     | 2020-04-30  |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given episode
--     | child | episode | started    | ended |
--     | SYN2  | 1       | 2018-01-02 |       |
--   expect
--     | child |
--     | SYN1  |

-- example: ended in this quarter
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given before_return
--     | quarter_end |
--     | 2020-04-30  |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2020-05-01 |
--   expect nothing
