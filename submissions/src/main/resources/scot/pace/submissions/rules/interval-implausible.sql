-- More than five years to the recommendation
--   rule      interval-implausible
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   The first recommendation is of {reached}, more than five years after {spell_started}, when the child was accommodated.
--   fix       Check both dates, or say that it was so.
--   source    domain.md, Aim 2: within six months
SELECT arg_min(line, reached) AS line, min(reached) AS reached, spell_started
FROM   review_in_order JOIN code ON code.list = 'route' AND code.code = route AND code."group" IN ('home', 'away')
WHERE  milestone = 'RECOMMENDED' AND NOT received
GROUP  BY child, spell_started HAVING min(reached) > spell_started + INTERVAL 5 YEAR;

-- example: five years and a day
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2013-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-01-03 | 1    | PO_FOSTER |         |
--   expect
--     | line |
--     | 2    |

-- example: a second plan after six years
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2013-01-02 |       |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-01-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | RECOMMENDED | 2019-01-03 | 2    | PO_FOSTER |         |
--   expect nothing
