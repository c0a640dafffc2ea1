-- Children at home for more than 24 months, and how many of them reviewed
--   measure      t15-at-home-24-months
--   unit         percent
--   numerator    of those, the whole period has been reviewed, at any time since three months before the anniversary
--   denominator  at home on a compulsory supervision order on the last day of the quarter, 24 months or more without a break
--   sums         areas
--   source       000, Aim 1; domain, T15: the stock
-- A snapshot of each quarter's last day: never add it over quarters. The flow, anniversaries in the quarter and the share reviewed by
-- then, is aim-1 in the percentage within the timescale. Spells whose dates are wrong are left out.
SELECT a.area, a.quarter AS period, a.marks,
       count(w.child) FILTER (WHERE w.closed <= a.last_day) AS numerator, count(w.child) AS denominator
FROM   area_quarter a
LEFT   JOIN wait w
       ON  a.told AND w.aim = 'aim-1' AND w.authority = a.authority AND w.in_clocks AND w.opened <= a.last_day
       AND (w.ended IS NULL OR w.ended > a.last_day)
GROUP  BY a.area, a.quarter, a.marks;

-- example: three at home for 24 months, one of them reviewed; one has not been there so long and one went away that day
--   given placement
--     | child | placement_type | legal_reason | started    | ended      |
--     | SYN1  | AT_HOME        | CSO          | 2024-07-31 |            |
--     | SYN2  | AT_HOME        | CSO          | 2021-01-01 |            |
--     | SYN3  | AT_HOME        | CSO          | 2022-01-01 |            |
--     | SYN4  | AT_HOME        | CSO          | 2024-08-01 |            |
--     | SYN5  | AT_HOME        | CSO          | 2021-01-01 | 2026-07-31 |
--   given milestone
--     | child | milestone             | outcome  | reached    |
--     | SYN2  | REVIEWED_AT_24_MONTHS | CONTINUE | 2025-03-01 |
--   expect
--     | area      | period     | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | 1         | 3           |
--     | S92000003 | 2025-26-Q4 | 1         | 3           |

-- example: at home on another order is not counted
--   given placement
--     | child | placement_type | legal_reason | started    |
--     | SYN1  | AT_HOME        | ICSO         | 2021-01-01 |
--   expect where area = 'S12000011'
--     | numerator | denominator |
--     | 0         | 0           |
