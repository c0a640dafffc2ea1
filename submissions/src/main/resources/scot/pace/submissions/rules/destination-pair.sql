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
-- A finding at either field itself silences the rule for the line.
SELECT line FROM episode WHERE (ended IS NULL) <> (destination IS NULL);

-- example: an end without a destination
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 |
--   expect
--     | line |
--     | 2    |

-- example: both
--   given episode
--     | child | episode | started    | ended      | destination |
--     | SYN1  | 1       | 2018-01-02 | 2018-05-01 | HOME        |
--   expect nothing
