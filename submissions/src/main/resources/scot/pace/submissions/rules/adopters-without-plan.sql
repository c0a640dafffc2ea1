-- With adopters without a plan
--   rule      adopters-without-plan
--   stage     check
--   severity  QUERY
--   table     placements
--   fields    placement_type
--   message   The child was with prospective adopters from {started} and no adoption had been recommended.
--   fix       Send the recommendation for adoption, or say why there is none.
--   source    Aim 3: a placement with adopters follows the plan
SELECT p.line, p.started FROM placement p
WHERE  p.placement_type = 'PROSPECTIVE_ADOPTERS' AND p.child IS NOT NULL AND p.started IS NOT NULL
AND NOT EXISTS (FROM milestone m WHERE m.child = p.child AND m.milestone = 'RECOMMENDED'
                AND m.route IN ('ADOPTION', 'POA') AND m.reached <= p.started);

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
