-- Transfer without a start
--   rule      transfer-unmatched
--   stage     national
--   severity  NOTE
--   table     episodes
--   fields    received_by
--   message   The child went to another authority on {ended}, and no child of that sex and month of birth started there within 14 days.
--   fix       Nothing is asked in the return; the two authorities compare their dates.
--   source    domain.md: a child who moves between authorities is two
-- Tokens differ between authorities, so that sex, month of birth and the day are all there is to match by. Silent until 14 days
-- have passed and while the other authority has sent nothing for them.
SELECT e.authority, e.child, e.episode, e.line, e.ended, e.received_by
FROM   known_episode e CROSS JOIN as_at
WHERE  e.destination = 'TRANSFER' AND e.received_by IS NOT NULL
AND    EXISTS (FROM live_return r WHERE r.authority = e.received_by AND r.quarter_end >= least(e.ended + 14, as_at.day))
AND    NOT EXISTS (FROM known_episode s WHERE s.authority = e.received_by AND s.sex = e.sex AND s.birth_month = e.birth_month
                   AND s.started BETWEEN e.ended - 14 AND e.ended + 14)
AND    e.ended + 14 <= as_at.day;

-- example: a start after fifteen days
--   given episode
--     | authority | child | started    | ended      | destination | received_by |
--     | S12000011 | SYN1  | 2025-01-02 | 2026-02-01 | TRANSFER    | S12000005   |
--     | S12000005 | SYN9  | 2026-02-16 |            |             |             |
--   expect
--     | authority | child |
--     | S12000011 | SYN1  |

-- example: a start after fourteen days
--   given episode
--     | authority | child | started    | ended      | destination | received_by |
--     | S12000011 | SYN1  | 2025-01-02 | 2026-02-01 | TRANSFER    | S12000005   |
--     | S12000005 | SYN9  | 2026-02-15 |            |             |             |
--   expect nothing

-- example: the other authority has sent nothing
--   given episode
--     | authority | child | started    | ended      | destination | received_by |
--     | S12000011 | SYN1  | 2025-01-02 | 2026-02-01 | TRANSFER    | S12000005   |
--   expect nothing
