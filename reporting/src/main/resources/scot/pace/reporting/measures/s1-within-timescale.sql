-- Percent within the timescale, by quarter
--   measure      s1-within-timescale
--   unit         percent
--   numerator    closed on the due day or before
--   denominator  due in the quarter and not ended before: met, late, ended after the due day, overdue
--   sums         areas; numerator = s1-classes (class:MET); rest = s1-classes (class:LATE|ENDED_AFTER_DUE|OVERDUE);
--                denominator = s1-classes (class:MET|LATE|ENDED_AFTER_DUE|OVERDUE)
--   inside       family groups; areas but aim aim-1 aim-2 aim-3 aim-4
--   source       statistics, S1; 000, Aims 1 to 4; the times are data, in aims.csv
-- A child still waiting lowers the figure and does not drop out of it; clearing a backlog cannot lower it. Single quarters in which
-- the clocks fall due. A quarter in which none is due has a denominator of nought. Each aim, its parts, and other timescales of the
-- sources for the same clocks (aim-2-40-weeks, aim-4-6-weeks, aim-4-16-weeks) stand beside each other. For Aim 1 these are the
-- anniversaries of 24 months at home in the quarter, and the share reviewed by then. Aim 4 is of applications by authorities; the
-- petitions of adopters are aim-4-adoption.
SELECT a.area, a.quarter AS period, a.marks, m.aim,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   area_quarter a
JOIN   aim m ON m.within_unit <> ''
LEFT   JOIN counted_clock c
       ON  a.told AND c.aim = m.aim AND c.authority = a.authority AND c.due_quarter = a.quarter
       AND c.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: six months from 31 August end on the last day of February; at 40 weeks it falls due a quarter later
--   given as_at
--     | day        |
--     | 2026-07-31 |
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   given placement
--     | child | started    | placement_type |
--     | SYN1  | 2025-08-31 | KINSHIP        |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-02-28 |
--   expect where starts_with(aim, 'aim-2') AND denominator > 0
--     | area           | period     | aim            | numerator | denominator |
--     | S12000011      | 2025-26-Q3 | aim-2          | 1         | 1           |
--     | family-group-1 | 2025-26-Q3 | aim-2          | 1         | 1           |
--     | S92000003      | 2025-26-Q3 | aim-2          | 1         | 1           |
--     | S12000011      | 2025-26-Q4 | aim-2-40-weeks | 1         | 1           |
--     | family-group-1 | 2025-26-Q4 | aim-2-40-weeks | 1         | 1           |
--     | S92000003      | 2025-26-Q4 | aim-2-40-weeks | 1         | 1           |

-- example: late, still waiting and ended after the due day are not in time; ended before and not assessed are not counted
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2025-12-01 |            |
--     | SYN2  | 2025-12-01 |            |
--     | SYN3  | 2025-12-01 |            |
--     | SYN4  | 2025-12-01 | 2026-06-02 |
--     | SYN5  | 2025-12-01 | 2026-06-01 |
--     | SYN6  | 2025-12-01 |            |
--     | SYN7  | 2026-07-01 |            |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-06-01 |
--     | SYN2  | RECOMMENDED | HOME  | 2026-06-02 |
--   given broken
--     | child | stock | clock |
--     | SYN6  | false | true  |
--   expect where aim = 'aim-2'
--     | area      | period     | aim   | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | aim-2 | 1         | 4           |
--     | S92000003 | 2025-26-Q4 | aim-2 | 1         | 4           |

-- example: Aim 1, the flow: of two who were at home for 24 months in the quarter one was reviewed by the anniversary
--   given placement
--     | child | placement_type | legal_reason | started    |
--     | SYN1  | AT_HOME        | CSO          | 2024-06-10 |
--     | SYN2  | AT_HOME        | CSO          | 2024-06-10 |
--   given milestone
--     | child | milestone             | outcome  | reached    |
--     | SYN1  | REVIEWED_AT_24_MONTHS | CONTINUE | 2026-06-10 |
--     | SYN2  | REVIEWED_AT_24_MONTHS | CONTINUE | 2026-06-11 |
--   expect where aim = 'aim-1' AND area = 'S12000011'
--     | period     | numerator | denominator |
--     | 2025-26-Q4 | 1         | 2           |
