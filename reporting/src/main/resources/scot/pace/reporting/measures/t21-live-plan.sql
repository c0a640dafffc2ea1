-- Children with a live plan for permanence
--   measure      t21-live-plan
--   unit         percent
--   numerator    of those, with a plan that is not over, of one of the four ways to permanence
--   denominator  looked after on the last day of the quarter and under 18, at home or away
--   sums         areas; both = both (side);
--                denominator (side:away) = t21-stages (stage:AWAITING_RECOMMENDATION|AWAITING_PANEL|AWAITING_DECISION|AWAITING_APPLICATION|AWAITING_COURT|ORDER_GRANTED|RETURN_HOME_PLANNED|LONG_TERM_WITHOUT_ORDER|WITHOUT_LIVE_PLAN)
--   source       000 and 002: every child has a permanence plan
-- Side tells away from home and at home. Long term away with no order is none of the four ways. A plan is over once it was
-- superseded, not approved, refused or withdrawn in court, or given up.
SELECT a.area, a.quarter AS period, a.marks, k.side,
       count(s.child) FILTER (WHERE s.has_plan) AS numerator, count(s.child) AS denominator
FROM   area_quarter a
CROSS  JOIN (VALUES (NULL), ('away'), ('at_home')) k (side)
LEFT   JOIN stage s
       ON  a.told AND s.authority = a.authority AND s.stage <> 'NOT_ASSESSED' AND (k.side IS NULL OR (s.side = 'away') = (k.side = 'away'))
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, k.side;

-- example: two away from home, one with a plan, and one at home whose plan is to remain there
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | KINSHIP        | 2025-08-01 |
--     | SYN2  | KINSHIP        | 2025-08-01 |
--     | SYN3  | AT_HOME        | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route         | reached    |
--     | SYN1  | RECOMMENDED | 1    | KINSHIP_ORDER | 2026-05-08 |
--     | SYN3  | RECOMMENDED | 1    | HOME          | 2026-05-08 |
--   expect where area = 'S12000011'
--     | period     | side    | numerator | denominator |
--     | 2025-26-Q4 |         | 2         | 3           |
--     | 2025-26-Q4 | away    | 1         | 2           |
--     | 2025-26-Q4 | at_home | 1         | 1           |

-- example: long term with no order is no plan for permanence
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | LONG_TERM | 2026-05-08 |
--   expect where area = 'S12000011' AND side IS NULL
--     | numerator | denominator |
--     | 0         | 1           |
