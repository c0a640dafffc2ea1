-- Reviews of each away spell, in order
--   reads    milestone, milestone_kind, rule_spell, doubtful, unplaced
--   source   domain.md: reviews chain from the review before, and begin again with each away spell
-- A review on the day the child goes home belongs to the spell that ends. turn: its place among the statutory reviews.
WITH review AS (
  SELECT m.line, m.child, m.milestone, m.reached, m.route, s.started AS spell_started, s.received, k.place,
         CASE WHEN m.milestone IN ('ADMISSION_MEETING', 'FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED') THEN k.place END AS turn,
         CASE WHEN m.milestone = 'FIRST_REVIEW' THEN m.reached END AS first_review
  FROM   milestone m JOIN milestone_kind k ON k.milestone = m.milestone
  JOIN   rule_spell s ON s.child = m.child AND s.side = 'AWAY' AND m.reached BETWEEN s.started AND coalesce(s.ended, m.reached)
  ANTI   JOIN doubtful d ON d.child = m.child AND d.episode = m.episode
  WHERE  k.milestone IN ('ADMISSION_MEETING', 'TWO_WEEK_REVIEW', 'FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED',
                         'REHABILITATION_RULED_OUT', 'RECOMMENDED')
  AND    NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
)
SELECT line, child, milestone, reached, route, spell_started, received, turn,
       lag(reached) OVER in_order AS earlier_reached, max(turn) OVER so_far AS latest_turn, max(first_review) OVER so_far AS first_review
FROM   review
WINDOW in_order AS (PARTITION BY child, spell_started ORDER BY reached, place, line),
       so_far AS (PARTITION BY child, spell_started ORDER BY reached, place, line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);

-- example: each away spell has its own
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP          | S25          | 2018-01-01 | 2018-03-01 |
--     | SYN1  | 2         | AT_HOME          | CSO          | 2018-03-01 | 2018-06-01 |
--     | SYN1  | 3         | FOSTER_AUTHORITY | CSO          | 2018-06-01 |            |
--   given milestone
--     | child | milestone     | reached    |
--     | SYN1  | FIRST_REVIEW  | 2018-02-01 |
--     | SYN1  | SECOND_REVIEW | 2018-03-01 |
--     | SYN1  | REVIEWED      | 2018-04-01 |
--     | SYN1  | FIRST_REVIEW  | 2018-07-01 |
--   expect
--     | line | spell_started | earlier_reached |
--     | 2    | 2018-01-01    |                 |
--     | 3    | 2018-01-01    | 2018-02-01      |
--     | 5    | 2018-06-01    |                 |
