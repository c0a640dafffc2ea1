-- Start changed
--   rule      start-changed
--   stage     compare
--   severity  QUERY
--   table     episodes
--   fields    started
--   message   The episode starts on {started} here and started on {before} in the return before.
--   fix       Check the day, or say why it changed.
--   source    intake.md: compared with the live return of the nearest earlier quarter
SELECT e.line, e.started, b.started AS before FROM episode e JOIN before_episode b USING (child, episode) WHERE e.started <> b.started;

-- example: a day later
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-03 |       |
--   expect
--     | line | before     |
--     | 2    | 2018-01-02 |

-- example: the same
--   given before_episode
--     | child | episode | started    | ended |
--     | SYN1  | 1       | 2018-01-02 |       |
--   given episode
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2018-01-02 | 2020-05-01 |
--   expect nothing
