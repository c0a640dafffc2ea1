-- Episode without a placement
--   rule      episode-without-placement
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    episode
--   breaks    stock clock
--   message   Episode {episode} has no placement.
--   fix       Send the placements of the episode from its first day on.
--   source    the specification of the return
SELECT line, episode FROM episode ANTI JOIN placement USING (child, episode)
WHERE  child IS NOT NULL AND episode IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'placements');

-- example: none at all
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--   expect
--     | line |
--     | 2    |

-- example: one
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given placement
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   expect nothing
