-- Reviews of each away spell, in order
--   reads    milestone, milestone_kind, code, rule_spell, doubtful, unplaced
--   source   domain.md: reviews chain from the review before, and begin again with each away spell
-- A review on the day the child goes home belongs to the spell that ends. recommends: for permanence, home or away.
WITH away AS (SELECT child, started, ended, received FROM rule_spell WHERE side = 'AWAY')
SELECT m.line, m.child, m.milestone, m.reached, s.started AS spell_started, s.received,
       m.milestone IN ('ADMISSION_MEETING', 'FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED') AS is_statutory, k.place,
       lag(m.reached) OVER in_order AS earlier_reached,
       max(k.place) FILTER (m.milestone IN ('ADMISSION_MEETING', 'FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED')) OVER so_far
           AS latest_place,
       max(m.reached) FILTER (m.milestone = 'FIRST_REVIEW') OVER so_far AS first_review,
       count(*) FILTER (r."group" IN ('home', 'away')) OVER so_far AS recommended_before,
       coalesce(r."group" IN ('home', 'away'), false) AS recommends
FROM   milestone m
JOIN   milestone_kind k ON k.milestone = m.milestone
LEFT   JOIN code r ON m.milestone = 'RECOMMENDED' AND r.list = 'route' AND r.code = m.route
ASOF   JOIN away s ON s.child = m.child AND m.reached >= s.started
ANTI   JOIN doubtful d ON d.child = m.child AND d.episode = m.episode
WHERE  m.milestone IN ('ADMISSION_MEETING', 'TWO_WEEK_REVIEW', 'FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED',
                       'REHABILITATION_RULED_OUT', 'RECOMMENDED')
AND    (s.ended IS NULL OR m.reached <= s.ended) AND NOT EXISTS (FROM unplaced WHERE "table" = 'milestones')
WINDOW in_order AS (PARTITION BY m.child, s.started ORDER BY m.reached, k.place, m.line),
       so_far AS (PARTITION BY m.child, s.started ORDER BY m.reached, k.place, m.line
                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

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
