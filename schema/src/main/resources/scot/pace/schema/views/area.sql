-- Areas of an authority
--   view    area
--   unit    one row for each authority that ever returned and each area it counts in
--   reads   live_return
--   source  publication: every table stands for Scotland and for each authority
-- An authority that never sent a return has no row: nothing known is not nought.
SELECT DISTINCT authority, authority AS area FROM live_return
UNION ALL
SELECT DISTINCT authority, 'S92000003' FROM live_return;

-- example: an authority counts for itself and for Scotland, once
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-04-30  |
--     | S12000011 | 2026-07-31  |
--   expect
--     | authority | area      |
--     | S12000011 | S12000011 |
--     | S12000011 | S92000003 |
