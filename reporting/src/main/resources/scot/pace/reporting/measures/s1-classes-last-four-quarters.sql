-- What became of the clocks that fell due, last four quarters
--   measure      s1-classes-last-four-quarters
--   unit         clocks
--   numerator    clocks that fall due in the four quarters that end with this one, by class; PENDING: running on its last day and not due
--   denominator  none
--   sums         areas; numerator (class:MET) = s1-classes (class:MET) in four quarters;
--                numerator (class:LATE) = s1-classes (class:LATE) in four quarters;
--                numerator (class:ENDED_BEFORE_DUE) = s1-classes (class:ENDED_BEFORE_DUE) in four quarters;
--                numerator (class:ENDED_AFTER_DUE) = s1-classes (class:ENDED_AFTER_DUE) in four quarters;
--                numerator (class:OVERDUE) = s1-classes (class:OVERDUE) in four quarters;
--                numerator (class:UNUSABLE) = s1-classes (class:UNUSABLE) in four quarters
--   inside       family groups; areas but aim aim-1 aim-2 aim-3 aim-4
--   source       statistics, a clock: exactly one class each; statistics, S4: those not yet due; domain, T15 to T18
-- Stands beside the percentage of the same four quarters, so that everybody whom it leaves out is seen. PENDING is a snapshot of the
-- last day and is never added over quarters.
WITH class AS (
    SELECT unnest(['MET', 'LATE', 'ENDED_BEFORE_DUE', 'ENDED_AFTER_DUE', 'OVERDUE', 'UNUSABLE', 'PENDING']) AS class
)
SELECT a.area, a.quarter AS period, a.marks, m.aim, k.class, count(c.child) AS numerator
FROM   area_quarter a
JOIN   aim m ON m.within_unit <> ''
CROSS  JOIN class k
LEFT   JOIN counted_clock c
       ON  a.told AND c.aim = m.aim AND c.authority = a.authority AND c.class = k.class
       AND (k.class = 'PENDING' OR c.due_quarter IN (SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, m.aim, k.class;

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
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | period     | aim   | class            | numerator |
--     | 2025-26-Q4 | aim-2 | MET              | 1         |
--     | 2025-26-Q4 | aim-2 | LATE             | 0         |
--     | 2025-26-Q4 | aim-2 | ENDED_BEFORE_DUE | 1         |
--     | 2025-26-Q4 | aim-2 | ENDED_AFTER_DUE  | 0         |
--     | 2025-26-Q4 | aim-2 | OVERDUE          | 0         |
--     | 2025-26-Q4 | aim-2 | UNUSABLE         | 1         |
--     | 2025-26-Q4 | aim-2 | PENDING          | 2         |

-- example: with nobody in it each class stands there with nought
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | AT_HOME        | 2026-07-01 |
--   expect where aim = 'aim-3-child' AND area = 'S92000003'
--     | class            | numerator |
--     | MET              | 0         |
--     | LATE             | 0         |
--     | ENDED_BEFORE_DUE | 0         |
--     | ENDED_AFTER_DUE  | 0         |
--     | OVERDUE          | 0         |
--     | UNUSABLE         | 0         |
--     | PENDING          | 0         |
