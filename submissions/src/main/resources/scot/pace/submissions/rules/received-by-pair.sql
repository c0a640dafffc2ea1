-- Transfer and receiving authority
--   rule      received-by-pair
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    received_by
--   message   Of a transfer and the authority that received the child one is missing.
--   fix       Name the authority that became responsible, and nobody where there was no transfer.
--   source    the specification of the return
-- Silent where one of the two is there and could not be read.
SELECT line FROM episode
WHERE  (coalesce(destination, '') = 'TRANSFER') <> (received_by IS NOT NULL)
AND    line NOT IN (SELECT line FROM unread WHERE "table" = 'episodes' AND field IN ('destination', 'received_by'));

-- example: a transfer to nobody
--   given episode
--     | child | episode | started    | ended      | destination |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | TRANSFER    |
--   expect
--     | line |
--     | 2    |

-- example: a receiving authority, and a destination that could not be read
--   given unread
--     | table    | line | field       |
--     | episodes | 2    | destination |
--   given episode
--     | child | episode | started    | ended      | received_by |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | S12000005   |
--   expect nothing

-- example: a transfer to Clackmannanshire
--   given episode
--     | child | episode | started    | ended      | destination | received_by |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | TRANSFER    | S12000005   |
--   expect nothing
