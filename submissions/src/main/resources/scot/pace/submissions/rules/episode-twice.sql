-- Episode twice
--   rule      episode-twice
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    episode
--   breaks    stock clock
--   message   Episode {episode} of this child is already on line {first_line}.
--   fix       Number the episodes of a child 1, 2, 3 and take out a line that is there twice.
--   source    the specification of the return: child and episode are the key
SELECT unnest(lines[2:]) AS line, lines[1] AS first_line, episode
FROM   (SELECT list(line ORDER BY line) AS lines, episode FROM episode WHERE child IS NOT NULL AND episode IS NOT NULL
        GROUP  BY child, episode HAVING count(*) > 1);

-- example: the same number again
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 1       | 2019-01-01 |            |
--   expect
--     | line | first_line |
--     | 3    | 2          |

-- example: the next number
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 2       | 2019-01-01 |            |
--   expect nothing
