-- Ethnic group changed
--   rule      ethnic-group-changed
--   stage     compare
--   severity  NOTE
--   table     episodes
--   fields    ethnic_group
--   message   The ethnic group is "{ethnic_group}" here and was another in the return before.
--   fix       Nothing is asked; check it if this is not so.
--   source    intake.md: compared with the live return of the nearest earlier quarter
SELECT e.line, e.ethnic_group FROM episode e JOIN before_episode b USING (child, episode) WHERE e.ethnic_group <> b.ethnic_group AND b.ethnic_group <> 'NK';

-- example: another
--   given before_episode
--     | child | ethnic_group | started    |
--     | SYN1  | WHITE        | 2018-01-02 |
--   given episode
--     | child | ethnic_group | started    |
--     | SYN1  | MIXED        | 2018-01-02 |
--   expect
--     | line |
--     | 2    |

-- example: now known
--   given before_episode
--     | child | ethnic_group | started    |
--     | SYN1  | NK           | 2018-01-02 |
--   given episode
--     | child | ethnic_group | started    |
--     | SYN1  | MIXED        | 2018-01-02 |
--   expect nothing
