-- Reviews on time
--   measure      t20-reviews-on-time
--   unit         percent
--   numerator    held on the due day or before
--   denominator  reviews that fell due in the last four quarters while the child was still away from home
--   sums         areas
--   source       domain, T20; Looked After Children (Scotland) Regulations 2009; 001
-- Each review is due from the date of the review before it: the first 6 weeks after the child was accommodated, the second 3 months
-- after the first, each later one 6 months after the one before. A review that has not been held is not on time. The first meeting is
-- due within 3 working days, Monday to Friday, holidays not known; the regulations ask it of emergency placements only, which a return
-- does not tell, so it is shown of all. The two-week review is practice, not statute. Cancelled reviews are not returned.
SELECT a.area, a.quarter AS period, a.marks, k.review,
       count(r.child) FILTER (WHERE r.class = 'MET') AS numerator, count(r.child) AS denominator
FROM   area_quarter a
CROSS  JOIN (VALUES ('ADMISSION_MEETING'), ('TWO_WEEK_REVIEW'), ('FIRST_REVIEW'), ('SECOND_REVIEW'), ('LATER_REVIEW')) k (review)
LEFT   JOIN review r
       ON  a.told AND r.authority = a.authority AND r.review = k.review AND r.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
       AND r.due_quarter IN (SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4)
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, k.review;

-- example: the first was held in time, the second is overdue, and none after it can be due
--   given placement
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--   given milestone
--     | child | milestone         | reached    |
--     | SYN1  | ADMISSION_MEETING | 2026-05-07 |
--     | SYN1  | FIRST_REVIEW      | 2026-05-04 |
--     | SYN1  | TWO_WEEK_REVIEW   | 2026-05-15 |
--   expect where area = 'S12000011'
--     | period     | review            | numerator | denominator |
--     | 2025-26-Q4 | ADMISSION_MEETING | 0         | 1           |
--     | 2025-26-Q4 | TWO_WEEK_REVIEW   | 1         | 1           |
--     | 2025-26-Q4 | FIRST_REVIEW      | 1         | 1           |
--     | 2025-26-Q4 | SECOND_REVIEW     | 0         | 0           |
--     | 2025-26-Q4 | LATER_REVIEW      | 0         | 0           |

-- example: a recommendation is a review too
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-05 |
--   given milestone
--     | child | milestone    | plan | route | reached    |
--     | SYN1  | FIRST_REVIEW |      |       | 2026-02-02 |
--     | SYN1  | RECOMMENDED  | 1    | HOME  | 2026-05-02 |
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   expect where area = 'S92000003' AND review = 'SECOND_REVIEW'
--     | review        | numerator | denominator |
--     | SECOND_REVIEW | 1         | 1           |
