-- Waits of every line
--   view    line_wait
--   unit    one row for each line of an aim, national or local, that runs, or ran, for a child: on a spell, a plan, or a milestone within
--           a spell
--   reads   aim_line, spell, plan, counted_episode, known_milestone, code, age_band
--   source  domain, clocks: the edge rules. What opens and closes a wait is data
-- opened is the start, closed the closing milestone, ended another end of the pathway. A closing milestone after the end does not
-- count, on the same day it wins, and one that counts although it came before opened counts on opened. What opens with a milestone
-- within a spell away opens with the first of them, and only what comes from that day on closes it. A plan that was approved without
-- a panel no longer waits for one. age_band is that on opened, of whole years from the month of birth. A child whose way ended before
-- the line of a dated cohort was in force is no part of it. is_apart marks the petitions of adopters among the plans of Aim 4: they
-- stand apart, as aim-4-adoption.
WITH line AS (
    SELECT * FROM aim_line WHERE aim = of_aim
), wanted AS (
    SELECT line, authority AS of_authority, routes, 'opens' AS does, opens AS milestone, opens_where AS terms FROM line
    UNION ALL
    SELECT line, authority, routes, 'closes', closes, closes_where FROM line
), fit AS (
    SELECT w.line, w.does, m.authority, m.child, m.episode, m.plan, m.reached, m.line AS place, r.code AS route
    FROM   known_milestone m
    JOIN   wanted w ON w.milestone = m.milestone AND (w.of_authority IS NULL OR w.of_authority = m.authority)
    LEFT   JOIN plan p USING (authority, child, episode, plan)
    LEFT   JOIN code r ON r.list = 'route' AND r.code = coalesce(m.route, p.route)
    WHERE  (NOT contains(w.terms, 'adm=Y') OR r.adm)
      AND  (NOT contains(w.terms, 'order=Y') OR r."order")
      AND  (NOT contains(w.terms, 'applicant=') OR r.applicant = regexp_extract(w.terms, 'applicant=(\w+)', 1))
      AND  (NOT contains(w.terms, 'outcome=') OR m.outcome = regexp_extract(w.terms, 'outcome=(\w+)', 1))
      AND  (NOT contains(w.terms, 'group=')
            OR list_contains(string_split(regexp_extract(w.terms, 'group=([\w|]+)', 1), '|'), r."group"))
      AND  (w.routes = '' OR r.code IS NULL OR list_contains(string_split(w.routes, '|'), r.code))
), opened AS (
    SELECT l.line, s.authority, s.child, s.first_episode AS episode, s.last_episode, CAST(NULL AS INTEGER) AS plan,
           CAST(NULL AS VARCHAR) AS route, CAST(NULL AS VARCHAR) AS aim_4, s.reached AS opened, s.counts_from,
           least(s.ended, s.eighteenth) AS ended, s.short, s.in_clocks
    FROM   spell s
    JOIN   line l ON l.opens_with = 'spell' AND l.opens = s.milestone AND (l.authority IS NULL OR l.authority = s.authority)
    WHERE  s.reached IS NOT NULL
    UNION ALL
    SELECT f.line, s.authority, s.child, s.first_episode, s.last_episode, NULL, arg_min(f.route, (f.reached, f.place)), NULL,
           greatest(min(f.reached), s.started), greatest(min(f.reached), s.started), least(s.ended, s.eighteenth), s.short,
           s.in_clocks
    FROM   spell s
    JOIN   fit f
           ON  f.does = 'opens' AND f.authority = s.authority AND f.child = s.child
           AND f.episode BETWEEN s.first_episode AND s.last_episode
           AND f.reached >= s.counts_from AND (s.ended IS NULL OR f.reached <= s.ended)
    JOIN   line l ON l.line = f.line AND l.opens_with = 'review'
    WHERE  s.side = 'away'
    GROUP  BY f.line, s.authority, s.child, s.first_episode, s.last_episode, s.started, s.ended, s.eighteenth, s.short, s.in_clocks
    UNION ALL
    SELECT f.line, p.authority, p.child, p.episode, p.episode, p.plan, p.route, p.aim_4, min(f.reached), min(f.reached),
           CASE l.closes WHEN 'PANEL' THEN least(p.ended, p.approved) ELSE p.ended END, false, p.in_clocks
    FROM   plan p JOIN fit f USING (authority, child, episode, plan) JOIN line l ON l.line = f.line AND l.opens_with = 'plan'
    WHERE  f.does = 'opens'
    GROUP  BY f.line, l.closes, p.authority, p.child, p.episode, p.plan, p.route, p.aim_4, p.ended, p.approved, p.in_clocks
), of_line AS (
    SELECT o.*, l.aim, l.is_local, l.valid_from, e.sex, date_sub('year', e.birth_month, o.opened) AS age
    FROM   opened o JOIN line l USING (line) JOIN counted_episode e ON e.authority = o.authority AND e.child = o.child AND e.episode = o.episode
    WHERE  (l.opened_from IS NULL OR o.opened >= l.opened_from)
      AND  (l.opened_to IS NULL OR o.opened <= l.opened_to)
      AND  (l.age_from IS NULL OR age >= l.age_from)
      AND  (l.age_to IS NULL OR age <= l.age_to)
      AND  (l.deadline IS NULL OR o.ended IS NULL OR o.ended >= l.valid_from)
      AND  (o.ended IS NULL OR o.ended >= o.opened)
), closed AS (
    SELECT o.*, min(CASE WHEN f.reached < o.opened THEN o.opened ELSE f.reached END) AS closed
    FROM   of_line o
    LEFT   JOIN fit f
           ON  f.line = o.line AND f.does = 'closes' AND f.authority = o.authority AND f.child = o.child
           AND f.episode BETWEEN o.episode AND o.last_episode AND (o.plan IS NULL OR f.plan = o.plan)
           AND f.reached >= o.counts_from AND (o.ended IS NULL OR f.reached <= o.ended)
    GROUP  BY ALL
)
SELECT c.line, c.aim, c.is_local, c.valid_from, c.authority, c.child, c.episode, c.plan, c.route, c.aim_4, c.opened, c.closed, c.ended,
       c.short, c.in_clocks, c.sex, b.age_band, coalesce(c.aim = 'aim-4' AND c.aim_4 <> 'headline', false) AS is_apart
