-- Spells of each child for the rules
--   reads    placement_in_order, episode_in_order, unread
--   source   domain.md, Spells
-- Consecutive rows on one side, also across an episode that starts the day the one before ended; respite rows are passed over.
-- HOME_CSO is at home under a compulsory supervision order. received: it begins with an episode taken over from another authority.
WITH sided AS (
  SELECT p.child, p.started, p.line, e.episode, e.ended AS episode_ended, e.received_from IS NOT NULL AS received,
         CASE WHEN p.placement_type <> 'AT_HOME' THEN 'AWAY' WHEN p.legal_reason = 'CSO' THEN 'HOME_CSO' ELSE 'HOME' END AS side,
         e.received_from IS NOT NULL OR e.earlier_ended IS DISTINCT FROM e.started AS begins
  FROM   placement_in_order p JOIN episode_in_order e USING (child, episode)
  WHERE  coalesce(p.respite, 'N') = 'N' AND (p.ended IS NULL OR p.ended > p.started OR e.ended = e.started)
  AND    p.child NOT IN (SELECT child FROM placement JOIN unread USING (line) WHERE unread."table" = 'placements' AND child IS NOT NULL)
), turned AS (
  SELECT *, begins AND lag(episode) OVER w IS DISTINCT FROM episode AS is_new, lag(episode_ended) OVER w AS before_ended,
         last_value(episode_ended) OVER (PARTITION BY child ORDER BY started, line ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
             AS last_ended
  FROM   sided WINDOW w AS (PARTITION BY child ORDER BY started, line)
  QUALIFY is_new OR side IS DISTINCT FROM lag(side) OVER w
)
SELECT child, side, started, received AND is_new AS received, lead(child) OVER w IS NULL AS is_last,
       CASE WHEN lead(child) OVER w IS NULL THEN last_ended WHEN lead(is_new) OVER w THEN lead(before_ended) OVER w
            ELSE lead(started) OVER w END AS ended
FROM   turned WINDOW w AS (PARTITION BY child ORDER BY started, line);

-- example: a respite stay does not end a spell at home
--   given placement
--     | child      | started    | ended      | placement_type | legal_reason | respite |
--     | SYN0000001 | 2018-01-01 | 2018-03-01 | AT_HOME        | CSO          |         |
--     | SYN0000001 | 2018-03-01 | 2018-03-08 | KINSHIP        | CSO          | Y       |
--     | SYN0000001 | 2018-03-08 |            | AT_HOME        | CSO          |         |
--   expect
--     | side     | started    | ended |
--     | HOME_CSO | 2018-01-01 |       |

-- example: an episode that starts the day the one before ended goes on, one a day later does not
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-03-01 |
--     | SYN1  | 2       | 2018-03-01 | 2018-04-01 |
--     | SYN1  | 3       | 2018-04-02 |            |
--   expect
--     | side | started    | ended      |
--     | AWAY | 2018-01-01 | 2018-04-01 |
--     | AWAY | 2018-04-02 |            |

-- example: away, home, away again
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP          | S25          | 2018-01-01 | 2018-03-01 |
--     | SYN1  | 2         | AT_HOME          | CSO          | 2018-03-01 | 2018-06-01 |
--     | SYN1  | 3         | FOSTER_AUTHORITY | CSO          | 2018-06-01 | 2019-01-01 |
--   expect
--     | side     | started    | ended      | is_last |
--     | AWAY     | 2018-01-01 | 2018-03-01 | false   |
--     | HOME_CSO | 2018-03-01 | 2018-06-01 | false   |
--     | AWAY     | 2018-06-01 | 2019-01-01 | true    |

-- example: a type that could not be read: the spells of the child are not known
--   given unread
--     | table      | line | field          |
--     | placements | 2    | placement_type |
--   given placement
--     | child | started    | placement_type |
--     | SYN1  | 2018-01-01 |                |
--   expect nothing
