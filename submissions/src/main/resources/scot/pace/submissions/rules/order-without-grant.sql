-- Order without its grant
--   rule      order-without-grant
--   stage     check
--   severity  QUERY
--   table     placements
--   fields    legal_reason
--   message   {legal_reason} is in force from {started} and no grant is in this return.
--   fix       Send the decision of the court, or say why it is not known.
--   source    000: legal permanence achieved
-- Said once for each child and order.
SELECT arg_min(line, (started, line)) AS line, min(started) AS started, legal_reason
FROM   (SELECT line, child, started, legal_reason FROM placement
        WHERE  legal_reason IN ('PO', 'POA') AND child IS NOT NULL AND started IS NOT NULL) p
ANTI   JOIN (SELECT child, CASE WHEN route = 'POA' THEN 'POA' ELSE 'PO' END AS legal_reason FROM milestone
             WHERE  milestone = 'COURT_DECIDED' AND outcome = 'GRANTED' AND route NOT IN ('ADOPTION', 'KINSHIP_ORDER'))
       USING (child, legal_reason)
WHERE  p.child NOT IN (SELECT child FROM doubtful WHERE child IS NOT NULL)
AND    NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
GROUP  BY child, legal_reason;

-- example: no grant
--   given placement
--     | child | started    | placement_type   | legal_reason |
--     | SYN1  | 2018-01-02 | FOSTER_AUTHORITY | PO           |
--   expect
--     | line |
--     | 2    |

-- example: a grant
--   given placement
--     | child | started    | placement_type   | legal_reason |
--     | SYN1  | 2018-01-02 | FOSTER_AUTHORITY | PO           |
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome |
--     | SYN1  | 1       | COURT_DECIDED | 2018-01-02 | 1    | PO_FOSTER | GRANTED |
--   expect nothing
