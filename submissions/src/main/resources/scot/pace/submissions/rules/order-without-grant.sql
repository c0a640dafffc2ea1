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
SELECT p.line, p.started, p.legal_reason FROM placement p
WHERE  p.legal_reason IN ('PO', 'POA') AND p.child IS NOT NULL AND p.started IS NOT NULL
AND NOT EXISTS (FROM milestone m WHERE m.child = p.child AND m.milestone = 'COURT_DECIDED' AND m.outcome = 'GRANTED'
                AND (m.route = 'POA') = (p.legal_reason = 'POA') AND m.route NOT IN ('ADOPTION', 'KINSHIP_ORDER'))
QUALIFY row_number() OVER (PARTITION BY p.child, p.legal_reason ORDER BY p.started, p.line) = 1;

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
