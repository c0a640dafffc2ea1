-- Episodes whose milestones cannot all be told
--   reads    milestone, unread, mispaired
--   source   intake.md: a rule whose input already has a finding stays silent
SELECT DISTINCT child, episode FROM milestone
WHERE  line IN (SELECT line FROM unread WHERE "table" = 'milestones') OR line IN (SELECT line FROM mispaired);

-- example: a date that cannot be read
--   given unread
--     | table      | line | field   |
--     | milestones | 2    | reached |
--   given milestone
--     | child | milestone    | reached    |
--     | SYN1  | PANEL        |            |
--     | SYN2  | FIRST_REVIEW | 2019-01-01 |
--   expect
--     | child |
--     | SYN1  |
