-- Episodes overlap
--   rule      episode-overlap
--   stage     check
--   severity  ERROR
--   table     episodes
--   fields    started
--   breaks    stock clock
--   message   This episode started on {started}, before episode {earlier} ended on {earlier_ended}.
--   fix       A child is looked after by one authority once at a time: correct the dates.
--   source    the specification of the return: episodes of a child follow one another
SELECT line, started, earlier, earlier_ended FROM episode_in_order WHERE started < earlier_ended AND earlier <> episode;

-- example: a start the day before the end
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 2       | 2018-04-30 |            |
--   expect
--     | line |
--     | 3    |

-- example: a start on the day of the end
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-01 | 2018-05-01 |
--     | SYN1  | 2       | 2018-05-01 |            |
--   expect nothing
