-- Waits
--   view    wait
--   unit    one row for each line of aims.csv that runs, or ran, for a child: on a spell, a plan, or a milestone within a spell
--   reads   aim, spell, plan, counted_episode, known_milestone, code
--   source  domain, clocks: the edge rules. What opens and closes a wait is data
-- opened is the start, closed the closing milestone, ended another end of the pathway. A closing milestone after the end does not
-- count, on the same day it wins, and one that counts although it came before opened counts on opened. What opens with a milestone
-- within a spell away opens with the first of them, and only what comes from that day on closes it. A plan that was approved without
-- a panel no longer waits for one. age_band is that on opened, of whole years from the month of birth. is_apart marks the petitions
-- of adopters among the plans of Aim 4: they stand apart, as aim-4-adoption.
WITH line AS (
    SELECT * FROM aim WHERE aim = of_aim
), wanted AS (
    SELECT aim, 'opens' AS does, opens AS milestone, opens_where AS terms FROM line
    UNION ALL
    SELECT aim, 'closes', closes, closes_where FROM line
), fit AS (
    SELECT w.aim, w.does, m.authority, m.child, m.episode, m.plan, m.reached, m.line, coalesce(m.route, p.route) AS route
    FROM   known_milestone m
    JOIN   wanted w USING (milestone)
    LEFT   JOIN plan p USING (authority, child, episode, plan)
    LEFT   JOIN code r ON r.list = 'route' AND r.code = coalesce(m.route, p.route)
    WHERE  (NOT contains(w.terms, 'adm=Y') OR r.adm)
      AND  (NOT contains(w.terms, 'order=Y') OR r."order")
      AND  (NOT contains(w.terms, 'applicant=') OR r.applicant = regexp_extract(w.terms, 'applicant=(\w+)', 1))
      AND  (NOT contains(w.terms, 'outcome=') OR m.outcome = regexp_extract(w.terms, 'outcome=(\w+)', 1))
      AND  (NOT contains(w.terms, 'group=')
            OR list_contains(string_split(regexp_extract(w.terms, 'group=([\w|]+)', 1), '|'), r."group"))
), opened AS (
    SELECT a.aim, s.authority, s.child, s.first_episode AS episode, s.last_episode, CAST(NULL AS INTEGER) AS plan,
           CAST(NULL AS VARCHAR) AS route, CAST(NULL AS VARCHAR) AS aim_4, s.reached AS opened, s.counts_from,
           least(s.ended, s.eighteenth) AS ended, s.short, s.in_clocks
    FROM   spell s JOIN line a ON a.opens = s.milestone
    WHERE  s.reached IS NOT NULL
    UNION ALL
    SELECT f.aim, s.authority, s.child, s.first_episode, s.last_episode, NULL, arg_min(f.route, (f.reached, f.line)), NULL,
           greatest(min(f.reached), s.started), greatest(min(f.reached), s.started), least(s.ended, s.eighteenth), s.short,
           s.in_clocks
    FROM   spell s
    JOIN   line a ON a.unit = 'away spell' AND a.opens <> 'ACCOMMODATED'
    JOIN   fit f
           ON  f.aim = a.aim AND f.does = 'opens' AND f.authority = s.authority AND f.child = s.child
           AND f.episode BETWEEN s.first_episode AND s.last_episode
           AND f.reached >= s.counts_from AND (s.ended IS NULL OR f.reached <= s.ended)
    WHERE  s.side = 'away'
    GROUP  BY f.aim, s.authority, s.child, s.first_episode, s.last_episode, s.started, s.ended, s.eighteenth, s.short, s.in_clocks
    UNION ALL
    SELECT f.aim, p.authority, p.child, p.episode, p.episode, p.plan, p.route, p.aim_4, min(f.reached), min(f.reached),
           CASE a.closes WHEN 'PANEL' THEN least(p.ended, p.approved) ELSE p.ended END, false, p.in_clocks
    FROM   plan p JOIN fit f USING (authority, child, episode, plan) JOIN line a ON a.aim = f.aim AND a.unit = 'plan'
    WHERE  f.does = 'opens'
    GROUP  BY f.aim, a.closes, p.authority, p.child, p.episode, p.plan, p.route, p.aim_4, p.ended, p.approved, p.in_clocks
), closed AS (
    SELECT o.*, min(CASE WHEN f.reached < o.opened THEN o.opened ELSE f.reached END) AS closed
    FROM   opened o
    LEFT   JOIN fit f
           ON  f.aim = o.aim AND f.does = 'closes' AND f.authority = o.authority AND f.child = o.child
           AND f.episode BETWEEN o.episode AND o.last_episode AND (o.plan IS NULL OR f.plan = o.plan)
           AND f.reached >= o.counts_from AND (o.ended IS NULL OR f.reached <= o.ended)
    WHERE  o.ended IS NULL OR o.ended >= o.opened
    GROUP  BY ALL
), aged AS (
    SELECT c.*, e.sex, date_diff('month', e.birth_month, c.opened) AS months
    FROM   closed c JOIN counted_episode e USING (authority, child, episode)
)
SELECT aim, authority, child, episode, plan, route, aim_4, opened, closed, ended, short, in_clocks, sex,
       CASE WHEN months < 12 THEN 'UNDER_1' WHEN months < 60 THEN '1_4' WHEN months < 144 THEN '5_11'
            WHEN months < 192 THEN '12_15' WHEN months < 216 THEN '16_17' ELSE '18_OVER' END AS age_band,
       coalesce(aim = 'aim-4' AND aim_4 <> 'headline', false) AS is_apart
FROM   aged;

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
