-- Spells of each child for the rules
--   reads     placement
--   source    domain.md, Spells
-- Consecutive rows on one side, also across an episode that starts the day the one before ended. A respite row belongs to the
-- side it interrupts. HOME_CSO is at home under a compulsory supervision order.
WITH sided AS (
  SELECT child, started, ended, line,
         CASE WHEN respite = 'Y' THEN NULL
              WHEN placement_type = 'AT_HOME' AND legal_reason = 'CSO' THEN 'HOME_CSO'
              WHEN placement_type = 'AT_HOME' THEN 'HOME' ELSE 'AWAY' END AS own_side
  FROM   placement
  WHERE  child IS NOT NULL AND started IS NOT NULL AND placement_type IS NOT NULL AND legal_reason IS NOT NULL
), filled AS (
  SELECT *, last_value(own_side IGNORE NULLS) OVER w AS side FROM sided
  WINDOW w AS (PARTITION BY child ORDER BY started, line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), marked AS (
  SELECT *, CASE WHEN lag(ended) OVER w = started AND lag(side) OVER w = side THEN 0 ELSE 1 END AS opens
  FROM filled WHERE side IS NOT NULL WINDOW w AS (PARTITION BY child ORDER BY started, line)
), numbered AS (
  SELECT *, sum(opens) OVER (PARTITION BY child ORDER BY started, line) AS number FROM marked
)
SELECT child, side, min(started) AS started, CASE WHEN count(*) = count(ended) THEN max(ended) END AS ended
FROM   numbered GROUP BY child, side, number;

-- example: a respite stay does not end a spell at home
--   given placement
--     | child      | started    | ended      | placement_type | legal_reason | respite |
--     | SYN0000001 | 2018-01-01 | 2018-03-01 | AT_HOME        | CSO          |         |
--     | SYN0000001 | 2018-03-01 | 2018-03-08 | KINSHIP        | CSO          | Y       |
--     | SYN0000001 | 2018-03-08 |            | AT_HOME        | CSO          |         |
--   expect
--     | side     | started    | ended |
--     | HOME_CSO | 2018-01-01 |       |
