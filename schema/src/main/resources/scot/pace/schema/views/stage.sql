-- Stages of the way to permanence
--   view    stage
--   unit    children; one row for each child in a spell that still runs on the day we look at, under 18
--   reads   spell, plan, code, told, as_at
--   source  domain, T21; 000 and 002: every child has a permanence plan
-- Children of an authority that has not told of that day are not in it.
-- stage is where the live plan of the spell stands, since the day it came there; the live plan is the one with the highest number that
-- is not over. A recommendation of an earlier spell away does not count, as in Aim 2. A kinship order needs no agency decision maker:
-- from its recommendation it waits for the application. has_plan tells whether the live plan is one of the four ways to permanence:
-- long term away with no order is none.
WITH running AS (
    SELECT s.* FROM spell s JOIN told USING (authority) JOIN as_at ON as_at.day = told.day
    WHERE  s.ended IS NULL AND s.eighteenth IS NULL
), planned AS (
    SELECT s.authority, s.child, s.side, s.started, s.in_clocks, p.plan, p.route, p.recommended, p.panel, p.approved, p.lodged, p.granted,
           p.over, p.ended, r.adm, r."group"
    FROM   running s
    LEFT   JOIN plan p
           ON  p.authority = s.authority AND p.child = s.child AND p.episode BETWEEN s.first_episode AND s.last_episode
           AND (s.side <> 'away' OR coalesce(p.recommended, s.started) >= s.counts_from)
    LEFT   JOIN code r ON r.list = 'route' AND r.code = p.route
), furthest AS (
    SELECT *, max(over) OVER (PARTITION BY authority, child) AS last_over
    FROM   planned
    QUALIFY row_number() OVER (PARTITION BY authority, child ORDER BY (plan IS NOT NULL AND ended IS NULL) DESC, plan DESC) = 1
), placed AS (
    SELECT *, CASE WHEN NOT in_clocks THEN 'NOT_ASSESSED'
                   WHEN plan IS NULL THEN 'AWAITING_RECOMMENDATION'
                   WHEN ended IS NOT NULL THEN 'WITHOUT_LIVE_PLAN'
                   WHEN granted IS NOT NULL THEN 'ORDER_GRANTED'
                   WHEN lodged IS NOT NULL THEN 'AWAITING_COURT'
                   WHEN "group" = 'home' THEN 'RETURN_HOME_PLANNED'
                   WHEN "group" = 'none' THEN 'LONG_TERM_WITHOUT_ORDER'
                   WHEN approved IS NOT NULL OR NOT adm THEN 'AWAITING_APPLICATION'
                   WHEN panel IS NOT NULL THEN 'AWAITING_DECISION' ELSE 'AWAITING_PANEL' END AS stage
    FROM   furthest
)
SELECT authority, child, side, stage,
       coalesce(CASE stage WHEN 'WITHOUT_LIVE_PLAN' THEN last_over WHEN 'ORDER_GRANTED' THEN granted WHEN 'AWAITING_COURT' THEN lodged
                           WHEN 'AWAITING_APPLICATION' THEN coalesce(approved, recommended) WHEN 'AWAITING_DECISION' THEN panel
                           WHEN 'AWAITING_RECOMMENDATION' THEN started ELSE recommended END, started) AS since,
       in_clocks AND plan IS NOT NULL AND ended IS NULL AND coalesce("group", 'none') <> 'none' AS has_plan
FROM   placed;

-- example: each stage begins with the milestone that leads to it
--   given placement
--     | child | started    |
--     | SYN1  | 2025-06-01 |
--     | SYN2  | 2025-06-01 |
--     | SYN3  | 2025-06-01 |
--     | SYN4  | 2025-06-01 |
--     | SYN5  | 2025-06-01 |
--     | SYN6  | 2025-06-01 |
--   given milestone
--     | child | milestone     | plan | route     | outcome  | reached    |
--     | SYN2  | RECOMMENDED   | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN3  | RECOMMENDED   | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN3  | PANEL         | 1    |           |          | 2025-10-01 |
--     | SYN4  | RECOMMENDED   | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN4  | DECIDED       | 1    |           | APPROVED | 2025-11-01 |
--     | SYN5  | RECOMMENDED   | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN5  | LODGED        | 1    | PO_FOSTER |          | 2025-12-01 |
--     | SYN6  | RECOMMENDED   | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN6  | LODGED        | 1    | PO_FOSTER |          | 2025-12-01 |
--     | SYN6  | COURT_DECIDED | 1    | PO_FOSTER | GRANTED  | 2026-03-01 |
--   expect
--     | child | side | stage                   | since      | has_plan |
--     | SYN1  | away | AWAITING_RECOMMENDATION | 2025-06-01 | false    |
--     | SYN2  | away | AWAITING_PANEL          | 2025-09-01 | true     |
--     | SYN3  | away | AWAITING_DECISION       | 2025-10-01 | true     |
--     | SYN4  | away | AWAITING_APPLICATION    | 2025-11-01 | true     |
--     | SYN5  | away | AWAITING_COURT          | 2025-12-01 | true     |
--     | SYN6  | away | ORDER_GRANTED           | 2026-03-01 | true     |

-- example: a kinship order waits for its application; a return home is planned; a plan that was refused leaves none that lives
--   given placement
--     | child | started    |
--     | SYN1  | 2025-06-01 |
--     | SYN2  | 2025-06-01 |
--     | SYN3  | 2025-06-01 |
--     | SYN4  | 2025-06-01 |
--   given milestone
--     | child | milestone     | plan | route         | outcome      | reached    |
--     | SYN1  | RECOMMENDED   | 1    | KINSHIP_ORDER |              | 2025-09-01 |
--     | SYN2  | RECOMMENDED   | 1    | HOME          |              | 2025-09-02 |
--     | SYN3  | RECOMMENDED   | 1    | POA           |              | 2025-09-03 |
--     | SYN3  | DECIDED       | 1    |               | NOT_APPROVED | 2025-10-03 |
--     | SYN4  | RECOMMENDED   | 1    | LONG_TERM     |              | 2025-09-04 |
--   expect
--     | child | stage                   | since      | has_plan |
--     | SYN1  | AWAITING_APPLICATION    | 2025-09-01 | true     |
--     | SYN2  | RETURN_HOME_PLANNED     | 2025-09-02 | true     |
--     | SYN3  | WITHOUT_LIVE_PLAN       | 2025-10-03 | false    |
--     | SYN4  | LONG_TERM_WITHOUT_ORDER | 2025-09-04 | false    |
