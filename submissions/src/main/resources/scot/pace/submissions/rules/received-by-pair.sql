-- Transfer and receiving authority
--   rule      received-by-pair
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    received_by
--   message   Of a transfer and the authority that received the child one is missing.
--   fix       Name the authority that became responsible, and nobody where there was no transfer.
--   source    the specification of the return
SELECT line FROM episode WHERE (coalesce(destination, '') = 'TRANSFER') <> (received_by IS NOT NULL);

-- example: a transfer to nobody
--   given episode
--     | child | episode | started    | ended      | destination |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | TRANSFER    |
--   expect
--     | line |
--     | 2    |

-- example: a transfer to Clackmannanshire
--   given episode
--     | child | episode | started    | ended      | destination | received_by |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | TRANSFER    | S12000005   |
--   expect nothing
