-- Plan ended before it was recommended
--   rule      plan-ends-before-start
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   Plan {plan} ended on {reached}, before it was recommended on {recommended}.
--   fix       Correct one of the two dates or the number of the plan.
--   source    domain.md: every plan begins with the review that recommends it
SELECT line, plan, reached, recommended FROM plan_step WHERE milestone = 'PLAN_ENDED' AND reached < recommended;

-- example: the day before
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PLAN_ENDED  | 2018-05-01 | 1    |           | OTHER   |
--   expect
--     | line | recommended |
--     | 3    | 2018-05-02  |

-- example: the same day
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PLAN_ENDED  | 2018-05-02 | 1    |           | OTHER   |
--   expect nothing
