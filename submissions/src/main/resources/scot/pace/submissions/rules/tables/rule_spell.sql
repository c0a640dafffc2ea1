-- Spells of each child for the rules
--   reads    placement_in_order, episode_in_order, unread
--   source   domain.md, Spells
-- Consecutive rows on one side, also across an episode that starts the day the one before ended; respite is passed over.
-- HOME_CSO is at home under a compulsory supervision order. received: it begins with an episode taken over from another authority.
WITH sided AS (
  SELECT p.child, p.side, p.started, p.line, e.episode, e.ended AS episode_ended, e.received_from IS NOT NULL AS received,
         e.received_from IS NOT NULL OR e.earlier_ended IS DISTINCT FROM e.started AS begins
  FROM   placement_in_order p JOIN episode_in_order e USING (child, episode)
  WHERE  p.side IS NOT NULL
  AND    p.child NOT IN (SELECT child FROM placement JOIN unread USING (line) WHERE unread."table" = 'placements' AND child IS NOT NULL)
), opened AS (
  SELECT *, begins AND (lag(child) OVER w IS DISTINCT FROM child OR lag(episode) OVER w IS DISTINCT FROM episode) AS is_new,
         lag(episode_ended) OVER w AS before_ended
  FROM   sided WINDOW w AS (ORDER BY child, started, line)
  QUALIFY is_new OR lag(child) OVER w IS DISTINCT FROM child OR side IS DISTINCT FROM lag(side) OVER w
), closed AS (
  SELECT *, lead(child) OVER w IS DISTINCT FROM child AS is_last, lead(started) OVER w AS next_started,
         lead(is_new) OVER w AS next_is_new, lead(before_ended) OVER w AS next_before_ended
  FROM   opened WINDOW w AS (ORDER BY child, started, line)
)
SELECT c.child, c.side, c.started, c.received AND c.is_new AS received, c.is_last,
       CASE WHEN c.is_last THEN e.ended WHEN c.next_is_new THEN c.next_before_ended ELSE c.next_started END AS ended
FROM   closed c JOIN episode_in_order e ON e.child = c.child AND e.later IS NULL;

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
