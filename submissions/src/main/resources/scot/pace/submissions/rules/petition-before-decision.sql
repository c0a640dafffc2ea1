-- Petition before the approval
--   rule      petition-before-decision
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   The petition of {reached} was lodged before the agency decision maker approved the plan, or without an approval.
--   fix       Check the dates, or say why the petition came first.
--   source    Aim 4; adopters and carers lodge for themselves
-- A kinship order has no agency decision maker: none is missed, but one that follows the petition is asked about.
SELECT line, reached FROM plan_step
WHERE  milestone = 'LODGED' AND (reached < approved AND applicant IN ('adopters', 'carers')
                                 OR approved IS NULL AND applicant = 'adopters' AND NOT received);

-- example: the day before
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | ADOPTION |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |          | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-15 | 1    | ADOPTION |          |
--   expect
--     | line |
--     | 4    |

-- example: a kinship order needs no approval
--   given milestone
--     | child | episode | milestone   | reached    | plan | route         | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | KINSHIP_ORDER |         |
--     | SYN1  | 1       | LODGED      | 2018-06-15 | 1    | KINSHIP_ORDER |         |
--   expect nothing
