-- Plans for a kinship order, beside Aim 4
--   measure      t18-kinship-orders
--   unit         clocks
--   numerator    plans for a kinship order recommended in the last four quarters, by where they stand now
--   denominator  none
--   sums         areas
--   source       domain, Aim 4: kinship orders are counted beside, and never only where a decision was returned
-- Carers apply for a kinship order and no agency decision maker decides, so these plans have no clock of Aims 3 and 4.
WITH standing AS (
    SELECT unnest(['GRANTED', 'LODGED', 'ENDED', 'NOT_LODGED_YET']) AS standing
), kinship AS (
    SELECT p.*, CASE WHEN p.granted IS NOT NULL THEN 'GRANTED' WHEN p.ended IS NOT NULL THEN 'ENDED'
                     WHEN p.lodged IS NOT NULL THEN 'LODGED' ELSE 'NOT_LODGED_YET' END AS standing
    FROM   plan p
    WHERE  p.in_clocks AND p.aim_4 = 'beside'
      AND  p.recommended BETWEEN (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
                             AND (SELECT day FROM as_at)
)
SELECT a.area, a.quarter AS period, a.marks, s.standing, count(k.child) AS numerator
FROM   area_quarter a
CROSS  JOIN standing s
LEFT   JOIN kinship k ON a.told AND k.authority = a.authority AND k.standing = s.standing
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, s.standing;

-- example: with a decision returned or without, each plan is counted
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--     | SYN2  | 2026-01-01 |
--     | SYN3  | 2026-01-01 |
--     | SYN4  | 2026-01-01 |
--   given milestone
--     | child | milestone     | plan | route         | outcome  | reached    |
--     | SYN1  | RECOMMENDED   | 1    | KINSHIP_ORDER |          | 2026-05-02 |
--     | SYN1  | DECIDED       | 1    |               | APPROVED | 2026-05-12 |
--     | SYN2  | RECOMMENDED   | 1    | KINSHIP_ORDER |          | 2026-05-03 |
--     | SYN3  | RECOMMENDED   | 1    | KINSHIP_ORDER |          | 2026-05-03 |
--     | SYN3  | LODGED        | 1    | KINSHIP_ORDER |          | 2026-06-03 |
--     | SYN4  | RECOMMENDED   | 1    | KINSHIP_ORDER |          | 2026-05-03 |
--     | SYN4  | LODGED        | 1    | KINSHIP_ORDER |          | 2026-06-03 |
--     | SYN4  | COURT_DECIDED | 1    | KINSHIP_ORDER | GRANTED  | 2026-07-03 |
--   expect where area = 'S12000011'
--     | period     | standing       | numerator |
--     | 2025-26-Q4 | GRANTED        | 1         |
--     | 2025-26-Q4 | LODGED         | 1         |
--     | 2025-26-Q4 | ENDED          | 0         |
--     | 2025-26-Q4 | NOT_LODGED_YET | 2         |

-- example: a permanence order is none of them
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--   given milestone
--     | child | milestone   | plan | route      | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_KINSHIP | 2026-05-02 |
--   expect where numerator > 0
--   expect nothing
