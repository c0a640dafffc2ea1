-- Transfer to itself
--   rule      received-by-self
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    received_by, received_from
--   message   {value} is the authority of this return.
--   fix       Name the other authority.
--   source    the specification of the return
SELECT episode.line, 'received_by' AS field, received_by AS value FROM episode JOIN "return" USING (sent) WHERE received_by = authority
UNION ALL SELECT episode.line, 'received_from', received_from FROM episode JOIN "return" USING (sent) WHERE received_from = authority;

-- example: received from itself
--   given return
--     | authority |
--     | S12000011 |
--   given episode
--     | child | episode | started    | ended | received_from |
--     | SYN1  | 1       | 2018-01-02 |       | S12000011     |
--   expect
--     | line | field         |
--     | 2    | received_from |

-- example: received from Clackmannanshire
--   given return
--     | authority |
--     | S12000011 |
--   given episode
--     | child | episode | started    | ended | received_from |
--     | SYN1  | 1       | 2018-01-02 |       | S12000005     |
--   expect nothing
