-- Court decided before the application
--   rule      court-before-lodged
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   The court decided on {reached}, and no application for such an order had been lodged by then.
--   fix       Send the application, or correct one of the dates.
--   source    Aim 4 and legal permanence
-- Compared by who applies: a court may grant a permanence order without the authority to adopt that was asked for.
SELECT line, reached FROM plan_step c
WHERE  milestone = 'COURT_DECIDED' AND NOT received
AND    NOT EXISTS (FROM plan_step l WHERE l.child = c.child AND l.episode = c.episode AND l.plan = c.plan AND l.milestone = 'LODGED'
                   AND l.applicant IS NOT DISTINCT FROM c.applicant AND l.reached <= c.reached);

-- example: the day before
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-06-16 | 1    | PO_FOSTER | GRANTED  |
--   expect
--     | line |
--     | 5    |

-- example: an adoption that nobody applied for
--   given milestone
--     | child | episode | milestone     | reached    | plan | route    | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | POA      |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |          | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | POA      |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-10-16 | 1    | ADOPTION | GRANTED  |
--   expect
--     | line |
--     | 5    |

-- example: applied for with authority to adopt, granted without
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | POA       |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | POA       |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-10-16 | 1    | PO_FOSTER | GRANTED  |
--   expect nothing
