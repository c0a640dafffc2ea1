-- At home under section 25
--   rule      home-under-section-25
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    legal_reason
--   breaks    clock
--   message   Section 25 is accommodation: a child at home is not under it.
--   fix       Correct the placement or the legal reason.
--   source    Children (Scotland) Act 1995 section 25
SELECT line FROM placement WHERE placement_type = 'AT_HOME' AND legal_reason = 'S25';

-- example: at home
--   given placement
--     | child | started    | placement_type | legal_reason |
--     | SYN1  | 2018-01-02 | AT_HOME        | S25          |
--   expect
--     | line |
--     | 2    |

-- example: with kinship carers
--   given placement
--     | child | started    | placement_type | legal_reason |
--     | SYN1  | 2018-01-02 | KINSHIP        | S25          |
--   expect nothing
