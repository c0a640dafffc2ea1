-- Lodged before the approval
--   rule      lodged-before-decision
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   The application of {reached} was lodged before the agency decision maker approved the plan, or without an approval.
--   fix       Send the approval, or correct one of the dates.
--   source    Aim 4: the application follows the decision
-- What the authority itself lodges: permanence orders, with authority to adopt or without.
SELECT line, reached FROM plan_step
WHERE  milestone = 'LODGED' AND applicant = 'authority' AND (reached < approved OR approved IS NULL AND NOT received);

-- example: the day before
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-15 | 1    | PO_FOSTER |          |
--   expect
--     | line |
--     | 4    |

-- example: without an approval
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | DEFERRED |
--     | SYN1  | 1       | LODGED      | 2018-06-17 | 1    | PO_FOSTER |          |
--   expect
--     | line |
--     | 4    |

-- example: the same day
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-16 | 1    | PO_FOSTER |          |
--   expect nothing

-- example: approved under the authority the child came from
--   given episode
--     | child | started    | received_from |
--     | SYN1  | 2018-05-02 | S12000005     |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | LODGED      | 2018-06-16 | 1    | PO_FOSTER |         |
--   expect nothing
