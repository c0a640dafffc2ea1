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
FROM  (SELECT child, episode, min(started) AS started, arg_min(line, (started, line)) AS line FROM placement GROUP BY ALL
       HAVING count(*) = count(started)) AS first
JOIN  episode USING (child, episode)
WHERE first.started <> episode.started AND NOT EXISTS (FROM unread WHERE "table" = 'placements');

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
