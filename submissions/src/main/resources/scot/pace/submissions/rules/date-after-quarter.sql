-- Date after the quarter
--   rule      date-after-quarter
--   stage     check
--   severity  ERROR
--   table     any
--   fields    started, ended, reached
--   breaks    clock
--   message   {value} is after the end of the quarter, {quarter_end}.
--   fix       Leave out what happened after the quarter; it belongs to the next return.
--   source    the specification of the return: a return knows nothing after its quarter_end
WITH quarter AS (SELECT sent, quarter_end FROM "return")
SELECT 'episodes' AS "table", line, 'started' AS field, started AS value, quarter_end FROM episode JOIN quarter USING (sent) WHERE started > quarter_end
UNION ALL SELECT 'episodes', line, 'ended', ended, quarter_end FROM episode JOIN quarter USING (sent) WHERE ended > quarter_end
UNION ALL SELECT 'placements', line, 'started', started, quarter_end FROM placement JOIN quarter USING (sent) WHERE started > quarter_end
UNION ALL SELECT 'placements', line, 'ended', ended, quarter_end FROM placement JOIN quarter USING (sent) WHERE ended > quarter_end
UNION ALL SELECT 'milestones', line, 'reached', reached, quarter_end FROM milestone JOIN quarter USING (sent) WHERE reached > quarter_end;

-- example: a review on the day after
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given milestone
--     | milestone    | reached    |
--     | FIRST_REVIEW | 2020-08-01 |
--   expect
--     | line | field   | value      |
--     | 2    | reached | 2020-08-01 |

-- example: a review on the last day
--   given return
--     | quarter_end |
--     | 2020-07-31  |
--   given milestone
--     | milestone    | reached    |
--     | FIRST_REVIEW | 2020-07-31 |
--   expect nothing