FROM   closed c JOIN age_band b ON c.age BETWEEN b.from_age AND b.to_age;

-- example: a wait within a spell away opens with the first ruling out, and a recommendation before it does not close it
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone                | plan | route     | outcome  | reached    |
--     | SYN1  | RECOMMENDED              | 1    | HOME      |          | 2025-09-01 |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           |          | 2025-11-01 |
--     | SYN1  | REHABILITATION_RULED_OUT |      |           |          | 2025-12-01 |
--     | SYN1  | RECOMMENDED              | 2    | PO_FOSTER |          | 2025-12-15 |
--     | SYN1  | DECIDED                  | 2    |           | APPROVED | 2026-02-01 |
--   expect where starts_with(aim, 'ruled-out')
--     | aim                      | opened     | closed     |
--     | ruled-out-to-recommended | 2025-11-01 | 2025-12-15 |
--     | ruled-out-to-decided     | 2025-11-01 | 2026-02-01 |

-- example: a plan that was approved without a panel no longer waits for one
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route     | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN1  | DECIDED     | 1    |           | APPROVED | 2025-10-01 |
--   expect where aim IN ('aim-3', 'aim-3-panel', 'aim-3-decision')
--     | aim         | opened     | closed     | ended      |
--     | aim-3       | 2025-09-01 | 2025-10-01 |            |
--     | aim-3-panel | 2025-09-01 |            | 2025-10-01 |

-- example: age on the day the wait opens: a first birthday in the month of it makes 1 to 4
--   given episode
--     | child | birth_month | started    | ended | sex |
--     | SYN1  | 2025-07-01  | 2026-06-30 |       | M   |
--     | SYN2  | 2025-07-01  | 2026-07-01 |       | F   |
--     | SYN3  | 2010-07-01  | 2026-07-01 |       | U   |
--   expect
--     | child | sex | age_band |
--     | SYN1  | M   | UNDER_1  |
--     | SYN2  | F   | 1_4      |
--     | SYN3  | U   | 16_17    |

-- example: an aim that was shortened: each child is judged by the version valid on the day its clock started, both days of it included
--   given aim_version
--     | aim  | of_aim | unit       | opens        | closes      | closes_where     | within_amount | within_unit | valid_from | valid_to   |
--     | soon | soon   | away spell | ACCOMMODATED | RECOMMENDED | group=home\|away | 8             | weeks       |            | 2026-03-31 |
--     | soon | soon   | away spell | ACCOMMODATED | RECOMMENDED | group=home\|away | 6             | weeks       | 2026-04-01 |            |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-03-31 |
--     | SYN2  | 2026-04-01 |
--   expect where aim = 'soon'
--     | child | opened     | valid_from |
--     | SYN1  | 2026-03-31 |            |
--     | SYN2  | 2026-04-01 | 2026-04-01 |
