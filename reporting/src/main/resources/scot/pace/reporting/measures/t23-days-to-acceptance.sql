-- Days until the return was accepted
--   measure      t23-days-to-acceptance
--   unit         days
--   numerator    days from the end of the quarter to the day on which its first return was accepted
--   denominator  none
--   source       domain, T23, late; no deadline is given
-- The quarter we look at, each authority for itself. A later version does not make the first one late.
SELECT c.authority AS area, c.quarter AS period, coalesce(min(date_diff('day', r.quarter_end, r.accepted_on)), 0) AS numerator,
       CASE WHEN count(r.authority) = 0 THEN 'x' ELSE '' END AS marks
FROM   coverage c
JOIN   as_at ON c.day = as_at.day
LEFT   JOIN milestone_return r ON r.authority = c.authority AND r.quarter_end = c.day AND r.accepted_on <= as_at.known_by
GROUP  BY c.authority, c.quarter;

-- example: the first version counts
--   given milestone_return
--     | quarter_end | version | accepted_on |
--     | 2026-07-31  | 1       | 2026-08-20  |
--     | 2026-07-31  | 2       | 2026-11-20  |
--   expect
--     | area      | period     | numerator | marks |
--     | S12000011 | 2025-26-Q4 | 20        |       |

-- example: who sent nothing has no days
--   given milestone_return
--     | authority | quarter_end | accepted_on |
--     | S12000011 | 2026-04-30  | 2026-05-20  |
--     | S12000005 | 2026-07-31  | 2026-08-01  |
--   expect
--     | area      | period     | numerator | marks |
--     | S12000005 | 2025-26-Q4 | 1         |       |
--     | S12000011 | 2025-26-Q4 | 0         | x     |
