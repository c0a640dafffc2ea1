-- Authorities with a return
--   measure      t24-coverage
--   unit         authorities
--   numerator    authorities whose return for the quarter was accepted
--   denominator  authorities of Scotland
--   source       domain, T24: a national figure always says how many authorities it covers
SELECT 'S92000003' AS area, q.quarter AS period, (SELECT count(*) FROM live_return r WHERE r.quarter_end = q.last_day) AS numerator,
       (SELECT count(*) FROM authority) AS denominator
FROM   reported_quarter q;

-- example: two returned, one of them twice
--   given milestone_return
--     | authority | quarter_end | version |
--     | S12000011 | 2026-07-31  | 1       |
--     | S12000011 | 2026-07-31  | 2       |
--     | S12000005 | 2026-07-31  | 1       |
--   expect
--     | area      | period     | numerator | denominator |
--     | S92000003 | 2025-26-Q4 | 2         | 32          |

-- example: a quarter without a return stands there with nought
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--   expect
--     | period     | numerator | denominator |
--     | 2025-26-Q3 | 1         | 32          |
--     | 2025-26-Q4 | 0         | 32          |
