-- Returns received, by authority
--   measure      t24-returns-received
--   unit         returns
--   numerator    1 where the return of the authority for the quarter was accepted, 0 where it was not
--   denominator  none
--   source       domain, T24
-- Every authority stands there, also one that never sent a return.
SELECT u.code AS area, q.quarter AS period, count(r.authority) AS numerator
FROM   authority u
CROSS  JOIN reported_quarter q
LEFT   JOIN live_return r ON r.authority = u.code AND r.quarter_end = q.last_day
GROUP  BY u.code, q.quarter;

-- example: one authority returned, the others did not
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-07-31  |
--   expect
--     | area      | period     | numerator |
--     | S12000005 | 2025-26-Q4 | 0         |
--     | S12000006 | 2025-26-Q4 | 0         |
--     | S12000008 | 2025-26-Q4 | 0         |
--     | S12000010 | 2025-26-Q4 | 0         |
--     | S12000011 | 2025-26-Q4 | 1         |
--     | S12000013 | 2025-26-Q4 | 0         |
--     | S12000014 | 2025-26-Q4 | 0         |
--     | S12000017 | 2025-26-Q4 | 0         |
--     | S12000018 | 2025-26-Q4 | 0         |
--     | S12000019 | 2025-26-Q4 | 0         |
--     | S12000020 | 2025-26-Q4 | 0         |
--     | S12000021 | 2025-26-Q4 | 0         |
--     | S12000023 | 2025-26-Q4 | 0         |
--     | S12000026 | 2025-26-Q4 | 0         |
--     | S12000027 | 2025-26-Q4 | 0         |
--     | S12000028 | 2025-26-Q4 | 0         |
--     | S12000029 | 2025-26-Q4 | 0         |
--     | S12000030 | 2025-26-Q4 | 0         |
--     | S12000033 | 2025-26-Q4 | 0         |
--     | S12000034 | 2025-26-Q4 | 0         |
--     | S12000035 | 2025-26-Q4 | 0         |
--     | S12000036 | 2025-26-Q4 | 0         |
--     | S12000038 | 2025-26-Q4 | 0         |
--     | S12000039 | 2025-26-Q4 | 0         |
--     | S12000040 | 2025-26-Q4 | 0         |
--     | S12000041 | 2025-26-Q4 | 0         |
--     | S12000042 | 2025-26-Q4 | 0         |
--     | S12000045 | 2025-26-Q4 | 0         |
--     | S12000047 | 2025-26-Q4 | 0         |
--     | S12000048 | 2025-26-Q4 | 0         |
--     | S12000049 | 2025-26-Q4 | 0         |
--     | S12000050 | 2025-26-Q4 | 0         |

-- example: before the first return there is no quarter to speak of
--   given milestone_return
--   expect nothing
