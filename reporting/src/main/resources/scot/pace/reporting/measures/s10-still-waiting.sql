-- Still waiting beyond the timescale before and after a test of change
--   measure      s10-still-waiting
--   unit         clocks
--   numerator    running and due, at the end of the last quarter on this side of the start
--   denominator  none
--   sums         numerator (test_of_change, quarters) = s4-still-waiting at the end of those named
--   source       statistics, S10, S4
-- Of the aim that the test is to help, for its authority: before, on the last day before the quarter of the start; after, on the last day of
-- the fourth quarter that follows, or of the last there is.
WITH seen AS (
    SELECT authority, test, national_aim, local_aim, quarters, max(last_day) AS day FROM test_of_change_quarter GROUP BY ALL
)
SELECT s.authority AS area, t.quarter AS period, s.test AS test_of_change, s.national_aim AS aim, s.local_aim, s.quarters,
       count(c.child) AS numerator
FROM   seen s
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
LEFT   JOIN test_of_change_clock c
       ON  c.authority = s.authority AND c.test = s.test AND c.class <> 'UNUSABLE' AND c.due <= s.day
       AND (c.closed IS NULL OR c.closed > s.day) AND (c.ended IS NULL OR c.ended > s.day)
GROUP  BY ALL;

-- example: on the last day of each side
--   given milestone_return
--     | quarter_end |
--     | 2025-01-31  |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given tests_of_change
--     | test | aim   | started    |
--     | desk | aim-2 | 2026-03-15 |
--   given placement
--     | child | started    |
--     | SYN1  | 2024-07-31 |
--     | SYN2  | 2024-08-01 |
--     | SYN3  | 2025-07-31 |
--     | SYN4  | 2025-08-01 |
--     | SYN5  | 2025-11-01 |
--     | SYN6  | 2025-12-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN3  | RECOMMENDED | 1    | HOME  | 2025-10-01 |
--     | SYN5  | RECOMMENDED | 1    | HOME  | 2025-12-01 |
--   expect
--     | area      | period     | test_of_change | quarters                                           | numerator |
--     | S12000011 | 2025-26-Q4 | desk           | before 2024-25-Q3 2024-25-Q4 2025-26-Q1 2025-26-Q2 | 2         |
--     | S12000011 | 2025-26-Q4 | desk           | after 2025-26-Q4                                   | 4         |

-- example: nobody waits beyond the timescale
--   given tests_of_change
--     | test | aim   | started    |
--     | desk | aim-2 | 2026-07-15 |
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   expect
--     | test_of_change | quarters          | numerator |
--     | desk           | before 2025-26-Q3 | 0         |
