-- Applications and what the court decided
--   measure      t22-court-outcomes
--   unit         clocks
--   numerator    applications lodged in the last four quarters, by what has become of them by the last day
--   denominator  none
--   sums         areas
--   inside       areas but outcome GRANTED WAITING
--   source       domain, T22; 000 and 002: two thirds of applications dealt with by 20 weeks
-- All routes on which an order is sought, petitions of adopters and kinship orders with them. Ended: the plan or the time in care ended
-- before the court decided. The share decided within 20 weeks is lodged-to-court in the percentage within the timescale, and how
-- long it takes with those who still wait is in the median wait.
WITH outcome AS (
    SELECT unnest(['GRANTED', 'REFUSED', 'WITHDRAWN', 'ENDED', 'WAITING']) AS outcome
), lodged AS (
    SELECT w.authority, w.child, coalesce(m.outcome, CASE WHEN w.ended IS NULL THEN 'WAITING' ELSE 'ENDED' END) AS outcome
    FROM   wait w
    LEFT   JOIN known_milestone m
           ON  m.authority = w.authority AND m.child = w.child AND m.episode = w.episode AND m.plan = w.plan
           AND m.milestone = 'COURT_DECIDED' AND m.reached = w.closed
    WHERE  w.aim = 'lodged-to-court' AND w.in_clocks
      AND  w.opened >= (SELECT min(first_day) FROM (SELECT first_day FROM reported_quarter ORDER BY last_day DESC LIMIT 4))
    QUALIFY row_number() OVER (PARTITION BY w.authority, w.child, w.episode, w.plan ORDER BY m.line) = 1
)
SELECT a.area, a.quarter AS period, a.marks, o.outcome, count(l.child) AS numerator
FROM   area_quarter a
CROSS  JOIN outcome o
LEFT   JOIN lodged l ON a.told AND l.authority = a.authority AND l.outcome = o.outcome
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, o.outcome;

-- example: granted, refused and still before the court
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--     | SYN2  | 2026-01-01 |
--     | SYN3  | 2026-01-01 |
--   given milestone
--     | child | milestone     | plan | route     | outcome | reached    |
--     | SYN1  | LODGED        | 1    | POA       |         | 2026-05-02 |
--     | SYN1  | COURT_DECIDED | 1    | POA       | GRANTED | 2026-07-02 |
--     | SYN2  | LODGED        | 1    | PO_FOSTER |         | 2026-05-02 |
--     | SYN2  | COURT_DECIDED | 1    | PO_FOSTER | REFUSED | 2026-07-02 |
--     | SYN3  | LODGED        | 1    | ADOPTION  |         | 2026-05-02 |
--   expect where area = 'S12000011'
--     | period     | outcome   | numerator |
--     | 2025-26-Q4 | GRANTED   | 1         |
--     | 2025-26-Q4 | REFUSED   | 1         |
--     | 2025-26-Q4 | WITHDRAWN | 0         |
--     | 2025-26-Q4 | ENDED     | 0         |
--     | 2025-26-Q4 | WAITING   | 1         |

-- example: who left care before the court decided
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-01-01 | 2026-06-01 |
--   given milestone
--     | child | milestone | plan | route    | reached    |
--     | SYN1  | LODGED    | 1    | ADOPTION | 2026-05-02 |
--   expect where area = 'S92000003' AND numerator > 0
--     | outcome | numerator |
--     | ENDED   | 1         |
