-- Milestones before or after their episode
--   reads    milestone, episode
--   source   the specification of the return: received_from, episodes
-- for_baby: a recommendation for a child under one when looked after, not more than nine months before the month of birth.
SELECT m.line, m.milestone, m.reached, e.started, e.ended, e.birth_month, e.received_from IS NOT NULL AS received,
       m.milestone = 'RECOMMENDED' AND m.reached < e.started AND e.started < e.birth_month + INTERVAL 1 YEAR
           AND m.reached >= e.birth_month - INTERVAL 9 MONTH AS for_baby
FROM   milestone m JOIN episode e USING (child, episode)
WHERE  m.reached NOT BETWEEN e.started AND coalesce(e.ended, m.reached) AND coalesce(e.ended >= e.started, true);

-- example: one before, one within, one after
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   given milestone
--     | child | milestone | reached    |
--     | SYN1  | PANEL     | 2018-01-01 |
--     | SYN1  | PANEL     | 2018-05-01 |
--     | SYN1  | PANEL     | 2018-05-02 |
--   expect
--     | line | started    | ended      |
--     | 2    | 2018-01-02 | 2018-05-01 |
--     | 4    | 2018-01-02 | 2018-05-01 |

-- example: planned nine months before the month of birth at the earliest
--   given episode
--     | child | birth_month | started    |
--     | SYN1  | 2019-10-01  | 2019-10-03 |
--   given milestone
--     | child | milestone   | reached    |
--     | SYN1  | RECOMMENDED | 2019-01-01 |
--     | SYN1  | RECOMMENDED | 2018-12-31 |
--   expect
--     | line | for_baby |
--     | 2    | true     |
--     | 3    | false    |
