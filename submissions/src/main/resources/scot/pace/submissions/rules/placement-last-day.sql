-- Last placement on the last day
--   rule      placement-last-day
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    ended
--   breaks    stock clock
--   message   The last placement and the episode do not end on the same day.
--   fix       Let the last row end with the episode, and stay open while the episode is open.
--   source    the specification of the return
SELECT last.line
FROM   placement_in_order last JOIN episode USING (child, episode)
ANTI JOIN (SELECT line FROM unread WHERE "table" = 'episodes' AND field = 'ended') AS undated ON undated.line = episode.line
WHERE  last.is_last AND last.ended IS DISTINCT FROM episode.ended AND coalesce(episode.ended >= episode.started, true);

-- example: open in an episode that ended
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   expect
--     | line |
--     | 2    |

-- example: both ended that day
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   expect nothing
