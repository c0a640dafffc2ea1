-- Within the timescale before and after a test of change
--   measure      s10-within-timescale
--   unit         percent
--   numerator    closed on the due day or before
--   denominator  due in up to four quarters on this side of the start, and not ended before
--   sums         both (test_of_change, quarters) = s1-within-timescale both in the quarters named;
--                where so both (test_of_change, quarters) = s9-local-aim both in the quarters named
--   held         summed
--   source       statistics, S10
-- Of the aim that the test is to help, for its authority. What else changed at that time is not known: a difference is no proof that the
-- test brought it about, and where the intervals overlap not even of a change. The quarter in which it starts is on neither side.
SELECT q.authority AS area, t.quarter AS period, q.test AS test_of_change, q.national_aim AS aim, q.local_aim, q.quarters,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   test_of_change_quarter q
JOIN   reported_quarter t ON t.last_day = (SELECT day FROM as_at)
LEFT   JOIN test_of_change_clock c
       ON  c.authority = q.authority AND c.test = q.test AND c.due BETWEEN q.first_day AND q.last_day
       AND c.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
GROUP  BY ALL;

-- example: four quarters before and those there are after; the fifth before and that of the start are neither
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
--     | area      | period     | test_of_change | aim   | quarters                                            | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | desk           | aim-2 | before 2024-25-Q3 2024-25-Q4 2025-26-Q1 2025-26-Q2 | 1         | 2           |
--     | S12000011 | 2025-26-Q4 | desk           | aim-2 | after 2025-26-Q4                                    | 1         | 2           |

-- example: a test that has just begun has nothing after it
--   given tests_of_change
--     | test | aim   | started    |
--     | desk | aim-2 | 2026-07-15 |
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   expect
--     | test_of_change | quarters          | numerator | denominator |
--     | desk           | before 2025-26-Q3 | 0         | 0           |
