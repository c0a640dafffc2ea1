-- Plan superseded without an end
--   rule      plan-superseded-unsaid
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    plan
--   message   Plan {plan} was recommended on {reached}, and plan {earlier_plan} before it has no end.
--   fix       Send PLAN_ENDED for the plan before, or say that both go on.
--   source    domain.md: a plan is over when a higher number is recommended
-- A plan that was not approved or that a court has decided on is over without another word.
SELECT n.line, n.plan, n.reached, max(o.plan) AS earlier_plan
FROM   plan_step n JOIN plan_step o USING (child, episode)
WHERE  n.plan > 1 AND n.milestone = 'RECOMMENDED' AND n.reached = n.recommended AND o.plan < n.plan AND o.milestone = 'RECOMMENDED'
GROUP  BY n.line, n.plan, n.reached HAVING NOT arg_max(o.is_over, o.plan);

-- example: plan 1 goes on
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | RECOMMENDED | 2018-09-02 | 2    | ADOPTION  |         |
--   expect
--     | line | earlier_plan |
--     | 3    | 1            |

-- example: plan 1 was ended
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome       |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |               |
--     | SYN1  | 1       | PLAN_ENDED  | 2018-09-02 | 1    |           | CHANGED_ROUTE |
--     | SYN1  | 1       | RECOMMENDED | 2018-09-02 | 2    | ADOPTION  |               |
--   expect nothing

-- example: plan 1 was not approved
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome      |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |              |
--     | SYN1  | 1       | DECIDED     | 2018-09-02 | 1    |           | NOT_APPROVED |
--     | SYN1  | 1       | RECOMMENDED | 2018-10-02 | 2    | ADOPTION  |              |
--   expect nothing
