-- Recommendations are missing
--   rule      unusual-missingness
--   stage     compare
--   severity  QUERY
--   table     return
--   fields    milestones
--   message   {missing} of {episodes} children away from home have no recommendation; in the return before it were {before_missing} of {before_episodes}.
--   fix       Check that no milestones were left out, or say why.
--   source    domain.md, Aim 2
-- Counted by episodes with any time away that is not respite. A rise of 15 points exactly is asked about; fewer than 10 are not.
WITH told AS (
  SELECT 'now' AS told, sent, child, episode, placement_type <> 'AT_HOME' AND coalesce(respite, 'N') = 'N' AS away, false AS recommended
  FROM   placement
  UNION ALL SELECT 'now', sent, child, episode, false, milestone = 'RECOMMENDED' FROM milestone
  UNION ALL SELECT 'before', sent, child, episode, placement_type <> 'AT_HOME' AND coalesce(respite, 'N') = 'N', false FROM before_placement
  UNION ALL SELECT 'before', sent, child, episode, false, milestone = 'RECOMMENDED' FROM before_milestone
), counted AS (
  SELECT told, sent, count(*) FILTER (away) AS episodes, count(*) FILTER (away AND NOT recommended) AS missing
  FROM   (SELECT told, sent, child, episode, bool_or(away) AS away, bool_or(recommended) AS recommended FROM told GROUP BY ALL)
  GROUP  BY told, sent
)
SELECT r.line, now.episodes, now.missing, earlier.episodes AS before_episodes, earlier.missing AS before_missing
FROM   "return" r
JOIN   counted now ON now.sent = r.sent AND now.told = 'now'
JOIN   counted earlier ON earlier.sent = r.sent AND earlier.told = 'before'
WHERE  now.episodes >= 10 AND earlier.episodes >= 10
AND    100 * (now.missing * earlier.episodes - earlier.missing * now.episodes) >= 15 * now.episodes * earlier.episodes;

-- example: one in five without
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN00 | 1       | 2018-01-02 |       |
--     | SYN01 | 1       | 2018-01-02 |       |
--     | SYN02 | 1       | 2018-01-02 |       |
--     | SYN03 | 1       | 2018-01-02 |       |
--     | SYN04 | 1       | 2018-01-02 |       |
--     | SYN05 | 1       | 2018-01-02 |       |
--     | SYN06 | 1       | 2018-01-02 |       |
--     | SYN07 | 1       | 2018-01-02 |       |
--     | SYN08 | 1       | 2018-01-02 |       |
--     | SYN09 | 1       | 2018-01-02 |       |
--   given before_milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN00 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN01 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN02 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN03 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN04 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN05 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN06 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN07 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN08 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN09 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   given episode
--     | child | episode | started    | ended |
--     | SYN00 | 1       | 2018-01-02 |       |
--     | SYN01 | 1       | 2018-01-02 |       |
--     | SYN02 | 1       | 2018-01-02 |       |
--     | SYN03 | 1       | 2018-01-02 |       |
--     | SYN04 | 1       | 2018-01-02 |       |
--     | SYN05 | 1       | 2018-01-02 |       |
--     | SYN06 | 1       | 2018-01-02 |       |
--     | SYN07 | 1       | 2018-01-02 |       |
--     | SYN08 | 1       | 2018-01-02 |       |
--     | SYN09 | 1       | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN00 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN01 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN02 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN03 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN04 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN05 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN06 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN07 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect
--     | missing | before_missing |
--     | 2       | 0              |

-- example: one in ten without
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN00 | 1       | 2018-01-02 |       |
--     | SYN01 | 1       | 2018-01-02 |       |
--     | SYN02 | 1       | 2018-01-02 |       |
--     | SYN03 | 1       | 2018-01-02 |       |
--     | SYN04 | 1       | 2018-01-02 |       |
--     | SYN05 | 1       | 2018-01-02 |       |
--     | SYN06 | 1       | 2018-01-02 |       |
--     | SYN07 | 1       | 2018-01-02 |       |
--     | SYN08 | 1       | 2018-01-02 |       |
--     | SYN09 | 1       | 2018-01-02 |       |
--   given before_milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN00 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN01 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN02 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN03 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN04 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN05 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN06 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN07 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN08 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN09 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   given episode
--     | child | episode | started    | ended |
--     | SYN00 | 1       | 2018-01-02 |       |
--     | SYN01 | 1       | 2018-01-02 |       |
--     | SYN02 | 1       | 2018-01-02 |       |
--     | SYN03 | 1       | 2018-01-02 |       |
--     | SYN04 | 1       | 2018-01-02 |       |
--     | SYN05 | 1       | 2018-01-02 |       |
--     | SYN06 | 1       | 2018-01-02 |       |
--     | SYN07 | 1       | 2018-01-02 |       |
--     | SYN08 | 1       | 2018-01-02 |       |
--     | SYN09 | 1       | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN00 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN01 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN02 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN03 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN04 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN05 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN06 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN07 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN08 | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect nothing
