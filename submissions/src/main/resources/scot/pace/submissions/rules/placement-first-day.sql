-- First placement on the first day
--   rule      placement-first-day
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    started
--   breaks    stock clock
--   message   The first placement starts on {started} and the episode on {episode_started}.
--   fix       Let the first row start on the first day of the episode.
--   source    the specification of the return
SELECT first.line, first.started, episode.started AS episode_started
FROM   placement_in_order first JOIN episode USING (child, episode)
WHERE  first.is_first AND first.started <> episode.started;

-- example: a day late
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-03 |       |
--   expect
--     | line |
--     | 2    |

-- example: the same day
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   expect nothing
