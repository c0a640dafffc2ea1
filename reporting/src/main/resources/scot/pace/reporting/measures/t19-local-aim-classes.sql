-- Clocks of local aims by class
--   measure      t19-local-aim-classes
--   unit         clocks
--   numerator    clocks of the class
--   denominator  none
--   held         moves on
--   source       domain, T19; statistics, a clock
-- What stands beside the percentage: who reached it in time or late, whose way ended before or after the due day, who still waits beyond
-- it, who is not due yet (of a dated cohort), and who could not be assessed. In every quarter each class stands there.
SELECT c.authority AS area, c.quarter AS period, c.aim AS local_aim, c.marks, k.class,
       count(c.child) FILTER (WHERE c.class = k.class) AS numerator
FROM   local_aim_clock c
CROSS  JOIN (VALUES ('MET'), ('LATE'), ('ENDED_BEFORE_DUE'), ('ENDED_AFTER_DUE'), ('OVERDUE'), ('PENDING'), ('UNUSABLE')) k (class)
GROUP  BY c.authority, c.quarter, c.aim, c.marks, k.class;

-- example: in time, late, ended before, not due yet, and not to be assessed
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from | target_percent |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     | 90             |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-05-01 |            |
--     | SYN2  | 2026-05-01 |            |
--     | SYN3  | 2026-05-01 | 2026-05-20 |
--     | SYN4  | 2026-07-20 |            |
--     | SYN5  | 2026-05-01 |            |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2026-05-31 |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2026-06-01 |
--   given broken
--     | child | stock | clock |
--     | SYN5  | false | true  |
--   expect
--     | local_aim | class            | numerator |
--     | soon      | MET              | 1         |
--     | soon      | LATE             | 1         |
--     | soon      | ENDED_BEFORE_DUE | 1         |
--     | soon      | ENDED_AFTER_DUE  | 0         |
--     | soon      | OVERDUE          | 0         |
--     | soon      | PENDING          | 0         |
--     | soon      | UNUSABLE         | 1         |

-- example: a quarter in which nobody is due
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from | target_percent |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-02-01     | 90             |
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | AT_HOME        | 2026-06-01 |
--   expect
--     | local_aim | class            | numerator |
--     | soon      | MET              | 0         |
--     | soon      | LATE             | 0         |
--     | soon      | ENDED_BEFORE_DUE | 0         |
--     | soon      | ENDED_AFTER_DUE  | 0         |
--     | soon      | OVERDUE          | 0         |
--     | soon      | PENDING          | 0         |
--     | soon      | UNUSABLE         | 0         |
