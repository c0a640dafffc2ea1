-- Placements as known
--   view    known_placement
--   unit    one row for each row of the placements of an episode as known
--   reads   placement, known_episode, as_at
--   source  the return: half open, the last day belongs to the next row
-- A row without a last day goes on to the end of its episode.
SELECT p.authority, p.child, p.episode, p.placement, p.line, p.placement_type, p.legal_reason, p.started,
       CASE WHEN least(p.ended, e.ended) <= as_at.day THEN least(p.ended, e.ended) END AS ended,
       coalesce(p.respite = 'Y', false) AS respite
FROM   placement p
JOIN   known_episode e USING (authority, quarter_end, version, child, episode)
CROSS  JOIN as_at
WHERE  p.started <= as_at.day;

-- example: only the rows of the return that counts, and a later end has not come yet
--   given placement
--     | child | quarter_end | placement | started    | ended      | respite |
--     | SYN1  | 2026-04-30  | 1         | 2026-01-01 |            |         |
--     | SYN1  | 2026-07-31  | 1         | 2026-01-01 | 2026-05-01 |         |
--     | SYN1  | 2026-07-31  | 2         | 2026-05-01 | 2026-08-01 | Y       |
--     | SYN1  | 2026-07-31  | 3         | 2026-08-01 |            |         |
--   expect
--     | child | placement | started    | ended      | respite |
--     | SYN1  | 1         | 2026-01-01 | 2026-05-01 | false   |
--     | SYN1  | 2         | 2026-05-01 |            | true    |
