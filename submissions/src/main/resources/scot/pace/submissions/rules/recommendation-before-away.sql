-- Recommended away from home before ever away
--   rule      recommendation-before-away
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   A plan away from home was recommended on {reached}, and the child was not away then nor in the six months after.
--   fix       Correct the date, or say why there was such a plan for a child at home.
--   source    domain.md, Aim 2
SELECT p.line, p.reached
FROM   plan_step p JOIN (SELECT child, min(started) FILTER (side = 'AWAY') AS first_away FROM rule_spell GROUP BY child) s USING (child)
WHERE  p.milestone = 'RECOMMENDED' AND p.side = 'away' AND NOT p.received
AND    (s.first_away IS NULL OR s.first_away > p.reached + INTERVAL 6 MONTH);

-- example: at home ever since
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | AT_HOME        | CSO          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect
--     | line |
--     | 2    |

-- example: away six months later to the day
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | AT_HOME        | CSO          | 2018-01-02 | 2018-11-02 |
--     | SYN1  | 2         | KINSHIP        | CSO          | 2018-11-02 |            |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect nothing

-- example: to remain at home
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | AT_HOME        | CSO          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | HOME  |         |
--   expect nothing
