-- Milestone before the episode
--   rule      milestone-before-episode
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   This was reached on {reached}, before the episode started on {started}.
--   fix       Correct the date or the number of the episode; what happened under another authority needs received_from.
--   source    the specification of the return: received_from
-- A recommendation for a baby planned before birth has a rule of its own.
SELECT line, reached, started FROM milestone_outside WHERE reached < started AND NOT received AND NOT for_baby;

-- example: a panel the day before
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | PANEL     | 2018-01-01 | 1    |       |         |
--   expect
--     | line | started    |
--     | 2    | 2018-01-02 |

-- example: on the first day
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | PANEL     | 2018-01-02 | 1    |       |         |
--   expect nothing

-- example: under the authority the child came from
--   given episode
--     | child | started    | received_from |
--     | SYN1  | 2018-01-02 | S12000005     |
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | PANEL     | 2017-01-02 | 1    |       |         |
--   expect nothing

-- example: recommended before birth
--   given episode
--     | child | started    | birth_month |
--     | SYN1  | 2018-01-02 | 2018-01-01  |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2017-11-02 | 1    | ADOPTION |         |
--   expect nothing
