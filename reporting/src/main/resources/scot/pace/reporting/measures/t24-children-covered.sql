-- Share of children in authorities with a return
--   measure      t24-children-covered
--   unit         percent
--   numerator    looked after on the last day of the quarter in authorities whose return for the quarter was accepted
--   denominator  looked after on that day in Scotland, those of other authorities carried forward from their last return
--   source       domain, how official statistics behave: "n of 32 authorities, p% of children" is stated
-- An authority of which nothing is known holds a number that nobody can say: then there is no denominator, and the share of people aged 0
-- to 17 has to do.
WITH held AS (
    SELECT authority, day, count(*) AS children FROM stock GROUP BY authority, day
)
SELECT 'S92000003' AS area, c.quarter AS period, coalesce(sum(h.children) FILTER (WHERE c.returned), 0) AS numerator,
       CASE WHEN count(*) FILTER (WHERE c.stock <> 'nothing') = (SELECT count(*) FROM authority) THEN coalesce(sum(h.children), 0) END
           AS denominator
FROM   coverage c
JOIN   reported_quarter q ON q.last_day = c.day
LEFT   JOIN held h ON h.authority = c.authority AND h.day = c.day
GROUP  BY c.quarter;

-- example: authorities that never returned hold a number that nobody can say
--   given placement
--     | child | started    |
--     | SYN1  | 2026-05-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S92000003 | 2025-26-Q4 | 1         |             |

-- example: all returned once, two of them for the quarter
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-04-30  |
--     | S12000006 | 2026-04-30  |
--     | S12000008 | 2026-04-30  |
--     | S12000010 | 2026-04-30  |
--     | S12000011 | 2026-04-30  |
--     | S12000013 | 2026-04-30  |
--     | S12000014 | 2026-04-30  |
--     | S12000017 | 2026-04-30  |
--     | S12000018 | 2026-04-30  |
--     | S12000019 | 2026-04-30  |
--     | S12000020 | 2026-04-30  |
--     | S12000021 | 2026-04-30  |
--     | S12000023 | 2026-04-30  |
--     | S12000026 | 2026-04-30  |
--     | S12000027 | 2026-04-30  |
--     | S12000028 | 2026-04-30  |
--     | S12000029 | 2026-04-30  |
--     | S12000030 | 2026-04-30  |
--     | S12000033 | 2026-04-30  |
--     | S12000034 | 2026-04-30  |
--     | S12000035 | 2026-04-30  |
--     | S12000036 | 2026-04-30  |
--     | S12000038 | 2026-04-30  |
--     | S12000039 | 2026-04-30  |
--     | S12000040 | 2026-04-30  |
--     | S12000041 | 2026-04-30  |
--     | S12000042 | 2026-04-30  |
--     | S12000045 | 2026-04-30  |
--     | S12000047 | 2026-04-30  |
--     | S12000048 | 2026-04-30  |
--     | S12000049 | 2026-04-30  |
--     | S12000050 | 2026-04-30  |
--     | S12000011 | 2026-07-31  |
--     | S12000005 | 2026-07-31  |
--   given placement
--     | authority | child | quarter_end | started    |
--     | S12000011 | SYN1  | 2026-07-31  | 2026-01-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-01-01 |
--     | S12000049 | SYN3  | 2026-04-30  | 2026-01-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S92000003 | 2025-26-Q3 | 3         | 3           |
--     | S92000003 | 2025-26-Q4 | 2         | 3           |
