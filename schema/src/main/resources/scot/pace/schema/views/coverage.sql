-- What is known of an authority on a day
--   view    coverage
--   unit    one row for each authority that ever returned and each day on which children are counted: the last day of each
--           reported quarter, and the day before the first of them
--   reads   live_return, reported_quarter, quarter
--   source  domain, how official statistics behave: an authority may send nothing
-- A return tells of the 12 months that end with its quarter: it makes good the quarters before it for which none was sent. stock is
-- known where a return tells who was looked after on the day; carried where none does and an earlier one is carried forward as it
-- was; nothing where there is none to carry. counted_on is the day whose children are counted. flows says whether a return tells who
-- came and went in the quarter; returned, whether one was sent for it.
WITH counted AS (
    SELECT quarter, first_day, last_day AS day FROM reported_quarter
    UNION ALL
    SELECT q.quarter, q.first_day, q.last_day FROM quarter q WHERE q.last_day + 1 = (SELECT min(first_day) FROM reported_quarter)
), told AS (
    SELECT r.authority, c.quarter, c.first_day, c.day,
           bool_or(r.quarter_end = c.day) AS returned,
           bool_or(r.quarter_end BETWEEN c.day AND c.day + INTERVAL 1 YEAR) AS known,
           bool_or(r.quarter_end >= c.day AND r.quarter_end < c.day + INTERVAL 1 YEAR) AS flows,
           max(r.quarter_end) FILTER (WHERE r.quarter_end < c.day) AS earlier
    FROM   live_return r CROSS JOIN counted c
    GROUP  BY r.authority, c.quarter, c.first_day, c.day
)
SELECT authority, quarter, first_day, day, returned,
       CASE WHEN known THEN 'known' WHEN earlier IS NOT NULL THEN 'carried' ELSE 'nothing' END AS stock,
       CASE WHEN known THEN day ELSE earlier END AS counted_on, flows
FROM   told;

-- example: known by its own return and by one up to a year later; flows by one up to three quarters later
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2025-04-30  |
--     | S12000011 | 2026-04-30  |
--   expect
--     | authority | quarter    | stock   | counted_on | flows | returned |
--     | S12000005 | 2024-25-Q2 | known   | 2025-01-31 | true  | false    |
--     | S12000005 | 2024-25-Q3 | known   | 2025-04-30 | true  | true     |
--     | S12000005 | 2024-25-Q4 | carried | 2025-04-30 | false | false    |
--     | S12000005 | 2025-26-Q1 | carried | 2025-04-30 | false | false    |
--     | S12000005 | 2025-26-Q2 | carried | 2025-04-30 | false | false    |
--     | S12000005 | 2025-26-Q3 | carried | 2025-04-30 | false | false    |
--     | S12000005 | 2025-26-Q4 | carried | 2025-04-30 | false | false    |
--     | S12000011 | 2024-25-Q2 | nothing |            | false | false    |
--     | S12000011 | 2024-25-Q3 | known   | 2025-04-30 | false | false    |
--     | S12000011 | 2024-25-Q4 | known   | 2025-07-31 | true  | false    |
--     | S12000011 | 2025-26-Q1 | known   | 2025-10-31 | true  | false    |
--     | S12000011 | 2025-26-Q2 | known   | 2026-01-31 | true  | false    |
--     | S12000011 | 2025-26-Q3 | known   | 2026-04-30 | true  | true     |
--     | S12000011 | 2025-26-Q4 | carried | 2026-04-30 | false | false    |

-- example: nothing is carried to the days before the first return
--   given as_at
--     | day        |
--     | 2025-10-31 |
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2025-10-31  |
--   expect
--     | authority | quarter    | stock | counted_on | flows | returned |
--     | S12000005 | 2024-25-Q4 | known | 2025-07-31 | true  | false    |
--     | S12000005 | 2025-26-Q1 | known | 2025-10-31 | true  | true     |
