-- Groups of the children of an aim
--   view    aim_group
--   unit    one row for each aim and each group its clocks are counted by; breakdown and category are blank for all of them together
--   reads   aim, code
--   source  statistics, S1 to S3: nationally by route, by age band when the clock starts and by sex
-- By authority only all are counted together: four ways of looking at a few children would hide most of them. A route belongs to a
-- plan, or to the recommendation with which a wait opens; the route of an away spell is not known before it is recommended, so Aim 2
-- has none. Each aim has the routes that can open it; order_sought puts permanence orders together, apart from those with authority
-- to adopt.
WITH routed AS (
    SELECT a.aim, r.code AS route
    FROM   aim a JOIN code r ON r.list = 'route'
    WHERE  (contains(a.opens_where, 'adm=Y') OR contains(a.opens_where, 'outcome=') OR a.opens = 'LODGED')
      AND  (r.adm OR a.opens = 'LODGED') AND r."order"
      AND  (a.of_aim <> 'aim-4' OR r.applicant = 'authority') AND (a.aim <> 'aim-4-adoption' OR r.applicant = 'adopters')
)
SELECT aim, '' AS breakdown, '' AS category FROM aim
UNION ALL
SELECT aim, 'age_band', c.code FROM aim JOIN code c ON c.list = 'age_band' AND c.code <> '18_OVER'
UNION ALL
SELECT aim, 'sex', c.code FROM aim JOIN code c ON c.list = 'sex'
UNION ALL
SELECT aim, 'route', route FROM routed
UNION ALL
SELECT DISTINCT aim, 'order_sought', CASE route WHEN 'POA' THEN 'POA' ELSE 'PO' END
FROM   routed WHERE route LIKE 'PO%' AND aim <> 'lodged-to-court';

-- example: Aim 4 by the routes on which the authority applies
--   given milestone_return
--   expect where aim = 'aim-4' AND breakdown IN ('', 'route', 'order_sought')
--     | breakdown    | category       |
--     |              |                |
--     | route        | PO_KINSHIP     |
--     | route        | PO_FOSTER      |
--     | route        | PO_RESIDENTIAL |
--     | route        | POA            |
--     | order_sought | PO             |
--     | order_sought | POA            |

-- example: Aim 2 by age and sex, and by no route
--   given milestone_return
--   expect where aim = 'aim-2'
--     | breakdown | category |
--     |           |          |
--     | age_band  | UNDER_1  |
--     | age_band  | 1_4      |
--     | age_band  | 5_11     |
--     | age_band  | 12_15    |
--     | age_band  | 16_17    |
--     | sex       | F        |
--     | sex       | M        |
--     | sex       | U        |
