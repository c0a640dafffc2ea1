-- Prepared early or late
--   rule      prepared-early
--   stage     check
--   severity  QUERY
--   table     return
--   fields    prepared_on
--   message   The return was prepared on {prepared_on} for the quarter that ended on {quarter_end}.
--   fix       Say why it was made before the quarter ended or more than a year after.
--   source    the specification of the return: not before quarter_end
SELECT line, prepared_on, quarter_end FROM "return"
WHERE  prepared_on < quarter_end OR prepared_on > quarter_end + INTERVAL 1 YEAR;

-- example: the day before
--   given return
--     | quarter_end | prepared_on |
--     | 2020-07-31  | 2020-07-30  |
--   expect
--     | line |
--     | 2    |

-- example: the day itself
--   given return
--     | quarter_end | prepared_on |
--     | 2020-07-31  | 2020-07-31  |
--   expect nothing
