-- Row without an episode
--   rule      row-without-episode
--   stage     check
--   severity  ERROR
--   table     any
--   fields    episode
--   breaks    clock
--   message   There is no episode {value} of this child.
--   fix       Send the episode, or correct its number.
--   source    the specification of the return: key of the episode
-- Silent where a line of episodes could not be placed: it may be the one.
SELECT 'placements' AS "table", line, 'episode' AS field, episode AS value FROM placement ANTI JOIN episode USING (child, episode)
WHERE  child IS NOT NULL AND episode IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'episodes')
UNION ALL
SELECT 'milestones', line, 'episode', episode FROM milestone ANTI JOIN episode USING (child, episode)
WHERE  child IS NOT NULL AND episode IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'episodes');

-- example: a placement of episode 2
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--     | SYN1  | 2       | 2018-01-02 |       |
--   expect
--     | table      | line |
--     | placements | 3    |

-- example: a placement of episode 1
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   expect nothing
