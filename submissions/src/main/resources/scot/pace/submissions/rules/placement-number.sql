-- Placement number
--   rule      placement-number
--   stage     check
--   severity  ERROR
--   table     placements
--   fields    placement
--   breaks    clock
--   message   Placement {placement} follows placement {earlier}.
--   fix       Keep the number where only the legal reason changed, else add 1.
--   source    the specification of the return
SELECT line, placement, earlier_placement AS earlier FROM placement_in_order
WHERE  placement NOT IN (earlier_placement, earlier_placement + 1);

-- example: it jumps
--   given placement
--     | child | episode | started    | ended      | placement |
--     | SYN1  | 1       | 2018-01-02 | 2018-03-01 | 1         |
--     | SYN1  | 1       | 2018-03-01 |            | 3         |
--   expect
--     | line |
--     | 3    |

-- example: it stays and rises
--   given placement
--     | child | episode | started    | ended      | placement |
--     | SYN1  | 1       | 2018-01-02 | 2018-03-01 | 1         |
--     | SYN1  | 1       | 2018-03-01 | 2018-04-01 | 1         |
--     | SYN1  | 1       | 2018-04-01 |            | 2         |
--   expect nothing
