-- Milestones that are not as the return before said
--   reads    milestone, before_milestone, episode, before_episode, doubtful, unplaced
--   source   intake.md: compare
-- Matched by child, episode, milestone, plan and route; the first with the first where there are several. reached is null where
-- the milestone is gone, before_reached where it is new.
WITH now AS (
  SELECT m.*, coalesce(plan, 0) AS p, coalesce(route, '') AS r FROM milestone m
  ANTI   JOIN doubtful USING (child, episode)
  WHERE  reached IS NOT NULL AND NOT EXISTS (FROM unplaced)
), earlier AS (
  SELECT m.*, coalesce(plan, 0) AS p, coalesce(route, '') AS r FROM before_milestone m
  SEMI   JOIN episode USING (child, episode) ANTI JOIN doubtful USING (child, episode)
  WHERE  reached IS NOT NULL AND NOT EXISTS (FROM unplaced)
), fresh AS (
  SELECT line, child, episode, milestone, p, r, reached,
         row_number() OVER (PARTITION BY child, episode, milestone, p, r ORDER BY reached, line) AS nth
  FROM   now ANTI JOIN earlier USING (child, episode, milestone, p, r, reached)
), lost AS (
  SELECT child, episode, milestone, p, r, reached AS before_reached,
         row_number() OVER (PARTITION BY child, episode, milestone, p, r ORDER BY reached, line) AS nth
  FROM   earlier ANTI JOIN now USING (child, episode, milestone, p, r, reached)
)
SELECT fresh.line, child, episode, milestone, reached, before_reached
FROM   fresh FULL JOIN lost USING (child, episode, milestone, p, r, nth);

-- example: one new, one changed, one gone
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-01 |       |
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-01 |       |
--   given milestone
--     | child | milestone    | reached    |
--     | SYN1  | FIRST_REVIEW | 2018-02-01 |
--     | SYN1  | REVIEWED     | 2018-09-01 |
--   given before_milestone
--     | child | milestone         | reached    |
--     | SYN1  | FIRST_REVIEW      | 2018-02-02 |
--     | SYN1  | ADMISSION_MEETING | 2018-01-02 |
--   expect
--     | line | milestone         | reached    | before_reached |
--     | 2    | FIRST_REVIEW      | 2018-02-01 | 2018-02-02     |
--     | 3    | REVIEWED          | 2018-09-01 |                |
--     |      | ADMISSION_MEETING |            | 2018-01-02     |
