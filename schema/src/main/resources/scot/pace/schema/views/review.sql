-- Reviews that were to be held
--   view    review
--   unit    one row for each review that was to be held in a spell away, also the next one, and its class
--   reads   spell, known_milestone, as_at, quarter
--   source  Looked After Children (Scotland) Regulations 2009: within 6 weeks of being accommodated, within 3 months of that review,
--           then within 6 months of the one before; within 3 working days of an emergency placement. 001: reviews at 72 hours, 2 weeks,
--           6 weeks, 3 months, then six-monthly
-- A review is due from the date of the review before it, never from admission; the chain begins again with each spell away. Every
-- review that recommends, rules out rehabilitation or looks at 24 months at home is a review too; two on one day are one. The two-week
-- review and the admission meeting stand apart and move nothing. The admission meeting is due on the third of Monday to Friday after
-- the first day; holidays are not known. class is that of a clock: the review closes it, the end of the spell and 18 end it.
WITH away AS (
    SELECT authority, child, started, first_episode, last_episode, least(ended, eighteenth) AS ended, in_clocks
    FROM   spell WHERE side = 'away'
), held AS (
    SELECT DISTINCT s.authority, s.child, s.started, m.reached
    FROM   away s
    JOIN   known_milestone m
           ON  m.authority = s.authority AND m.child = s.child AND m.episode BETWEEN s.first_episode AND s.last_episode
           AND m.reached >= s.started AND (s.ended IS NULL OR m.reached <= s.ended)
    WHERE  m.milestone IN ('FIRST_REVIEW', 'SECOND_REVIEW', 'REVIEWED', 'REVIEWED_AT_24_MONTHS', 'REHABILITATION_RULED_OUT', 'RECOMMENDED')
), chained AS (
    SELECT *, row_number() OVER in_order AS number, lead(reached) OVER in_order AS next_held
    FROM   (SELECT authority, child, started, started AS reached, 0 AS held FROM away
            UNION ALL
            SELECT authority, child, started, reached, 1 FROM held)
    WINDOW in_order AS (PARTITION BY authority, child, started ORDER BY reached, held)
), expected AS (
    SELECT authority, child, started, least(number, 3) AS place, reached AS opened, next_held AS closed FROM chained
    UNION ALL
    SELECT s.authority, s.child, s.started, k.place, s.started, min(m.reached)
    FROM   away s
    CROSS  JOIN (VALUES (-1, 'ADMISSION_MEETING'), (0, 'TWO_WEEK_REVIEW')) k (place, milestone)
    LEFT   JOIN known_milestone m
           ON  m.authority = s.authority AND m.child = s.child AND m.episode BETWEEN s.first_episode AND s.last_episode
           AND m.milestone = k.milestone AND m.reached >= s.started AND (s.ended IS NULL OR m.reached <= s.ended)
    GROUP  BY ALL
), due AS (
    SELECT x.authority, x.child, x.place, x.opened, x.closed, s.ended, s.in_clocks,
           CASE x.place WHEN -1 THEN x.opened + CASE WHEN isodow(x.opened) IN (3, 4, 5) THEN 5
                                                     WHEN isodow(x.opened) = 6 THEN 4 ELSE 3 END
                        WHEN 0 THEN x.opened + 14
                        WHEN 1 THEN x.opened + 42
                        WHEN 2 THEN CAST(x.opened + to_months(3) AS DATE)
                        ELSE CAST(x.opened + to_months(6) AS DATE) END AS due
    FROM   expected x JOIN away s USING (authority, child, started)
), dated AS (
    SELECT d.due, q.quarter FROM (SELECT DISTINCT due FROM due) d JOIN quarter q ON d.due BETWEEN q.first_day AND q.last_day
)
SELECT d.authority, d.child,
       CASE d.place WHEN -1 THEN 'ADMISSION_MEETING' WHEN 0 THEN 'TWO_WEEK_REVIEW' WHEN 1 THEN 'FIRST_REVIEW'
                    WHEN 2 THEN 'SECOND_REVIEW' ELSE 'LATER_REVIEW' END AS review,
       d.opened, d.due, d.closed, d.ended,
       CASE WHEN NOT d.in_clocks THEN 'UNUSABLE'
            WHEN d.closed <= d.due THEN 'MET'
            WHEN d.closed IS NOT NULL THEN 'LATE'
            WHEN d.ended <= d.due THEN 'ENDED_BEFORE_DUE'
            WHEN d.ended IS NOT NULL THEN 'ENDED_AFTER_DUE'
            WHEN d.due <= as_at.day THEN 'OVERDUE' ELSE 'PENDING' END AS class,
       q.quarter AS due_quarter
FROM   due d CROSS JOIN as_at
LEFT   JOIN dated q ON q.due = d.due;

-- example: each review is due from the one before it; one that came late moves the next
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone     | plan | route     | reached    |
--     | SYN1  | FIRST_REVIEW  |      |           | 2025-09-20 |
--     | SYN1  | SECOND_REVIEW |      |           | 2025-12-20 |
--     | SYN1  | RECOMMENDED   | 1    | PO_FOSTER | 2026-06-21 |
--   expect where review NOT IN ('ADMISSION_MEETING', 'TWO_WEEK_REVIEW')
--     | review        | opened     | due        | closed     | class   |
--     | FIRST_REVIEW  | 2025-08-01 | 2025-09-12 | 2025-09-20 | LATE    |
--     | SECOND_REVIEW | 2025-09-20 | 2025-12-20 | 2025-12-20 | MET     |
--     | LATER_REVIEW  | 2025-12-20 | 2026-06-20 | 2026-06-21 | LATE    |
--     | LATER_REVIEW  | 2026-06-21 | 2026-12-21 |            | PENDING |

-- example: three working days: from Monday to Thursday, from Wednesday to Monday, from Sunday to Wednesday
--   given placement
--     | child | started    |
--     | SYN1  | 2026-06-01 |
--     | SYN2  | 2026-06-03 |
--     | SYN3  | 2026-06-07 |
--     | SYN4  | 2026-06-06 |
--   given milestone
--     | child | milestone         | reached    |
--     | SYN2  | ADMISSION_MEETING | 2026-06-08 |
--   expect where review = 'ADMISSION_MEETING'
--     | child | due        | closed     | class   |
--     | SYN1  | 2026-06-04 |            | OVERDUE |
--     | SYN2  | 2026-06-08 | 2026-06-08 | MET     |
--     | SYN3  | 2026-06-10 |            | OVERDUE |
--     | SYN4  | 2026-06-10 |            | OVERDUE |

-- example: a child who goes home needs no further review of that spell, and accommodated again the chain begins anew
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP        | S25          | 2026-01-10 | 2026-02-21 |
--     | SYN1  | 2         | AT_HOME        | CSO          | 2026-02-21 | 2026-06-01 |
--     | SYN1  | 3         | KINSHIP        | S25          | 2026-06-01 |            |
--   given milestone
--     | child | milestone    | reached    |
--     | SYN1  | FIRST_REVIEW | 2026-06-20 |
--   expect where review NOT IN ('ADMISSION_MEETING', 'TWO_WEEK_REVIEW')
--     | review        | opened     | due        | closed     | class            |
--     | FIRST_REVIEW  | 2026-01-10 | 2026-02-21 |            | ENDED_BEFORE_DUE |
--     | FIRST_REVIEW  | 2026-06-01 | 2026-07-13 | 2026-06-20 | MET              |
--     | SECOND_REVIEW | 2026-06-20 | 2026-09-20 |            | PENDING          |
