-- Local aim, by quarter
--   measure      s9-local-aim
--   unit         percent
--   numerator    reached on the due day, or by the deadline, or before
--   denominator  with a duration: due in the quarter and not ended before; of a dated cohort: all in its window that had not ended before
--   sums         numerator = t19-local-aim-classes (class:MET); rest = t19-local-aim-classes (class:LATE|ENDED_AFTER_DUE|OVERDUE|PENDING);
--                denominator = t19-local-aim-classes (class:MET|LATE|ENDED_AFTER_DUE|OVERDUE|PENDING)
--   source       statistics, S9
-- A local aim is that of its authority alone, by the line of it in force in the quarter. A dated cohort stands in each quarter up to
-- that of its deadline: until then it says how many of all have reached it so far, and who has not is pending; after it, missed.
SELECT authority AS area, quarter AS period, aim AS local_aim, marks,
       count(child) FILTER (WHERE class = 'MET') AS numerator,
       count(child) FILTER (WHERE class NOT IN ('ENDED_BEFORE_DUE', 'UNUSABLE')) AS denominator
FROM   local_aim_clock
GROUP  BY authority, quarter, aim, marks;

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
--     | area      | period     | local_aim | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | soon      | 1         | 2           |

-- example: East Renfrewshire, by 31 October 2017 all children accommodated before 1 April 2017 have a review that makes a decision
--   given as_at
--     | day        | known_by   |
--     | 2017-10-31 | 2020-12-31 |
--   given milestone_return
--     | quarter_end |
--     | 2017-07-31  |
--     | 2017-10-31  |
--   given local_aim
--     | aim    | opens        | closes      | closes_where     | deadline   | opened_to  | effective_from | target_percent |
--     | by-oct | ACCOMMODATED | RECOMMENDED | group=home\|away | 2017-10-31 | 2017-03-31 | 2017-05-01     | 100            |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2015-06-01 |            |
--     | SYN2  | 2017-03-31 |            |
--     | SYN3  | 2017-04-01 |            |
--     | SYN4  | 2016-06-01 | 2017-08-01 |
--     | SYN5  | 2016-06-01 | 2017-04-30 |
--     | SYN6  | 2016-06-01 |            |
--     | SYN7  | 2016-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER | 2017-10-31 |
--     | SYN2  | RECOMMENDED | 1    | LONG_TERM | 2017-06-01 |
--     | SYN6  | RECOMMENDED | 1    | HOME      | 2016-12-01 |
--     | SYN7  | RECOMMENDED | 1    | POA       | 2017-11-01 |
--   expect
--     | area      | period     | local_aim | numerator | denominator |
--     | S12000011 | 2016-17-Q4 | by-oct    | 1         | 5           |
--     | S12000011 | 2017-18-Q1 | by-oct    | 2         | 4           |
