-- Still waiting between two milestones
--   measure      t21-between-milestones-waiting
--   unit         clocks
--   numerator    waits that run at the end of the quarter's last day
--   denominator  none
--   sums         areas
--   source       domain: never a median of completers alone
-- Stands beside the mean and the median of those who came to the end.
SELECT a.area, a.quarter AS period, a.marks, m.aim, count(w.child) AS numerator
FROM   area_quarter a
JOIN   aim m ON m.aim = m.of_aim AND m.aim <> 'aim-1'
LEFT   JOIN wait w
       ON  a.told AND w.aim = m.aim AND w.authority = a.authority AND w.in_clocks AND NOT w.is_apart AND w.closed IS NULL AND w.ended IS NULL
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: one still waits for the approval
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone                | plan | route     | reached    |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           | 2025-11-01 |
--     | SYN1  | RECOMMENDED              | 1    | PO_FOSTER | 2026-05-05 |
--   expect where starts_with(aim, 'ruled-out') AND area = 'S12000011'
--     | aim                      | numerator |
--     | ruled-out-to-recommended | 0         |
--     | ruled-out-to-decided     | 1         |

-- example: who left care does not wait any more
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-08-01 | 2026-07-31 |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | numerator |
--     | 0         |
