-- Clocks as they are counted
--   view    counted_clock
--   unit    clocks; one row for each wait and each timescale that is published
--   reads   line_clock, coverage
--   source  domain, Aim 4: the applications of authorities are the headline, the petitions of adopters stand apart
-- aim is what it is published as. due_quarter and closed_quarter are the quarters it falls due and is closed in; they are empty where no
-- return of the authority tells of that quarter, because aims are never carried forward. order_sought puts the three kinds of permanence order together, apart from the one with authority
-- to adopt.
SELECT c.* EXCLUDE (line, is_local, valid_from, is_apart), d.quarter AS due_quarter, e.quarter AS closed_quarter,
       CASE WHEN c.route = 'POA' THEN 'POA' WHEN starts_with(c.route, 'PO_') THEN 'PO' END AS order_sought
FROM   line_clock c
LEFT   JOIN coverage d ON d.authority = c.authority AND d.flows AND c.due BETWEEN d.first_day AND d.day
LEFT   JOIN coverage e ON e.authority = c.authority AND e.flows AND c.closed BETWEEN e.first_day AND e.day
WHERE  NOT c.is_local AND NOT c.is_apart;

-- example: an application of the authority is in aim-4 and at its other timescales, a petition of adopters apart
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--     | SYN2  | 2026-01-01 |
--   given milestone
--     | child | milestone   | plan | route      | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_KINSHIP |          | 2026-02-01 |
--     | SYN1  | DECIDED     | 1    |            | APPROVED | 2026-03-01 |
--     | SYN2  | RECOMMENDED | 1    | ADOPTION   |          | 2026-02-01 |
--     | SYN2  | DECIDED     | 1    |            | APPROVED | 2026-03-01 |
--   expect where starts_with(aim, 'aim-4')
--     | aim            | child | order_sought | due        | class   |
--     | aim-4          | SYN1  | PO           | 2026-03-22 | OVERDUE |
--     | aim-4-6-weeks  | SYN1  | PO           | 2026-04-12 | OVERDUE |
--     | aim-4-16-weeks | SYN1  | PO           | 2026-06-21 | OVERDUE |
--     | aim-4-adoption | SYN2  |              | 2026-03-22 | OVERDUE |

-- example: what falls due after the last return is of no quarter, even where it was in time already
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-07-31  |
--     | S12000005 | 2026-04-30  |
--   given placement
--     | authority | quarter_end | child | started    |
--     | S12000011 | 2026-07-31  | SYN1  | 2026-01-01 |
--     | S12000005 | 2026-04-30  | SYN2  | 2026-01-01 |
--     | S12000005 | 2026-04-30  | SYN3  | 2025-10-01 |
--   given milestone
--     | authority | quarter_end | child | milestone   | plan | route | reached    |
--     | S12000005 | 2026-04-30  | SYN2  | RECOMMENDED | 1    | HOME  | 2026-03-01 |
--   expect where aim = 'aim-2'
--     | child | due        | class   | due_quarter | closed_quarter |
--     | SYN1  | 2026-07-01 | OVERDUE | 2025-26-Q4  |                |
--     | SYN2  | 2026-07-01 | MET     |             | 2025-26-Q3     |
--     | SYN3  | 2026-04-01 | OVERDUE | 2025-26-Q3  |                |
