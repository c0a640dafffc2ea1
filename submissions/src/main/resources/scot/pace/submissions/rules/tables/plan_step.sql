-- Steps of each permanence plan, in order
--   reads    milestone, milestone_kind, code, episode, doubtful, unplaced
--   source   domain.md: a changed plan has a new number
-- Steps of one day stand in the order of milestones.csv. is_over: nothing of the plan is left to be superseded.
SELECT m.line, m.child, m.episode, m.plan, m.milestone, m.reached, m.route, m.outcome, r."order" AS needs_order, r.applicant,
       (m.child, m.episode) IN (SELECT (child, episode) FROM episode WHERE received_from IS NOT NULL) AS received,
       min(m.reached) FILTER (m.milestone = 'RECOMMENDED') OVER whole AS recommended,
       list(m.route) FILTER (m.milestone = 'RECOMMENDED') OVER whole AS recommended_routes,
       min(m.reached) FILTER (m.outcome = 'APPROVED') OVER whole AS approved,
       max(m.reached) FILTER (m.milestone = 'PANEL') OVER whole AS last_panel,
       min(m.reached) FILTER (m.milestone = 'PLAN_ENDED') OVER whole AS plan_ended,
       coalesce(bool_or(m.milestone IN ('PLAN_ENDED', 'COURT_DECIDED') OR m.outcome = 'NOT_APPROVED') OVER whole, false) AS is_over,
       lag(m.milestone) OVER in_order AS earlier, lag(m.reached) OVER in_order AS earlier_reached,
       last_value(m.outcome IGNORE NULLS) OVER so_far AS said_before,
       count(*) FILTER (m.milestone = 'RECOMMENDED') OVER so_far AS recommended_before,
       count(*) FILTER (m.milestone = 'PANEL') OVER so_far AS panels_before,
       count(*) FILTER (m.outcome = 'APPROVED') OVER so_far AS approved_before,
       list((m.route, r.applicant, m.reached)) FILTER (m.milestone = 'LODGED') OVER so_far AS lodged_before,
       count(*) FILTER (m.milestone = 'COURT_DECIDED') OVER so_far AS courts_before,
       min(m.reached) FILTER (m.milestone = 'COURT_DECIDED' AND m.route = 'POA' AND m.outcome = 'GRANTED') OVER whole
           AS may_be_adopted_from
FROM   milestone m
JOIN   milestone_kind k ON k.milestone = m.milestone
LEFT   JOIN code r ON r.list = 'route' AND r.code = m.route
ANTI   JOIN doubtful d ON d.child = m.child AND d.episode = m.episode
WHERE  m.plan IS NOT NULL AND m.child IS NOT NULL AND m.episode IS NOT NULL
AND    NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
WINDOW whole AS (PARTITION BY m.child, m.episode, m.plan),
       in_order AS (PARTITION BY m.child, m.episode, m.plan ORDER BY m.reached, k.place, m.line),
       so_far AS (PARTITION BY m.child, m.episode, m.plan ORDER BY m.reached, k.place, m.line
                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

-- example: a plan and what was before each of its steps
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | DECIDED     | 2019-05-09 | 1    |           | APPROVED |
--     | SYN1  | 1       | RECOMMENDED | 2019-01-05 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PANEL       | 2019-04-30 | 1    |           |          |
--     | SYN1  | 1       | REVIEWED    | 2019-04-30 |      |           |          |
--   expect
--     | line | recommended | approved   | last_panel | earlier     | approved_before |
--     | 3    | 2019-01-05  | 2019-05-09 | 2019-04-30 |             | 0               |
--     | 4    | 2019-01-05  | 2019-05-09 | 2019-04-30 | RECOMMENDED | 0               |
--     | 2    | 2019-01-05  | 2019-05-09 | 2019-04-30 | PANEL       | 0               |

-- example: an episode with a date that cannot be read is not in it
--   given unread
--     | table      | line | field   |
--     | milestones | 3    | reached |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | DECIDED     | 2019-05-09 | 1    |           | APPROVED |
--     | SYN1  | 1       | RECOMMENDED |            | 1    | PO_FOSTER |          |
--   expect nothing
