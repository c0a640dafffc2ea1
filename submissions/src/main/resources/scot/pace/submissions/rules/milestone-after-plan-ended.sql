-- Milestone after the plan ended
--   rule      milestone-after-plan-ended
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   This was reached on {reached}, after plan {plan} ended on {plan_ended}.
--   fix       Correct the number of the plan or one of the dates, or say why.
--   source    domain.md: a changed plan has a new number
-- A recommendation that comes after the end of its own plan is answered at the end.
SELECT line, plan, reached, plan_ended FROM plan_step WHERE reached > plan_ended AND milestone NOT IN ('PLAN_ENDED', 'RECOMMENDED');

-- example: a decision the day after
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PLAN_ENDED  | 2018-06-15 | 1    |           | OTHER    |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--   expect
--     | line | plan_ended |
--     | 4    | 2018-06-15 |

-- example: on the day
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PLAN_ENDED  | 2018-06-16 | 1    |           | OTHER    |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--   expect nothing
