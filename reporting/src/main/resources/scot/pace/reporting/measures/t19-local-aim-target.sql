-- Target of a local aim
--   measure      t19-local-aim-target
--   unit         percent aimed at
--   numerator    the target of the line in force in the quarter
--   denominator  none
--   source       domain, T19; the file of local aims
-- A target is decided by the authority and tells nothing of a child.
SELECT a.authority AS area, q.quarter AS period, a.aim AS local_aim, arg_max(a.target_percent, a.effective_from) AS numerator
FROM   known_local_aim a
JOIN   reported_quarter q
       ON  a.effective_from <= q.last_day AND (a.in_force_until IS NULL OR a.in_force_until >= q.first_day)
       AND (a.deadline IS NULL OR a.deadline >= q.first_day)
SEMI   JOIN live_return r ON r.authority = a.authority
GROUP  BY a.authority, q.quarter, a.aim;

-- example: an older quarter keeps the target it had
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from | target_percent |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     | 80             |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-05-15     | 90             |
--   expect
--     | area      | period     | local_aim | numerator |
--     | S12000011 | 2025-26-Q3 | soon      | 80        |
--     | S12000011 | 2025-26-Q4 | soon      | 90        |

-- example: an aim that is no longer in force has no target
--   given milestone_return
--     | quarter_end |
--     | 2026-07-31  |
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from | effective_to | target_percent |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2025-02-01     | 2026-04-30   | 80             |
--   expect nothing
