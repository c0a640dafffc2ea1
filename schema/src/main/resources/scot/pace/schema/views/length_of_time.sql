-- Lengths of time looked after
--   view    length_of_time
--   unit    one row for each band of the list length_of_time
--   reads   code
--   source  code-lists.csv, length_of_time
-- From at_least, included, to less_than, left out; counted from the first day of the episode.
SELECT c.place, c.code AS length_of_time, b.at_least, b.less_than
FROM   (VALUES ('UNDER_6_WEEKS', INTERVAL 0 DAY, INTERVAL 42 DAY), ('6_WEEKS_TO_1_YEAR', INTERVAL 42 DAY, INTERVAL 1 YEAR),
               ('1_TO_3_YEARS', INTERVAL 1 YEAR, INTERVAL 3 YEAR), ('3_TO_5_YEARS', INTERVAL 3 YEAR, INTERVAL 5 YEAR),
               ('5_YEARS_OVER', INTERVAL 5 YEAR, INTERVAL 200 YEAR)) b (length_of_time, at_least, less_than)
JOIN   code c ON c.list = 'length_of_time' AND c.code = b.length_of_time;

-- example: every band of the list has its bounds
--   expect
--     | place | length_of_time    | at_least | less_than |
--     | 1     | UNDER_6_WEEKS     | 00:00:00 | 42 days   |
--     | 2     | 6_WEEKS_TO_1_YEAR | 42 days  | 1 year    |
--     | 3     | 1_TO_3_YEARS      | 1 year   | 3 years   |
--     | 4     | 3_TO_5_YEARS      | 3 years  | 5 years   |
--     | 5     | 5_YEARS_OVER      | 5 years  | 200 years |
