-- Children at each stage of the way to permanence
--   measure      t21-stages
--   unit         children
--   numerator    away from home on the last day of the quarter and under 18, by the stage their live plan is at
--   denominator  none
--   sums         areas; numerator = (since)
--   source       domain, T21
-- Every child in a spell away is at exactly one stage. A kinship order needs no agency decision maker: it waits for the application
-- from its recommendation. Without a live plan: the last one was superseded, not approved, refused or given up. For Scotland also by
-- how long: since days counts from the milestone that led to the stage.
WITH stages AS (
    SELECT stage FROM (VALUES ('AWAITING_RECOMMENDATION'), ('AWAITING_PANEL'), ('AWAITING_DECISION'), ('AWAITING_APPLICATION'), ('AWAITING_COURT'),
               ('ORDER_GRANTED'), ('RETURN_HOME_PLANNED'), ('LONG_TERM_WITHOUT_ORDER'), ('WITHOUT_LIVE_PLAN'), ('NOT_ASSESSED')) s (stage)
), lasting AS (
    SELECT CAST(NULL AS VARCHAR) AS since
    UNION ALL SELECT unnest(['UNDER_12_WEEKS', '12_TO_26_WEEKS', '26_TO_52_WEEKS', '52_WEEKS_OVER'])
), standing AS (
    SELECT s.authority, s.child, s.stage,
           CASE WHEN as_at.day - s.since < 84 THEN 'UNDER_12_WEEKS' WHEN as_at.day - s.since < 182 THEN '12_TO_26_WEEKS'
                WHEN as_at.day - s.since < 364 THEN '26_TO_52_WEEKS' ELSE '52_WEEKS_OVER' END AS since
    FROM   stage s CROSS JOIN as_at WHERE s.side = 'away'
)
SELECT a.area, a.quarter AS period, a.marks, k.stage, l.since, count(s.child) AS numerator
FROM   area_quarter a
CROSS  JOIN stages k
JOIN   lasting l ON l.since IS NULL OR a.area = 'S92000003'
LEFT   JOIN standing s ON a.told AND s.authority = a.authority AND s.stage = k.stage AND s.since = coalesce(l.since, s.since)
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, k.stage, l.since;

-- example: one at each of two stages, for Scotland also by how long
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--     | SYN2  | 2026-05-09 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER | 2026-05-08 |
--   expect where numerator > 0
--     | area      | period     | stage                   | since          | numerator |
--     | S12000011 | 2025-26-Q4 | AWAITING_RECOMMENDATION |                | 1         |
--     | S92000003 | 2025-26-Q4 | AWAITING_RECOMMENDATION |                | 1         |
--     | S92000003 | 2025-26-Q4 | AWAITING_RECOMMENDATION | UNDER_12_WEEKS | 1         |
--     | S12000011 | 2025-26-Q4 | AWAITING_PANEL          |                | 1         |
--     | S92000003 | 2025-26-Q4 | AWAITING_PANEL          |                | 1         |
--     | S92000003 | 2025-26-Q4 | AWAITING_PANEL          | 12_TO_26_WEEKS | 1         |

-- example: a child at home is at no stage
--   given placement
--     | child | placement_type | started    |
--     | SYN1  | AT_HOME        | 2025-08-01 |
--   expect where numerator > 0
--   expect nothing
