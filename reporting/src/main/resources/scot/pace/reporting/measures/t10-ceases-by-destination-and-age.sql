-- Children who ceased to be looked after, by destination and age
--   measure      t10-ceases-by-destination-and-age
--   unit         children
--   numerator    episodes that ended in the CLAS year, by where the child went and by age on the day
--   denominator  none
--   sums         areas; numerator = t13-opening-starts-ceases-closing (flow:ceases); numerator = t09-ceases-by-age-and-length-of-time;
--                numerator = (age_band); numerator = (destination); numerator = (destination_group);
--                numerator (destination_group) = (destination of list destination)
--   source       domain, T10; code-lists.csv, destination, whose labels are not verified
-- From 1 August to 31 July, both days included, once all four quarters can be reported; it stands in the July quarter. Each destination,
-- alone and by age, for Scotland only; in every area five groups: home; kinship carers, with an order or without; adoption; continuing
-- care, former foster carers or a home of one's own; other, another authority, died and not known among them.
WITH ended AS (
    SELECT a.area, f.destination, f.destination_group, f.age_band
    FROM   flow f JOIN area a USING (authority)
    WHERE  f.flow = 'ceases' AND f.clas_year = (SELECT clas_year FROM quarter JOIN as_at ON last_day = day)
), counted AS (
    SELECT area, destination, destination_group, age_band, count(*) AS children FROM ended
    GROUP  BY GROUPING SETS ((area), (area, age_band), (area, destination), (area, destination_group), (area, destination, age_band))
), category AS (
    SELECT NULL AS destination, NULL AS destination_group, NULL AS age_band
    UNION ALL SELECT NULL, NULL, code FROM code WHERE list = 'age_band'
    UNION ALL SELECT code, NULL, NULL FROM code WHERE list = 'destination'
    UNION ALL SELECT DISTINCT NULL, "group", NULL FROM code WHERE list = 'destination'
    UNION ALL SELECT d.code, NULL, a.code FROM code d JOIN code a ON d.list = 'destination' AND a.list = 'age_band'
)
SELECT y.area, y.clas_year AS period, k.destination, k.destination_group, k.age_band, coalesce(n.children, 0) AS numerator,
       y.flows AS marks
FROM   area_year y
CROSS  JOIN category k
LEFT   JOIN counted n
       ON  n.area = y.area AND n.destination IS NOT DISTINCT FROM k.destination
       AND n.destination_group IS NOT DISTINCT FROM k.destination_group AND n.age_band IS NOT DISTINCT FROM k.age_band
WHERE  y.is_last AND (y.area = 'S92000003' OR k.destination IS NULL AND k.age_band IS NULL);

-- example: groups for an authority; each destination, and by age, for Scotland
--   given milestone_return
--     | quarter_end |
--     | 2025-10-31  |
--     | 2026-07-31  |
--   given episode
--     | child | birth_month | started    | ended      | destination   |
--     | SYN1  | 2024-01-01  | 2025-01-01 | 2026-02-11 | KINSHIP       |
--     | SYN2  | 2024-01-01  | 2025-01-01 | 2026-02-12 | KINSHIP_ORDER |
--     | SYN3  | 2024-01-01  | 2025-01-01 | 2025-07-31 | HOME          |
--   expect
--     | area      | period  | destination     | destination_group | age_band | numerator |
--     | S12000011 | 2025-26 |                 |                   |          | 2         |
--     | S12000011 | 2025-26 |                 | adoption          |          | 0         |
--     | S12000011 | 2025-26 |                 | family            |          | 2         |
--     | S12000011 | 2025-26 |                 | home              |          | 0         |
--     | S12000011 | 2025-26 |                 | moving_on         |          | 0         |
--     | S12000011 | 2025-26 |                 | other             |          | 0         |
--     | S92000003 | 2025-26 |                 |                   |          | 2         |
--     | S92000003 | 2025-26 |                 |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 |                 |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 |                 |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 |                 |                   | 1_4      | 2         |
--     | S92000003 | 2025-26 |                 |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 |                 |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 |                 | adoption          |          | 0         |
--     | S92000003 | 2025-26 |                 | family            |          | 2         |
--     | S92000003 | 2025-26 |                 | home              |          | 0         |
--     | S92000003 | 2025-26 |                 | moving_on         |          | 0         |
--     | S92000003 | 2025-26 |                 | other             |          | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   |          | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | ADOPTION        |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   |          | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | CONTINUING_CARE |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | DIED            |                   |          | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | DIED            |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   |          | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | FORMER_FOSTER   |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | HOME            |                   |          | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | HOME            |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | KINSHIP         |                   |          | 1         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | 1_4      | 1         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | KINSHIP         |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   |          | 1         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | 1_4      | 1         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | KINSHIP_ORDER   |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | NK              |                   |          | 0         |
--     | S92000003 | 2025-26 | NK              |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | NK              |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | NK              |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | NK              |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | NK              |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | NK              |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   |          | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | OTHER           |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   |          | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | SUPPORTED       |                   | UNDER_1  | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   |          | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | 12_15    | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | 16_17    | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | 18_OVER  | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | 1_4      | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | 5_11     | 0         |
--     | S92000003 | 2025-26 | TRANSFER        |                   | UNDER_1  | 0         |

-- example: a year of which a quarter is still to come does not stand there
--   given as_at
--     | day        |
--     | 2026-04-30 |
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-03-01 | 2026-04-01 |
--   expect nothing
