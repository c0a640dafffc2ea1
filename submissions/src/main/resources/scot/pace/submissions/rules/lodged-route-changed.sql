-- Lodged for another route than recommended
--   rule      lodged-route-changed
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    route
--   message   The application is for the route "{route}", which no review had recommended for plan {plan}.
--   fix       Correct the route; for a changed plan use a new plan number; or say why.
--   source    domain.md: a changed plan has a new number
SELECT line, route, plan FROM plan_step
WHERE  milestone = 'LODGED' AND needs_order AND NOT list_contains(recommended_routes, route)
AND    NOT (applicant = 'adopters' AND coalesce(may_be_adopted_from <= reached, false));

-- example: authority to adopt was not recommended
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-17 | 1    | POA       |          |
--   expect
--     | line | route |
--     | 4    | POA   |

-- example: adoption after authority to adopt was granted
--   given milestone
--     | child | episode | milestone     | reached    | plan | route    | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | POA      |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |          | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | POA      |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-09-17 | 1    | POA      | GRANTED  |
--     | SYN1  | 1       | LODGED        | 2018-09-17 | 1    | ADOPTION |          |
--   expect nothing
