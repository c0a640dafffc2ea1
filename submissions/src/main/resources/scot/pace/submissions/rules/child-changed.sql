-- Sex or month of birth changed
--   rule      child-changed
--   stage     compare
--   severity  QUERY
--   table     episodes
--   fields    sex, birth_month
--   message   In the return before this was {before}.
--   fix       Check that the token is still that of the same child, or say why it changed.
--   source    intake.md: compared with the live return of the nearest earlier quarter
SELECT e.line, 'sex' AS field, e.sex AS value, b.sex AS before
FROM   episode e JOIN before_episode b USING (child, episode) WHERE e.sex <> b.sex
UNION ALL SELECT e.line, 'birth_month', strftime(e.birth_month, '%Y-%m'), strftime(b.birth_month, '%Y-%m')
FROM   episode e JOIN before_episode b USING (child, episode) WHERE e.birth_month <> b.birth_month;

-- example: born a month later
--   given before_episode
--     | child | sex | birth_month | started    |
--     | SYN1  | F   | 2012-03-01  | 2018-01-02 |
--   given episode
--     | child | sex | birth_month | started    |
--     | SYN1  | F   | 2012-04-01  | 2018-01-02 |
--   expect
--     | line | field       | value   | before  |
--     | 2    | birth_month | 2012-04 | 2012-03 |

-- example: the same
--   given before_episode
--     | child | sex | birth_month | started    |
--     | SYN1  | F   | 2012-03-01  | 2018-01-02 |
--   given episode
--     | child | sex | birth_month | started    |
--     | SYN1  | F   | 2012-03-01  | 2018-01-03 |
--   expect nothing
