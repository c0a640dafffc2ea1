-- At home under another order
--   rule      at-home-other-order
--   stage     check
--   severity  QUERY
--   table     placements
--   fields    legal_reason
--   message   The child is at home under {legal_reason}.
--   fix       Say why, or correct the legal reason: at home it is usually CSO or ICSO.
--   source    Aim 1: at home on a compulsory supervision order
-- Section 25 has a rule of its own.
SELECT line, legal_reason FROM placement
WHERE  placement_type = 'AT_HOME' AND legal_reason NOT IN ('CSO', 'ICSO', 'S25');

-- example: under a permanence order
--   given placement
--     | child | started    | placement_type | legal_reason |
--     | SYN1  | 2018-01-02 | AT_HOME        | PO           |
--   expect
--     | line |
--     | 2    |

-- example: under an interim order
--   given placement
--     | child | started    | placement_type | legal_reason |
--     | SYN1  | 2018-01-02 | AT_HOME        | ICSO         |
--   expect nothing
