-- With adopters without a plan
--   rule      adopters-without-plan
--   stage     check
--   severity  QUERY
--   table     placements
--   fields    placement_type
--   message   The child was with prospective adopters from {started} and no adoption had been recommended.
--   fix       Send the recommendation for adoption, or say why there is none.
--   source    Aim 3: a placement with adopters follows the plan
SELECT p.line, p.started
FROM   (SELECT line, child, started FROM placement WHERE placement_type = 'PROSPECTIVE_ADOPTERS' AND started IS NOT NULL) p
LEFT   JOIN (SELECT child, min(reached) AS recommended FROM milestone
             WHERE  milestone = 'RECOMMENDED' AND route IN ('ADOPTION', 'POA') GROUP BY child) m USING (child)
WHERE  p.child NOT IN (SELECT child FROM doubtful WHERE child IS NOT NULL) AND NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
AND    (m.recommended IS NULL OR m.recommended > p.started);

-- example: recommended the day after
--   given placement
--     | child | started    | placement_type       |
--     | SYN1  | 2018-01-02 | PROSPECTIVE_ADOPTERS |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-01-03 | 1    | ADOPTION |         |
--   expect
--     | line |
--     | 2    |

-- example: recommended that day
--   given placement
--     | child | started    | placement_type       |
--     | SYN1  | 2018-01-02 | PROSPECTIVE_ADOPTERS |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-01-02 | 1    | ADOPTION |         |
--   expect nothing
