-- Placements in the order of their episode
--   reads    placement, unread, unplaced
--   source   the specification of the return: the rows of an episode follow one another without a gap
-- Each row with what the row before it says. side: where the child is, HOME_CSO under a compulsory supervision order; none in
-- respite and in a row of no nights. An episode of which a day could not be read has no order: it is not in here, and
-- nothing is where a line could not be placed.
SELECT line, child, episode, placement, started, ended, placement_type, legal_reason, respite,
       row_number() OVER in_order AS position, lead(line) OVER in_order IS NULL AS is_last,
       lag(line) OVER in_order AS earlier_line, lag(ended) OVER in_order AS earlier_ended,
       lag(placement) OVER in_order AS earlier_placement,
       CASE WHEN respite = 'Y' OR started = ended THEN NULL WHEN placement_type <> 'AT_HOME' THEN 'AWAY'
            WHEN placement_type IS NULL THEN NULL WHEN legal_reason = 'CSO' THEN 'HOME_CSO' ELSE 'HOME' END AS side,
       lag(side IGNORE NULLS) OVER in_order AS earlier_side
FROM   placement
ANTI JOIN (SELECT p.child, p.episode FROM placement p JOIN unread u USING (line)
           WHERE  u."table" = 'placements' AND u.field IN ('started', 'ended')) AS undated USING (child, episode)
WHERE  child IS NOT NULL AND episode IS NOT NULL AND started IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'placements')
WINDOW in_order AS (PARTITION BY child, episode ORDER BY started, ended NULLS LAST, line);

-- example: two rows
--   given placement
--     | child      | episode | started    | ended      | placement |
--     | SYN0000001 | 1       | 2018-03-01 |            | 2         |
--     | SYN0000001 | 1       | 2018-01-02 | 2018-03-01 | 1         |
--   expect
--     | line | position | is_last | earlier_line | earlier_ended | earlier_placement |
--     | 3    | 1        | false   |              |               |                   |
--     | 2    | 2        | true    | 3            | 2018-03-01    | 1                 |

-- example: the end of one row could not be read
--   given unread
--     | table      | line | field |
--     | placements | 2    | ended |
--   given placement
--     | child      | episode | started    | ended |
--     | SYN0000001 | 1       | 2018-01-02 |       |
--     | SYN0000001 | 1       | 2018-03-01 |       |
--   expect nothing
