-- Placements in the order of their episode
--   reads    placement, unread, unplaced
--   source   the specification of the return: the rows of an episode follow one another without a gap
-- Each row with what the row before it says. side: where the child is, HOME_CSO under a compulsory supervision order; none in
-- respite and in a row of no nights. An episode of which a day could not be read has no order: it is not in here, and
-- nothing is where a line could not be placed.
-- One order for all episodes: to sort each for itself takes more than twice the time.
WITH ordered AS (
  SELECT line, child, episode, placement, started, ended, placement_type, legal_reason, respite,
         CASE WHEN respite = 'Y' OR started = ended THEN NULL WHEN placement_type <> 'AT_HOME' THEN 'AWAY'
              WHEN placement_type IS NULL THEN NULL WHEN legal_reason = 'CSO' THEN 'HOME_CSO' ELSE 'HOME' END AS side,
         coalesce(lag(child) OVER in_order = child AND lag(episode) OVER in_order = episode, false) AS follows,
         coalesce(lead(child) OVER in_order = child AND lead(episode) OVER in_order = episode, false) AS is_followed,
         lag(line) OVER in_order AS earlier_line, lag(ended) OVER in_order AS earlier_ended,
         lag(placement) OVER in_order AS earlier_placement
  FROM   placement
  ANTI JOIN (SELECT p.child, p.episode FROM placement p JOIN unread u USING (line)
             WHERE  u."table" = 'placements' AND u.field IN ('started', 'ended')) AS undated USING (child, episode)
  WHERE  child IS NOT NULL AND episode IS NOT NULL AND started IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'placements')
  WINDOW in_order AS (ORDER BY child, episode, started, ended NULLS LAST, line)
)
SELECT line, child, episode, placement, started, ended, placement_type, legal_reason, respite, side,
       NOT follows AS is_first, NOT is_followed AS is_last,
       CASE WHEN follows THEN earlier_line END AS earlier_line, CASE WHEN follows THEN earlier_ended END AS earlier_ended,
       CASE WHEN follows THEN earlier_placement END AS earlier_placement
FROM   ordered;

-- example: two rows
--   given placement
--     | child      | episode | started    | ended      | placement |
--     | SYN0000001 | 1       | 2018-03-01 |            | 2         |
--     | SYN0000001 | 1       | 2018-01-02 | 2018-03-01 | 1         |
--   expect
--     | line | is_first | is_last | earlier_line | earlier_ended | earlier_placement |
--     | 3    | true     | false   |              |               |                   |
--     | 2    | false    | true    | 3            | 2018-03-01    | 1                 |

-- example: the end of one row could not be read
--   given unread
--     | table      | line | field |
--     | placements | 2    | ended |
--   given placement
--     | child      | episode | started    | ended |
--     | SYN0000001 | 1       | 2018-01-02 |       |
--     | SYN0000001 | 1       | 2018-03-01 |       |
--   expect nothing
