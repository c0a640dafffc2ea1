-- Episodes that count
--   view    counted_episode
--   unit    one row for each episode as known that is more than respite
--   reads   known_episode, known_placement
--   source  domain: an episode of respite only is outside the tables and the aims
SELECT * FROM known_episode
WHERE  (authority, child, episode) IN (
           SELECT (authority, child, episode) FROM known_placement WHERE NOT respite);

-- example: an episode of respite only is left out, one with respite in it is not
--   given placement
--     | child | placement | started    | ended      | respite |
--     | SYN1  | 1         | 2026-01-01 | 2026-01-15 | Y       |
--     | SYN2  | 1         | 2026-01-01 | 2026-01-15 | Y       |
--     | SYN2  | 2         | 2026-01-15 |            | N       |
--   expect
--     | child |
--     | SYN2  |
