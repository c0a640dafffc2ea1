-- What became of the clocks that fell due, by quarter
--   measure      s1-classes
--   unit         clocks
--   numerator    clocks that fall due in the quarter, by class
--   denominator  none
--   sums         areas
--   inside       areas
--   held         moves on
--   source       statistics, a clock: exactly one class each; domain, T15 to T18
-- The four aims. Clocks that could not be assessed stand among them and in no percentage. A clock that is not due yet belongs to a
-- later quarter.
WITH class AS (
    SELECT unnest(['MET', 'LATE', 'ENDED_BEFORE_DUE', 'ENDED_AFTER_DUE', 'OVERDUE', 'UNUSABLE']) AS class
)
SELECT a.area, a.quarter AS period, a.marks, m.aim, k.class, count(c.child) AS numerator
FROM   area_quarter a
JOIN   aim m ON m.kind = 'national'
CROSS  JOIN class k
LEFT   JOIN counted_clock c
       ON a.told AND c.aim = m.aim AND c.authority = a.authority AND c.due_quarter = a.quarter AND c.class = k.class
GROUP  BY a.area, a.quarter, a.marks, m.aim, k.class;

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
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | period     | aim   | class            | numerator |
--     | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | 2025-26-Q4 | aim-2 | LATE             | 1         |
--     | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 1         |
--     | 2025-26-Q4 | aim-2 | OVERDUE          | 1         |
--     | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |

-- example: a clock that is not due yet is in no class of this quarter, and each class stands there with nought
--   given placement
--     | child | started    |
--     | SYN1  | 2026-02-01 |
--   expect where aim = 'aim-2' AND area = 'S92000003'
--     | class            | numerator |
--     | MET              | 0         |
--     | LATE             | 0         |
--     | ENDED_BEFORE_DUE | 0         |
--     | ENDED_AFTER_DUE  | 0         |
--     | OVERDUE          | 0         |
--     | UNUSABLE         | 0         |
