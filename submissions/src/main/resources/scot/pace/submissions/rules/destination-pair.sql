-- End and destination
--   rule      destination-pair
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    destination
--   breaks    stock
--   message   Of the end and the destination one is blank.
--   fix       Give both for an episode that ended, and neither for one that is open.
--   source    the specification of the return
-- Silent where one of the two is there and could not be read.
SELECT line FROM episode
WHERE  (ended IS NULL) <> (destination IS NULL)
AND    line NOT IN (SELECT line FROM unread WHERE "table" = 'episodes' AND field IN ('ended', 'destination'));

-- example: an end without a destination
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   expect
--     | line |
--     | 2    |

-- example: a destination, and an end that could not be read
--   given unread
--     | table    | line | field |
--     | episodes | 2    | ended |
--   given episode
--     | child | episode | started    | destination |
--     | SYN1  | 1       | 2018-01-02 | HOME        |
--   expect nothing

-- example: both
--   given episode
--     | child | episode | started    | ended      | destination |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | HOME        |
--   expect nothing
