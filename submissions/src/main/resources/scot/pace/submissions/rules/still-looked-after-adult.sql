-- Open past 18
--   rule      still-looked-after-adult
--   stage     check
--   severity  QUERY
--   table     episodes
--   fields    birth_month
--   message   The episode is open on {quarter_end} and the young person turned 18 in the month of {eighteenth}.
--   fix       Fill in the day the episode ended, or say why it is open.
--   source    Children (Scotland) Act 1995: looked after ends at 18
SELECT line, quarter_end, CAST(birth_month + INTERVAL 18 YEAR AS DATE) AS eighteenth
FROM   episode JOIN (SELECT sent, quarter_end FROM "return") USING (sent)
WHERE  ended IS NULL AND quarter_end > last_day(CAST(birth_month + INTERVAL 18 YEAR + INTERVAL 1 MONTH AS DATE));

-- example: two months past
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2002-05-01  | 2018-02-28 |       |
--   expect
--     | line |
--     | 2    |

-- example: one month past
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2002-06-01  | 2018-02-28 |       |
--   expect nothing
