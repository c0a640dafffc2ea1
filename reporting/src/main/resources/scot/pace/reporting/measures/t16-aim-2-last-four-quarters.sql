-- Aim 2: what became of the clocks that fell due, last four quarters
--   measure      t16-aim-2-last-four-quarters
--   unit         clocks
--   numerator    clocks that fall due in the four quarters that end with this one, by class; PENDING: running on its last day and not due
--   denominator  none
--   source       statistics, a clock: exactly one class each; statistics, S4: those not yet due; domain, T16
-- Stands beside the percentage of the same four quarters, so that everybody whom it leaves out is seen. PENDING is a snapshot of the
-- last day and is never added over quarters.
WITH class AS (
    SELECT unnest(['MET', 'LATE', 'ENDED_BEFORE_DUE', 'ENDED_AFTER_DUE', 'OVERDUE', 'UNUSABLE', 'PENDING']) AS class
)
SELECT a.area, t.quarter AS period, 'aim-2' AS aim, k.class, count(c.child) AS numerator
FROM   area a
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
CROSS  JOIN class k
LEFT   JOIN clock c
       ON  c.aim = 'aim-2' AND c.authority = a.authority AND c.class = k.class
       AND (k.class = 'PENDING' OR c.due_quarter IN (SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
GROUP  BY a.area, t.quarter, k.class;

-- example: ended before due, not assessed and not due yet stand beside those who are counted; the fifth quarter before is over
--   given milestone_return
--     | quarter_end |
--     | 2025-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-01-31 |            |
--     | SYN2  | 2025-02-01 |            |
--     | SYN3  | 2025-12-01 | 2026-06-01 |
--     | SYN4  | 2025-12-01 |            |
--     | SYN5  | 2026-02-01 |            |
--     | SYN6  | 2026-07-31 |            |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN2  | RECOMMENDED | HOME  | 2025-03-01 |
--   given broken
--     | child | stock | clock |
--     | SYN4  | false | true  |
--   expect
--     | area      | period     | aim   | class            | numerator |
--     | S12000011 | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | LATE             | 0         |
--     | S12000011 | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 0         |
--     | S12000011 | 2025-26-Q4 | aim-2 | OVERDUE          | 0         |
--     | S12000011 | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |
--     | S12000011 | 2025-26-Q4 | aim-2 | PENDING          | 2         |
--     | S92000003 | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | LATE             | 0         |
--     | S92000003 | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 0         |
--     | S92000003 | 2025-26-Q4 | aim-2 | OVERDUE          | 0         |
--     | S92000003 | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |
--     | S92000003 | 2025-26-Q4 | aim-2 | PENDING          | 2         |

-- example: with nobody in it each class stands there with nought
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | AT_HOME        | 2026-07-01 |
--   expect
--     | area      | class            | numerator |
--     | S12000011 | MET              | 0         |
--     | S12000011 | LATE             | 0         |
--     | S12000011 | ENDED_BEFORE_DUE | 0         |
--     | S12000011 | ENDED_AFTER_DUE  | 0         |
--     | S12000011 | OVERDUE          | 0         |
--     | S12000011 | UNUSABLE         | 0         |
--     | S12000011 | PENDING          | 0         |
--     | S92000003 | MET              | 0         |
--     | S92000003 | LATE             | 0         |
--     | S92000003 | ENDED_BEFORE_DUE | 0         |
--     | S92000003 | ENDED_AFTER_DUE  | 0         |
--     | S92000003 | OVERDUE          | 0         |
--     | S92000003 | UNUSABLE         | 0         |
--     | S92000003 | PENDING          | 0         |
