-- Plan without a recommendation
--   rule      plan-without-recommendation
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    milestone
--   breaks    clock
--   message   Plan {plan} was never recommended by a review.
--   fix       Send the recommendation of the plan, or correct its number.
--   source    domain.md: every plan begins with the review that recommends it
-- Silent where the child came from another authority, which may hold the review.
SELECT line, plan FROM plan_step WHERE recommended IS NULL AND NOT received;

-- example: a panel on plan 2
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PANEL       | 2018-06-02 | 2    |           |         |
--   expect
--     | line | plan |
--     | 3    | 2    |

-- example: a panel on plan 1
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PANEL       | 2018-06-02 | 1    |           |         |
--   expect nothing

-- example: a live plan came with the child from another authority
--   given episode
--     | child | started    | received_from |
--     | SYN1  | 2018-06-02 | S12000005     |
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome  |
--     | SYN1  | 1       | DECIDED   | 2018-06-12 | 1    |       | APPROVED |
--   expect nothing
