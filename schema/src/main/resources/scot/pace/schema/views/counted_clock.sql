-- Clocks as they are counted
--   view    counted_clock
--   unit    clocks; one row for each wait and each timescale that is published
--   reads   timed_clock
--   source  domain, Aim 4: the applications of authorities are the headline, the petitions of adopters stand apart
-- aim is what it is published as. order_sought puts the three kinds of permanence order together, apart from the one with authority
-- to adopt.
SELECT * EXCLUDE (is_apart),
       CASE WHEN route = 'POA' THEN 'POA' WHEN starts_with(route, 'PO_') THEN 'PO' END AS order_sought
FROM   timed_clock WHERE NOT is_apart;

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
