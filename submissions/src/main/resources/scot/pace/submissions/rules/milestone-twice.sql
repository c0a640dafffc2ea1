-- Milestone twice
--   rule      milestone-twice
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    milestone
--   breaks    clock
--   message   The same milestone of {reached} is on line {first_line}.
--   fix       Take out one of the two lines.
--   source    the specification of the return
SELECT unnest(lines[2:]) AS line, lines[1] AS first_line, reached
FROM   (SELECT list(line ORDER BY line) AS lines, reached FROM milestone
        WHERE  child IS NOT NULL AND episode IS NOT NULL AND milestone IS NOT NULL AND reached IS NOT NULL
        AND    line NOT IN (SELECT line FROM unread WHERE "table" = 'milestones')
        GROUP  BY child, episode, milestone, plan, route, reached HAVING count(*) > 1);

-- example: the same panel
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | PANEL     | 2018-05-02 | 1    |       |         |
--     | SYN1  | 1       | PANEL     | 2018-05-02 | 1    |       |         |
--   expect
--     | line | first_line |
--     | 3    | 2          |

-- example: the panel of another plan
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | PANEL     | 2018-05-02 | 1    |       |         |
--     | SYN1  | 1       | PANEL     | 2018-05-02 | 2    |       |         |
--   expect nothing
