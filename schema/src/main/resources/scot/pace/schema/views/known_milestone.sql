-- Milestones as known
--   view    known_milestone
--   unit    one row for each milestone of an episode as known
--   reads   milestone, known_episode, as_at
--   source  which version counts; later dates do not exist yet
SELECT m.authority, m.child, m.episode, m.line, m.milestone, m.reached, m.plan, m.route, m.outcome
FROM   milestone m
JOIN   known_episode USING (authority, quarter_end, version, child, episode)
CROSS  JOIN as_at
WHERE  m.reached <= as_at.day;

-- example: a milestone of tomorrow is not there yet
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--   given milestone
--     | child | milestone    | reached    |
--     | SYN1  | FIRST_REVIEW | 2026-07-31 |
--     | SYN1  | REVIEWED     | 2026-08-01 |
--   expect
--     | milestone    | reached    |
--     | FIRST_REVIEW | 2026-07-31 |
