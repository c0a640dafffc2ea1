-- Planned before the child was looked after
--   rule      milestone-before-birth-plan
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    reached
--   message   A review recommended a plan on {reached}, before the episode of this baby started on {started}.
--   fix       Say that it was planned before birth, or correct the date.
--   source    domain.md, Aim 2: a recommendation made for a baby before it was accommodated counts on that day
SELECT line, reached, started FROM milestone_outside WHERE for_baby AND NOT received;

-- example: a month before birth
--   given episode
--     | child | started    | birth_month |
--     | SYN1  | 2018-01-02 | 2018-01-01  |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2017-11-30 | 1    | ADOPTION |         |
--   expect
--     | line |
--     | 2    |

-- example: on the first day
--   given episode
--     | child | started    | birth_month |
--     | SYN1  | 2018-01-02 | 2018-01-01  |
--   given milestone
--     | child | episode | milestone   | reached    | plan | route    | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-01-02 | 1    | ADOPTION |         |
--   expect nothing
