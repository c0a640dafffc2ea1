-- Milestones with a plan, route or outcome too many or too few
--   reads    milestone, milestone_kind
--   source   milestones.csv: what belongs to which milestone
SELECT m.line, m.child, m.episode, m.milestone, (m.plan IS NULL) = k.plan AS plan, (m.route IS NULL) = k.route AS route,
       CASE WHEN m.outcome IS NULL THEN k.outcomes <> ''
            ELSE NOT list_contains(string_split(k.outcomes, '|'), m.outcome) END AS outcome,
       CASE WHEN k.outcomes = '' THEN 'none' ELSE replace(k.outcomes, '|', ', ') END AS outcomes
FROM   milestone m JOIN milestone_kind k USING (milestone)
WHERE  (m.plan IS NULL) = k.plan OR (m.route IS NULL) = k.route OR m.outcome IS NULL AND k.outcomes <> ''
   OR  m.outcome IS NOT NULL AND NOT list_contains(string_split(k.outcomes, '|'), m.outcome);

-- example: a decision with a route and without an outcome
--   given milestone
--     | child | episode | milestone | reached    | plan | route     | outcome |
--     | SYN1  | 1       | DECIDED   | 2019-05-03 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | REVIEWED  | 2019-05-03 |      |           |         |
--   expect
--     | line | plan  | route | outcome |
--     | 2    | false | true  | true    |
