-- Plans superseded before a decision
--   measure      t17-superseded-plans
--   unit         clocks
--   numerator    plans that needed the agency decision maker and gave way to a later recommendation in the quarter, before any approval
--   denominator  none
--   sums         areas
--   inside       areas
--   source       domain, Aim 3: a changed plan restarts it, so the plans superseded before a decision stand beside it
-- Each such plan gave its child a new clock of Aim 3; the child's own wait, aim-3-child, runs on.
SELECT a.area, a.quarter AS period, a.marks, count(p.child) AS numerator
FROM   area_quarter a
LEFT   JOIN (SELECT p.* FROM plan p JOIN code r ON r.list = 'route' AND r.code = p.route AND r.adm
             WHERE p.in_clocks AND p.superseded = p.over AND (p.approved IS NULL OR p.approved > p.over)) p
       ON  a.told AND p.authority = a.authority AND p.over BETWEEN a.first_day AND a.last_day
GROUP  BY a.area, a.quarter, a.marks;

-- example: the first plan gave way before it was decided, the second after its approval
--   given placement
--     | child | started    |
--     | SYN1  | 2025-06-01 |
--     | SYN2  | 2025-06-01 |
--   given milestone
--     | child | milestone   | plan | route     | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER |          | 2026-03-01 |
--     | SYN1  | RECOMMENDED | 2    | ADOPTION  |          | 2026-05-02 |
--     | SYN2  | RECOMMENDED | 1    | PO_FOSTER |          | 2026-03-01 |
--     | SYN2  | DECIDED     | 1    |           | APPROVED | 2026-04-01 |
--     | SYN2  | RECOMMENDED | 2    | ADOPTION  |          | 2026-05-02 |
--   expect
--     | area      | period     | numerator |
--     | S12000011 | 2025-26-Q4 | 1         |
--     | S92000003 | 2025-26-Q4 | 1         |

-- example: a return home that is given up needed no decision maker
--   given placement
--     | child | started    |
--     | SYN1  | 2025-06-01 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME      | 2026-03-01 |
--     | SYN1  | RECOMMENDED | 2    | PO_FOSTER | 2026-05-02 |
--   expect where area = 'S12000011'
--     | numerator |
--     | 0         |
