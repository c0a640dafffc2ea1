-- Waits
--   view    wait
--   unit    one row for each line of aims.csv that runs, or ran, for a child: on a spell, a plan, or a milestone within a spell
--   reads   line_wait
--   source  domain, clocks: the edge rules, as for every line
SELECT * EXCLUDE (line, is_local, valid_from)
FROM   line_wait WHERE NOT is_local;

-- example: the petition of adopters is apart in Aim 4 and not in a line of its own; a local aim is none of them
--   given local_aim
--     | aim  | opens        | closes      | within_amount | within_unit | effective_from |
--     | soon | ACCOMMODATED | RECOMMENDED | 30            | days        | 2026-01-01     |
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--   given milestone
--     | child | milestone   | plan | route    | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | ADOPTION |          | 2026-02-01 |
--     | SYN1  | DECIDED     | 1    |          | APPROVED | 2026-03-01 |
--   expect where opened <> '2026-02-01'
--     | aim            | opened     | closed     | is_apart |
--     | aim-2          | 2026-01-01 | 2026-02-01 | false    |
--     | aim-4          | 2026-03-01 |            | true     |
--     | aim-4-adoption | 2026-03-01 |            | false    |
