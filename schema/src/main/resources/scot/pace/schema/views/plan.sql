-- Permanence plans
--   view    plan
--   unit    one row for each numbered plan of an episode
--   reads   known_milestone, counted_episode, code, as_at
--   source  domain, clocks: Aims 3 and 4
-- A plan is over at the first of: ended, a recommendation on a higher plan number, not approved, refused or withdrawn in court.
-- A deferred decision ends nothing. ended is the first of over, the end of the episode and 18 (the last day of the birthday month).
-- aim_4 says where the plan stands in Aim 4: headline (the authority applies), adopters (they apply), beside (an order without the
-- agency decision maker: kinship orders), none.
WITH gathered AS (
    SELECT authority, child, episode, plan,
           coalesce(arg_min(route, (reached, line)) FILTER (WHERE milestone = 'RECOMMENDED'), min(route)) AS route,
           min(reached) FILTER (WHERE milestone = 'RECOMMENDED') AS recommended,
           min(reached) FILTER (WHERE milestone = 'DECIDED' AND outcome = 'APPROVED') AS approved,
           min(reached) FILTER (WHERE milestone = 'PANEL') AS panel,
           min(reached) FILTER (WHERE milestone = 'LODGED') AS lodged,
           min(reached) FILTER (WHERE milestone = 'COURT_DECIDED' AND outcome = 'GRANTED') AS granted,
           min(reached) FILTER (WHERE milestone = 'PLAN_ENDED'
                                   OR (milestone = 'DECIDED' AND outcome = 'NOT_APPROVED')
                                   OR (milestone = 'COURT_DECIDED' AND outcome IN ('REFUSED', 'WITHDRAWN'))) AS closed
    FROM   known_milestone WHERE plan IS NOT NULL
    GROUP  BY authority, child, episode, plan
), followed AS (
    SELECT g.*, min(recommended) OVER (PARTITION BY authority, child, episode ORDER BY plan
                                       ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS superseded
    FROM   gathered g
), dated AS (
    SELECT f.*, least(f.closed, f.superseded) AS over, e.ended AS episode_ended, e.in_clocks,
           last_day(CAST(e.birth_month + INTERVAL 18 YEAR AS DATE)) AS eighteenth
    FROM   followed f JOIN counted_episode e USING (authority, child, episode)
)
SELECT d.authority, d.child, d.episode, d.plan, d.route, r.applicant, d.recommended, d.panel, d.approved, d.lodged, d.granted,
       d.superseded, d.over,
       least(d.over, d.episode_ended, CASE WHEN d.eighteenth <= as_at.day THEN d.eighteenth END) AS ended,
       CASE WHEN r.adm AND r."order" AND r.applicant = 'authority' THEN 'headline'
            WHEN r.adm AND r."order" THEN 'adopters'
            WHEN r."order" THEN 'beside' ELSE 'none' END AS aim_4,
       d.in_clocks
FROM   dated d CROSS JOIN as_at
LEFT   JOIN code r ON r.list = 'route' AND r.code = d.route;

-- example: a plan is superseded on the day a later one is recommended
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-10 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER | 2025-03-01 |
--     | SYN1  | RECOMMENDED | 2    | ADOPTION  | 2025-05-01 |
--   expect
--     | plan | route     | recommended | over       | ended      | aim_4    |
--     | 1    | PO_FOSTER | 2025-03-01  | 2025-05-01 | 2025-05-01 | headline |
--     | 2    | ADOPTION  | 2025-05-01  |            |            | adopters |

-- example: deferred ends nothing; the first approval counts
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-10 |
--   given milestone
--     | child | milestone   | plan | route | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | POA   |          | 2025-03-01 |
--     | SYN1  | DECIDED     | 1    |       | DEFERRED | 2025-04-01 |
--     | SYN1  | DECIDED     | 1    |       | APPROVED | 2025-05-01 |
--     | SYN1  | DECIDED     | 1    |       | APPROVED | 2025-06-01 |
--   expect
--     | plan | approved   | over | ended |
--     | 1    | 2025-05-01 |      |       |

-- example: not approved, refused, withdrawn and ended each end a plan; so do the end of the episode and 18
--   given episode
--     | child | birth_month | started    | ended      |
--     | SYN1  | 2012-03-01  | 2025-01-10 |            |
--     | SYN2  | 2012-03-01  | 2025-01-10 |            |
--     | SYN3  | 2012-03-01  | 2025-01-10 |            |
--     | SYN4  | 2012-03-01  | 2025-01-10 |            |
--     | SYN5  | 2012-03-01  | 2025-01-10 | 2025-09-09 |
--     | SYN6  | 2007-09-01  | 2025-01-10 |            |
--   given milestone
--     | child | milestone     | plan | route     | outcome      | reached    |
--     | SYN1  | DECIDED       | 1    |           | NOT_APPROVED | 2025-04-01 |
--     | SYN2  | COURT_DECIDED | 1    | POA       | REFUSED      | 2025-04-02 |
--     | SYN3  | COURT_DECIDED | 1    | POA       | WITHDRAWN    | 2025-04-03 |
--     | SYN4  | PLAN_ENDED    | 1    |           | DISRUPTED    | 2025-04-04 |
--     | SYN5  | RECOMMENDED   | 1    | PO_FOSTER |              | 2025-04-05 |
--     | SYN6  | RECOMMENDED   | 1    | PO_FOSTER |              | 2025-04-06 |
--   expect
--     | child | over       | ended      |
--     | SYN1  | 2025-04-01 | 2025-04-01 |
--     | SYN2  | 2025-04-02 | 2025-04-02 |
--     | SYN3  | 2025-04-03 | 2025-04-03 |
--     | SYN4  | 2025-04-04 | 2025-04-04 |
--     | SYN5  |            | 2025-09-09 |
--     | SYN6  |            | 2025-09-30 |

-- example: a kinship order stands beside, whether a decision was returned or not
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-10 |
--     | SYN2  | 2025-01-10 |
--   given milestone
--     | child | milestone   | plan | route         | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | KINSHIP_ORDER |          | 2025-03-01 |
--     | SYN2  | RECOMMENDED | 1    | KINSHIP_ORDER |          | 2025-03-01 |
--     | SYN2  | DECIDED     | 1    |               | APPROVED | 2025-04-01 |
--   expect
--     | child | aim_4  | applicant |
--     | SYN1  | beside | carers    |
--     | SYN2  | beside | carers    |
