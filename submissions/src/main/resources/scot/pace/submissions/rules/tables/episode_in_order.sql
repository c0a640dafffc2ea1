-- Episodes in the order of their child
--   reads    episode, unread, unplaced
--   source   the specification of the return: the episodes of a child follow one another
-- Each episode with what the ones before and after say. A child of which a day could not be read has no order and is not in here.
-- One order for all children: to sort each child for itself takes more than twice the time.
SELECT line, child, episode, started, ended, received_from,
       CASE WHEN lag(child) OVER in_order = child THEN lag(episode) OVER in_order END AS earlier,
       CASE WHEN lag(child) OVER in_order = child THEN lag(ended) OVER in_order END AS earlier_ended,
       CASE WHEN lead(child) OVER in_order = child THEN lead(episode) OVER in_order END AS later,
       CASE WHEN lead(child) OVER in_order = child THEN lead(started) OVER in_order END AS later_started
FROM   episode
ANTI JOIN (SELECT e.child FROM episode e JOIN unread u USING (line)
           WHERE  u."table" = 'episodes' AND u.field IN ('started', 'ended')) AS undated USING (child)
WHERE  child IS NOT NULL AND episode IS NOT NULL AND started IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'episodes')
WINDOW in_order AS (ORDER BY child, started, episode, line);

-- example: two episodes
--   given episode
--     | child      | episode | started    | ended      |
--     | SYN0000001 | 2       | 2019-05-01 |            |
--     | SYN0000001 | 1       | 2018-01-01 | 2018-02-01 |
--   expect
--     | line | earlier | earlier_ended | later | later_started |
--     | 3    |         |               | 2     | 2019-05-01    |
--     | 2    | 1       | 2018-02-01    |       |               |

-- example: an end that could not be read
--   given unread
--     | table    | line | field |
--     | episodes | 2    | ended |
--   given episode
--     | child      | episode | started    | ended |
--     | SYN0000001 | 1       | 2018-01-01 |       |
--     | SYN0000001 | 2       | 2019-05-01 |       |
--   expect nothing
