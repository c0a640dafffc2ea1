-- Steps of each permanence plan, with the plan they belong to
--   reads    milestone, code, episode, doubtful, unplaced
--   source   domain.md: a changed plan has a new number
-- is_over: nothing of the plan is left to be superseded. has_repeats: some milestone is in it more than once.
-- received: the episode was taken over from another authority, which may hold what is missing here.
WITH step AS (
  SELECT line, child, episode, plan, milestone, reached, route, outcome FROM milestone ANTI JOIN doubtful USING (child, episode)
  WHERE  plan IS NOT NULL AND child IS NOT NULL AND episode IS NOT NULL AND NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
), whole AS (
  SELECT child, episode, plan,
         min(reached) FILTER (milestone = 'RECOMMENDED') AS recommended,
         list(route) FILTER (milestone = 'RECOMMENDED') AS recommended_routes,
         min(reached) FILTER (outcome = 'APPROVED') AS approved,
         max(reached) FILTER (milestone = 'PANEL') AS last_panel,
         min(reached) FILTER (milestone = 'PLAN_ENDED') AS plan_ended,
         coalesce(bool_or(milestone IN ('PLAN_ENDED', 'COURT_DECIDED') OR outcome = 'NOT_APPROVED'), false) AS is_over,
         min(reached) FILTER (milestone = 'COURT_DECIDED' AND route = 'POA' AND outcome = 'GRANTED') AS may_be_adopted_from,
         list({'route': route, 'reached': reached}) FILTER (milestone = 'LODGED') AS lodged,
         count(*) > count(DISTINCT milestone) AS has_repeats
  FROM   step GROUP BY child, episode, plan
)
SELECT step.*, whole.* EXCLUDE (child, episode, plan), r."order" AS needs_order, r.applicant, r."group" AS side,
       (step.child, step.episode) IN (SELECT (child, episode) FROM episode WHERE received_from IS NOT NULL) AS received
FROM   step JOIN whole USING (child, episode, plan) LEFT JOIN code r ON r.list = 'route' AND r.code = step.route;

-- example: a plan and what it says of each of its steps
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | DECIDED     | 2019-05-09 | 1    |           | APPROVED |
--     | SYN1  | 1       | RECOMMENDED | 2019-01-05 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PANEL       | 2019-04-30 | 1    |           |          |
--     | SYN1  | 1       | REVIEWED    | 2019-04-30 |      |           |          |
--   expect
--     | line | recommended | approved   | last_panel | is_over | applicant |
--     | 3    | 2019-01-05  | 2019-05-09 | 2019-04-30 | false   | authority |
--     | 4    | 2019-01-05  | 2019-05-09 | 2019-04-30 | false   |           |
--     | 2    | 2019-01-05  | 2019-05-09 | 2019-04-30 | false   |           |

-- example: an episode with a date that cannot be read is not in it
--   given unread
--     | table      | line | field   |
--     | milestones | 3    | reached |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | DECIDED     | 2019-05-09 | 1    |           | APPROVED |
--     | SYN1  | 1       | RECOMMENDED |            | 1    | PO_FOSTER |          |
--   expect nothing
