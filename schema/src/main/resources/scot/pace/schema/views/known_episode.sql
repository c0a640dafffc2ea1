-- Episodes as known
--   view    known_episode
--   unit    one row for each authority, child and episode
--   reads   episode, broken, live_return, as_at
--   source  which version counts: each episode once, from the live return of the latest quarter in which it appears
-- An episode that leaves the window of a return stays known. One that ended after the day we look at is still open.
-- in_stocks and in_clocks are false where an error of that return leaves the episode out.
WITH seen AS (
    SELECT e.authority, e.child, e.episode, max(e.quarter_end) AS quarter_end
    FROM   episode e SEMI JOIN live_return USING (authority, quarter_end, version)
    GROUP  BY e.authority, e.child, e.episode
), latest AS (
    SELECT seen.*, live_return.version FROM seen JOIN live_return USING (authority, quarter_end)
), fault AS (
    SELECT authority, quarter_end, version, child, episode, bool_or(stock) AS stock, bool_or(clock) AS clock
    FROM   broken GROUP BY ALL
)
SELECT e.* REPLACE (
           CASE WHEN e.ended <= as_at.day THEN e.ended END AS ended,
           CASE WHEN e.ended <= as_at.day THEN e.destination END AS destination),
       NOT coalesce(f.stock, false) AS in_stocks,
       NOT coalesce(f.clock, false) AS in_clocks
FROM   episode e
JOIN   latest USING (authority, child, episode, quarter_end, version)
LEFT   JOIN fault f USING (authority, quarter_end, version, child, episode)
CROSS  JOIN as_at
WHERE  e.started <= as_at.day;

-- example: the latest return in which the episode appears counts, and an episode that left the window stays known
--   given episode
--     | child | episode | quarter_end | started    | ended      |
--     | SYN1  | 1       | 2026-04-30  | 2024-01-01 | 2026-03-01 |
--     | SYN1  | 2       | 2026-04-30  | 2026-04-01 |            |
--     | SYN1  | 2       | 2026-07-31  | 2026-04-02 |            |
--   expect
--     | child | episode | quarter_end | started    | ended      |
--     | SYN1  | 1       | 2026-04-30  | 2024-01-01 | 2026-03-01 |
--     | SYN1  | 2       | 2026-07-31  | 2026-04-02 |            |

-- example: what is dated after the day has not happened yet
--   given as_at
--     | day        | known_by   |
--     | 2026-07-31 | 2026-12-31 |
--   given episode
--     | child | started    | ended      | destination |
--     | SYN1  | 2026-07-31 | 2026-08-01 | HOME        |
--     | SYN2  | 2026-08-01 |            |             |
--     | SYN3  | 2020-01-01 | 2026-07-31 | HOME        |
--   expect
--     | child | ended      | destination |
--     | SYN1  |            |             |
--     | SYN3  | 2026-07-31 | HOME        |

-- example: an error of the version that counts leaves the episode out of what it says
--   given milestone_return
--     | quarter_end | version |
--     | 2026-04-30  | 1       |
--     | 2026-04-30  | 2       |
--   given episode
--     | child | quarter_end | version | started    |
--     | SYN1  | 2026-04-30  | 1       | 2025-01-01 |
--     | SYN1  | 2026-04-30  | 2       | 2025-01-01 |
--     | SYN2  | 2026-04-30  | 2       | 2025-01-01 |
--   given broken
--     | child | quarter_end | version | stock | clock |
--     | SYN1  | 2026-04-30  | 1       | true  | true  |
--     | SYN2  | 2026-04-30  | 2       | false | true  |
--   expect
--     | child | version | in_stocks | in_clocks |
--     | SYN1  | 2       | true      | true      |
--     | SYN2  | 2       | true      | false     |
