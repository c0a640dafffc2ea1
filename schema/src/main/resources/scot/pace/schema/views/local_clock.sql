-- Clocks of local aims
--   view    local_clock
--   unit    clocks; one row for each line of a local aim and each child, or plan, of its authority for whom it runs or ran
--   reads   known_local_aim, spell, plan, known_milestone, milestone_kind, counted_episode, code, quarter, as_at
--   source  domain, clocks: the edge rules, as for the national aims; 004: a dated cohort
-- A line whose aim opens with a derived milestone counts spells, with a milestone of a plan plans, with any other review the first
-- such review of each spell away from home. Only clocks that start in the cohort window and at an age of the line; routes choose
-- the plans, or the recommendations that count. due is the deadline of a dated cohort, of which a child whose spell ended before
-- the line was in force is no part. Everything else is as in the view clock.
WITH wanted AS (
    SELECT authority, aim, effective_from, routes, 'opens' AS does, opens AS milestone, opens_where AS terms FROM known_local_aim
    UNION ALL
    SELECT authority, aim, effective_from, routes, 'closes', closes, closes_where FROM known_local_aim
), fit AS (
    SELECT w.aim, w.effective_from, w.does, m.authority, m.child, m.episode, m.plan, m.reached
    FROM   known_milestone m
    JOIN   wanted w USING (authority, milestone)
    LEFT   JOIN plan p USING (authority, child, episode, plan)
    LEFT   JOIN code r ON r.list = 'route' AND r.code = coalesce(m.route, p.route)
    WHERE  (NOT contains(w.terms, 'adm=Y') OR r.adm)
      AND  (NOT contains(w.terms, 'order=Y') OR r."order")
      AND  (NOT contains(w.terms, 'outcome=') OR m.outcome = regexp_extract(w.terms, 'outcome=(\w+)', 1))
      AND  (NOT contains(w.terms, 'group=')
            OR list_contains(string_split(regexp_extract(w.terms, 'group=([\w|]+)', 1), '|'), r."group"))
      AND  (w.routes = '' OR r.code IS NULL OR list_contains(string_split(w.routes, '|'), r.code))
), opened AS (
    SELECT a.aim, a.effective_from, s.authority, s.child, s.first_episode AS episode, s.last_episode,
           CAST(NULL AS INTEGER) AS plan, CAST(NULL AS VARCHAR) AS route, s.reached AS opened, s.counts_from,
           least(s.ended, s.eighteenth) AS ended, s.in_clocks
    FROM   spell s JOIN known_local_aim a ON a.authority = s.authority AND a.opens = s.milestone
    WHERE  s.reached IS NOT NULL
    UNION ALL
    SELECT f.aim, f.effective_from, p.authority, p.child, p.episode, p.episode, p.plan, p.route, min(f.reached), min(f.reached),
           p.ended, p.in_clocks
    FROM   plan p JOIN fit f USING (authority, child, episode, plan)
    WHERE  f.does = 'opens'
    GROUP  BY f.aim, f.effective_from, p.authority, p.child, p.episode, p.plan, p.route, p.ended, p.in_clocks
    UNION ALL
    SELECT a.aim, a.effective_from, s.authority, s.child, s.first_episode, s.last_episode, CAST(NULL AS INTEGER),
           CAST(NULL AS VARCHAR), min(f.reached), min(f.reached), least(s.ended, s.eighteenth), s.in_clocks
    FROM   known_local_aim a
    JOIN   milestone_kind k ON k.milestone = a.opens AND k.in_returns AND NOT k.plan
    JOIN   spell s ON s.authority = a.authority AND s.side = 'away'
    JOIN   fit f
           ON  f.does = 'opens' AND f.aim = a.aim AND f.effective_from = a.effective_from AND f.authority = s.authority
           AND f.child = s.child AND f.episode BETWEEN s.first_episode AND s.last_episode
           AND f.reached >= s.started AND (s.ended IS NULL OR f.reached <= s.ended)
    GROUP  BY a.aim, a.effective_from, s.authority, s.child, s.first_episode, s.last_episode, s.ended, s.eighteenth, s.in_clocks
), of_cohort AS (
    SELECT o.*, a.within_amount, a.within_unit, a.deadline
    FROM   opened o
    JOIN   known_local_aim a USING (authority, aim, effective_from)
    JOIN   counted_episode e USING (authority, child, episode)
    WHERE  (a.opened_from IS NULL OR o.opened >= a.opened_from)
      AND  (a.opened_to IS NULL OR o.opened <= a.opened_to)
      AND  (a.age_from IS NULL OR date_diff('month', e.birth_month, o.opened) // 12 >= a.age_from)
      AND  (a.age_to IS NULL OR date_diff('month', e.birth_month, o.opened) // 12 <= a.age_to)
      AND  (a.deadline IS NULL OR o.ended IS NULL OR o.ended >= a.effective_from)
), closed AS (
    SELECT o.*, min(CASE WHEN f.reached < o.opened THEN o.opened ELSE f.reached END) AS closed
    FROM   of_cohort o
    LEFT   JOIN fit f
           ON  f.aim = o.aim AND f.effective_from = o.effective_from AND f.does = 'closes' AND f.authority = o.authority
           AND f.child = o.child AND f.episode BETWEEN o.episode AND o.last_episode AND (o.plan IS NULL OR f.plan = o.plan)
           AND f.reached >= o.counts_from AND (o.ended IS NULL OR f.reached <= o.ended)
    WHERE  o.ended IS NULL OR o.ended >= o.opened
    GROUP  BY ALL
), due AS (
    SELECT *, CASE WHEN deadline IS NOT NULL THEN deadline
                   WHEN within_unit = 'months' THEN CAST(opened + to_months(within_amount) AS DATE)
                   WHEN within_unit = 'weeks' THEN opened + 7 * within_amount
                   ELSE opened + within_amount END AS due
    FROM   closed
)
SELECT d.aim, d.effective_from, d.authority, d.child, d.episode, d.plan, d.route, d.opened, d.due, d.closed, d.ended,
       CASE WHEN NOT d.in_clocks THEN 'UNUSABLE'
            WHEN d.closed <= d.due THEN 'MET'
            WHEN d.closed IS NOT NULL THEN 'LATE'
            WHEN d.ended <= d.due THEN 'ENDED_BEFORE_DUE'
            WHEN d.ended IS NOT NULL THEN 'ENDED_AFTER_DUE'
            WHEN d.due <= as_at.day THEN 'OVERDUE' ELSE 'PENDING' END AS class,
       q.quarter AS due_quarter
FROM   due d CROSS JOIN as_at
LEFT   JOIN quarter q ON d.due BETWEEN q.first_day AND q.last_day;

-- example: East Renfrewshire, by 31 October 2017 all children accommodated before 1 April 2017 have a review that makes a decision
--   given as_at
--     | day        | known_by   |
--     | 2017-10-31 | 2020-12-31 |
--   given local_aim
--     | aim    | opens        | closes      | closes_where    | deadline   | opened_to  | effective_from | target_percent |
--     | by-oct | ACCOMMODATED | RECOMMENDED | group=home\|away | 2017-10-31 | 2017-03-31 | 2017-04-01     | 100            |
--   given episode
--     | child | birth_month | started    | ended      |
--     | SYN1  | 2010-01-01  | 2015-06-01 |            |
--     | SYN2  | 2010-01-01  | 2017-03-31 |            |
--     | SYN3  | 2010-01-01  | 2017-04-01 |            |
--     | SYN4  | 2010-01-01  | 2016-06-01 | 2017-08-01 |
--     | SYN5  | 2010-01-01  | 2016-06-01 | 2017-03-31 |
--     | SYN6  | 2010-01-01  | 2016-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER | 2017-10-31 |
--     | SYN2  | RECOMMENDED | 1    | LONG_TERM | 2017-06-01 |
--     | SYN6  | RECOMMENDED | 1    | HOME      | 2016-12-01 |
--   expect
--     | aim    | child | opened     | due        | closed     | ended      | class            |
--     | by-oct | SYN1  | 2015-06-01 | 2017-10-31 | 2017-10-31 |            | MET              |
--     | by-oct | SYN2  | 2017-03-31 | 2017-10-31 |            |            | OVERDUE          |
--     | by-oct | SYN4  | 2016-06-01 | 2017-10-31 |            | 2017-08-01 | ENDED_BEFORE_DUE |
--     | by-oct | SYN6  | 2016-06-01 | 2017-10-31 | 2016-12-01 |            | MET              |

-- example: before the deadline who has no decision is pending
--   given as_at
--     | day        | known_by   |
--     | 2017-07-31 | 2020-12-31 |
--   given local_aim
--     | aim    | opens        | closes      | deadline   | opened_to  | effective_from |
--     | by-oct | ACCOMMODATED | RECOMMENDED | 2017-10-31 | 2017-03-31 | 2017-04-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2016-06-01 |
--   expect
--     | child | class   |
--     | SYN1  | PENDING |

-- example: presented to the panel within 12 weeks of the review that ruled out a return home; the first such review of the spell counts
--   given local_aim
--     | aim      | opens                    | closes | within_amount | within_unit | effective_from |
--     | to-panel | REHABILITATION_RULED_OUT | PANEL  | 12            | weeks       | 2026-01-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-10-01 |
--     | SYN2  | 2025-10-01 |
--     | SYN3  | 2025-10-01 |
--   given milestone
--     | child | milestone                | plan | route     | reached    |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           | 2026-01-10 |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           | 2026-02-10 |
--     | SYN1  | RECOMMENDED              | 1    | PO_FOSTER | 2026-02-01 |
--     | SYN1  | PANEL                    | 1    |           | 2026-04-04 |
--     | SYN2  | REHABILITATION_RULED_OUT |      |           | 2026-01-10 |
--     | SYN2  | RECOMMENDED              | 1    | PO_FOSTER | 2026-02-01 |
--     | SYN2  | PANEL                    | 1    |           | 2026-04-05 |
--   expect
--     | child | opened     | due        | closed     | class |
--     | SYN1  | 2026-01-10 | 2026-04-04 | 2026-04-04 | MET   |
--     | SYN2  | 2026-01-10 | 2026-04-04 | 2026-04-05 | LATE  |

-- example: only children of the ages of the line, in whole years on the day they are accommodated, both ages included
--   given local_aim
--     | aim   | opens        | closes      | within_amount | within_unit | age_from | age_to | effective_from |
--     | young | ACCOMMODATED | RECOMMENDED | 12            | months      | 1        | 5      | 2025-01-01     |
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2025-03-01  | 2026-02-28 |       |
--     | SYN2  | 2025-03-01  | 2026-03-01 |       |
--     | SYN3  | 2020-03-01  | 2026-02-28 |       |
--     | SYN4  | 2020-03-01  | 2026-03-01 |       |
--   expect
--     | child | due        | class   |
--     | SYN2  | 2027-03-01 | PENDING |
--     | SYN3  | 2027-02-28 | PENDING |

-- example: routes choose the plans; another authority's plan is no part of the aim
--   given local_aim
--     | authority | aim   | opens       | opens_where | closes  | closes_where     | within_amount | within_unit | routes       | effective_from |
--     | S12000011 | adopt | RECOMMENDED | adm=Y       | DECIDED | outcome=APPROVED | 10            | days        | ADOPTION\|POA | 2026-01-01     |
--   given placement
--     | authority | child | started    |
--     | S12000011 | SYN1  | 2026-01-01 |
--     | S12000011 | SYN2  | 2026-01-01 |
--     | S12000005 | SYN3  | 2026-01-01 |
--   given milestone
--     | authority | child | milestone   | plan | route     | outcome  | reached    |
--     | S12000011 | SYN1  | RECOMMENDED | 1    | ADOPTION  |          | 2026-03-01 |
--     | S12000011 | SYN1  | DECIDED     | 1    |           | APPROVED | 2026-03-12 |
--     | S12000011 | SYN2  | RECOMMENDED | 1    | PO_FOSTER |          | 2026-03-01 |
--     | S12000005 | SYN3  | RECOMMENDED | 1    | ADOPTION  |          | 2026-03-01 |
--   expect
--     | aim   | child | plan | route    | due        | class |
--     | adopt | SYN1  | 1    | ADOPTION | 2026-03-11 | LATE  |
