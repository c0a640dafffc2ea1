-- Children looked after on a day
--   view    stock
--   unit    children; one row for each child and day: the last day of each reported quarter, and the day before the first of them
--   reads   counted_episode, known_placement, reported_quarter, code, quarter
--   source  domain, clocks: a day
-- Looked after on a day means started on it or before, and open or ended after it. The placement is the row in force on that day.
-- A child without one is in no stock, see counted_episode. side tells at home, with kinship carers and away from home otherwise; setting tells community and residential.
WITH day AS (
    SELECT last_day AS day, quarter FROM reported_quarter
    UNION ALL
    SELECT q.last_day, q.quarter FROM quarter q WHERE q.last_day + 1 = (SELECT min(first_day) FROM reported_quarter)
), present AS (
    SELECT day.day, day.quarter, e.authority, e.child, e.episode, e.started
    FROM   counted_episode e JOIN day ON e.started <= day.day AND (e.ended IS NULL OR e.ended > day.day)
    WHERE  e.in_stocks
)
SELECT n.day, n.quarter, n.authority, n.child, n.episode, p.placement_type, c."group" AS placement_group,
       CASE WHEN c."group" IN ('at_home', 'kinship') THEN c."group" ELSE 'away_excluding_kinship' END AS side,
       CASE WHEN c."group" = 'residential' THEN 'residential' ELSE 'community' END AS setting
FROM   present n
JOIN   known_placement p
       ON  p.authority = n.authority AND p.child = n.child AND p.episode = n.episode
       AND p.started <= n.day AND (p.ended IS NULL OR p.ended > n.day)
JOIN   code c ON c.list = 'placement_type' AND c.code = p.placement_type
QUALIFY row_number() OVER (PARTITION BY n.day, n.authority, n.child
                           ORDER BY n.started DESC, n.episode DESC, p.started DESC, p.line DESC) = 1;

-- example: an episode that ended on the day is not in its stock, one that started on it is
--   given as_at
--     | day        | known_by   |
--     | 2026-07-31 | 2026-12-31 |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-05-01 | 2026-07-31 |
--     | SYN2  | 2026-07-31 |            |
--     | SYN3  | 2026-04-30 |            |
--   expect
--     | day        | quarter    | child | side    |
--     | 2026-07-31 | 2025-26-Q4 | SYN2  | kinship |
--     | 2026-07-31 | 2025-26-Q4 | SYN3  | kinship |
--     | 2026-04-30 | 2025-26-Q3 | SYN3  | kinship |

-- example: the placement is that of the row in force, and the last day of a row belongs to the next
--   given placement
--     | child | placement | placement_type   | started    | ended      |
--     | SYN1  | 1         | FOSTER_AUTHORITY | 2026-05-01 | 2026-07-31 |
--     | SYN1  | 2         | SECURE           | 2026-07-31 |            |
--   expect
--     | child | placement_type | placement_group | side                   | setting     |
--     | SYN1  | SECURE         | residential     | away_excluding_kinship | residential |

-- example: an episode that an error leaves out of the stocks is not counted
--   given placement
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--   given broken
--     | child | stock | clock |
--     | SYN1  | true  | false |
--   expect nothing

-- example: a child for whom no placement is in force on the day is not taken for one away from home in the community
--   given episode
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--     | SYN2  | 2026-05-01 |
--   given placement
--     | child | placement_type | started    | ended      |
--     | SYN1  | SECURE         | 2026-05-01 | 2026-07-01 |
--     | SYN2  | SECURE         | 2026-05-01 |            |
--   expect
--     | child | side                   | setting     |
--     | SYN2  | away_excluding_kinship | residential |
