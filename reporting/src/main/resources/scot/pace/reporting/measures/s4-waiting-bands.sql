-- Still waiting, by how long beyond the timescale
--   measure      s4-waiting-bands
--   unit         clocks
--   numerator    clocks that run at the end of the quarter's last day: not yet due, or by weeks since the due day
--   denominator  none
--   sums         areas; numerator (band:NOT_YET_DUE) = s1-classes-last-four-quarters (class:PENDING)
--   inside       family groups; areas but aim aim-1 aim-2 aim-3 aim-4
--   source       statistics, S4: bands of [0, 28), [28, 84), [84, 182), [182, 364) and 364 or more days
-- A snapshot: never add it over quarters. The first day of a band belongs to it.
WITH band AS (
    SELECT unnest(['NOT_YET_DUE', 'UNDER_4_WEEKS', '4_TO_12_WEEKS', '12_TO_26_WEEKS', '26_TO_52_WEEKS', '52_WEEKS_OVER']) AS band
), waiting AS (
    SELECT c.aim, c.authority, c.child,
           CASE WHEN c.class = 'PENDING' THEN 'NOT_YET_DUE' WHEN as_at.day - c.due < 28 THEN 'UNDER_4_WEEKS'
                WHEN as_at.day - c.due < 84 THEN '4_TO_12_WEEKS' WHEN as_at.day - c.due < 182 THEN '12_TO_26_WEEKS'
                WHEN as_at.day - c.due < 364 THEN '26_TO_52_WEEKS' ELSE '52_WEEKS_OVER' END AS band
    FROM   counted_clock c CROSS JOIN as_at WHERE c.class IN ('PENDING', 'OVERDUE')
)
SELECT a.area, a.quarter AS period, a.marks, m.aim, b.band, count(w.child) AS numerator
FROM   area_quarter a
JOIN   aim m ON m.within_unit <> ''
CROSS  JOIN band b
LEFT   JOIN waiting w ON a.told AND w.aim = m.aim AND w.authority = a.authority AND w.band = b.band
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, m.aim, b.band;

-- example: the edges of the bands
--   given placement
--     | child | started    |
--     | SYN1  | 2026-02-01 |
--     | SYN2  | 2026-01-31 |
--     | SYN3  | 2026-01-04 |
--     | SYN4  | 2026-01-03 |
--     | SYN5  | 2025-02-01 |
--     | SYN6  | 2025-01-31 |
--   expect where aim = 'aim-2' AND area = 'S92000003'
--     | band           | numerator |
--     | NOT_YET_DUE    | 1         |
--     | UNDER_4_WEEKS  | 2         |
--     | 4_TO_12_WEEKS  | 1         |
--     | 12_TO_26_WEEKS | 0         |
--     | 26_TO_52_WEEKS | 0         |
--     | 52_WEEKS_OVER  | 2         |

-- example: who was recommended late does not wait any more
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-05-01 |
--   expect where aim = 'aim-2' AND area = 'S92000003' AND numerator > 0
--   expect nothing
