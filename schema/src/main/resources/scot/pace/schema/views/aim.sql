-- Aims as they are published
--   view    aim
--   unit    one row for each code of aims.csv, and for each other timescale that is shown beside it
--   reads   aim_version
--   source  domain: aims are dated data
-- Where an aim was changed this is its last version: title, group and timescale as they are printed. Each child is judged by the version that
-- was valid when its clock started, see aim_line.
SELECT * EXCLUDE (valid_from, valid_to)
FROM   aim_version
QUALIFY row_number() OVER (PARTITION BY aim ORDER BY valid_from DESC NULLS LAST) = 1;

-- example: an aim that was shortened stands once, as it is now
--   given aim_version
--     | aim  | of_aim | unit       | within_amount | within_unit | valid_from | valid_to   |
--     | soon | soon   | away spell | 8             | weeks       |            | 2026-03-31 |
--     | soon | soon   | away spell | 6             | weeks       | 2026-04-01 |            |
--   expect where aim = 'soon'
--     | aim  | within_amount | within_unit |
--     | soon | 6             | weeks       |
