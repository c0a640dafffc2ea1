-- Share of people aged 0 to 17 in authorities with a return
--   measure      t24-population-covered
--   unit         percent
--   numerator    people aged 0 to 17 in authorities whose return for the quarter was accepted
--   denominator  people aged 0 to 17 in Scotland
--   source       domain, T24; National Records of Scotland, mid-year estimates
-- By the estimates of the year in which the quarter ends, or of the year nearest to it; of two the earlier.
WITH nearest AS (
    SELECT q.quarter, q.last_day, arg_min(y.year, (abs(y.year - year(q.last_day)), y.year)) AS year
    FROM   reported_quarter q CROSS JOIN (SELECT DISTINCT year FROM population) y
    GROUP  BY q.quarter, q.last_day
)
SELECT 'S92000003' AS area, n.quarter AS period, coalesce(sum(p.age_0_17) FILTER (WHERE r.authority IS NOT NULL), 0) AS numerator,
       sum(p.age_0_17) AS denominator
FROM   nearest n
JOIN   population p ON p.year = n.year
JOIN   authority u ON u.code = p.area
LEFT   JOIN live_return r ON r.authority = u.code AND r.quarter_end = n.last_day
GROUP  BY n.quarter;

-- example: two authorities of 32, by the estimates of 2022, the nearest there are
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-07-31  |
--     | S12000005 | 2026-07-31  |
--   expect
--     | area      | period     | numerator | denominator |
--     | S92000003 | 2025-26-Q4 | 31854     | 1006212     |

-- example: nobody is covered by a return of the quarter before
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-04-30  |
--   expect
--     | area      | period     | numerator | denominator |
--     | S92000003 | 2025-26-Q3 | 9909      | 1006212     |
--     | S92000003 | 2025-26-Q4 | 0         | 1006212     |
