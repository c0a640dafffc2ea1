-- Aim 2: what became of the clocks that fell due
--   measure      t16-aim-2-classes
--   unit         clocks
--   numerator    clocks that fall due in the quarter, by class
--   denominator  none
--   source       statistics, a clock: exactly one class each; domain, T16
-- Clocks that could not be assessed stand among them and in no percentage. A clock that is not due yet belongs to a later quarter.
WITH class AS (
    SELECT unnest(['MET', 'LATE', 'ENDED_BEFORE_DUE', 'ENDED_AFTER_DUE', 'OVERDUE', 'UNUSABLE']) AS class
)
SELECT a.area, q.quarter AS period, 'aim-2' AS aim, k.class, count(c.child) AS numerator
FROM   area a
CROSS  JOIN reported_quarter q
CROSS  JOIN class k
LEFT   JOIN clock c
       ON c.aim = 'aim-2' AND c.authority = a.authority AND c.due_quarter = q.quarter AND c.class = k.class
GROUP  BY a.area, q.quarter, k.class;

-- example: each clock in one class
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-12-01 |            |
--     | SYN2  | 2025-12-01 |            |
--     | SYN3  | 2025-12-01 |            |
--     | SYN4  | 2025-12-01 | 2026-06-02 |
--     | SYN5  | 2025-12-01 | 2026-06-01 |
--     | SYN6  | 2025-12-01 |            |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-06-01 |
--     | SYN2  | RECOMMENDED | HOME  | 2026-06-02 |
--   given broken
--     | child | stock | clock |
--     | SYN6  | false | true  |
--   expect
--     | area      | period     | aim   | class            | numerator |
--     | S12000011 | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | LATE             | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | OVERDUE          | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | LATE             | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | OVERDUE          | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |

-- example: a clock that is not due yet is in no class of this quarter
--   given placement
--     | child | started    |
--     | SYN1  | 2026-02-01 |
--   expect
--     | area      | class            | numerator |
--     | S12000011 | MET              | 0         |
--     | S12000011 | LATE             | 0         |
--     | S12000011 | ENDED_BEFORE_DUE | 0         |
--     | S12000011 | ENDED_AFTER_DUE  | 0         |
--     | S12000011 | OVERDUE          | 0         |
--     | S12000011 | UNUSABLE         | 0         |
--     | S92000003 | MET              | 0         |
--     | S92000003 | LATE             | 0         |
--     | S92000003 | ENDED_BEFORE_DUE | 0         |
--     | S92000003 | ENDED_AFTER_DUE  | 0         |
--     | S92000003 | OVERDUE          | 0         |
--     | S92000003 | UNUSABLE         | 0         |
