-- How many episodes opened and closed since the return before
--   reads    episode, return, before_episode, before_return, unread, unplaced
--   source   domain.md: looked after on a day, starts and ceases
-- Both ends of the time between the two quarter ends as in the tables: the earlier day excluded, the later one included.
WITH opening AS (
  SELECT b.sent, b.quarter_end, count(e.line) AS children
  FROM   before_return b LEFT JOIN before_episode e
         ON  e.sent = b.sent AND e.started <= b.quarter_end AND (e.ended IS NULL OR e.ended > b.quarter_end)
  GROUP  BY b.sent, b.quarter_end
)
SELECT b.children AS opening,
       count(*) FILTER (started > b.quarter_end AND started <= r.quarter_end) AS starts,
       count(*) FILTER (ended > b.quarter_end AND ended <= r.quarter_end) AS ceases,
       count(*) FILTER (started <= r.quarter_end AND (ended IS NULL OR ended > r.quarter_end)) AS closing,
       r.line, r.quarter_end, b.quarter_end AS before_quarter_end
FROM   "return" r JOIN opening b USING (sent) LEFT JOIN episode e USING (sent)
WHERE  NOT EXISTS (FROM unplaced WHERE "table" = 'episodes')
AND    NOT EXISTS (FROM unread WHERE "table" = 'episodes' AND field IN ('started', 'ended'))
GROUP  BY r.line, r.quarter_end, b.quarter_end, b.children;

-- example: one stayed, one left, one came
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given before_return
--     | quarter_end |
--     | 2020-04-30  |
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 |            |
--     | SYN2  | 1       | 2018-01-01 | 2020-07-31 |
--     | SYN3  | 1       | 2020-05-01 |            |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-01 |       |
--     | SYN2  | 1       | 2018-01-01 |       |
--   expect
--     | opening | starts | ceases | closing |
--     | 2       | 1      | 1      | 2       |
