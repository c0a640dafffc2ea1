-- Median weeks between two milestones
--   measure      t21-between-milestones-median
--   unit         weeks
--   numerator    the same
--   denominator  waits that ended with their milestone in the last four quarters
--   estimate     median-weeks of completed
--   sums         areas
--   source       004: from ruling out rehabilitation to a legal route
-- Of 10 or more. It speaks only of those who came to the end: how many still wait stands beside it (t21-between-milestones-waiting), and
-- the median wait counts them too. Which milestones is data, in aims.csv.
SELECT a.area, a.quarter AS period, a.marks, m.aim, coalesce(sum(r.reached), 0) AS numerator, coalesce(sum(r.reached), 0) AS denominator
FROM   area_now a
JOIN   aim m ON m.aim = m.of_aim AND m.aim <> 'aim-1'
LEFT   JOIN risk r ON r.cohort = 'completed' AND r.area = a.area AND r.aim = m.aim
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: rehabilitation ruled out and a permanence order recommended and approved
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone                | plan | route     | outcome  | reached    |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           |          | 2025-11-01 |
--     | SYN1  | RECOMMENDED              | 1    | PO_FOSTER |          | 2026-05-05 |
--     | SYN1  | DECIDED                  | 1    |           | APPROVED | 2026-07-01 |
--   expect where starts_with(aim, 'ruled-out') AND area = 'S12000011'
--     | aim                      | numerator | denominator |
--     | ruled-out-to-recommended | 1         | 1           |
--     | ruled-out-to-decided     | 1         | 1           |

-- example: nobody came to the end
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   expect where area = 'S12000011' AND numerator > 0
--   expect nothing
