-- Court decided on the day of the application
--   rule      court-same-day
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   The court decided on {reached}, the day the application was lodged.
--   fix       Check both dates, or say that it was so.
--   source    Aim 4 and legal permanence
SELECT line, reached FROM plan_step
WHERE  milestone = 'COURT_DECIDED' AND list_contains(lodged, {'route': route, 'reached': reached});

-- example: the same day
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-06-17 | 1    | PO_FOSTER | GRANTED  |
--   expect
--     | line |
--     | 5    |

-- example: the day after
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-06-18 | 1    | PO_FOSTER | GRANTED  |
--   expect nothing
