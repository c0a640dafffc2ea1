-- Areas of an authority
--   view    area
--   unit    one row for each authority that ever returned and each area it counts in
--   reads   live_return, authority
--   source  publication: every table stands for Scotland, for each family group and for each authority; statistics, S8: the family
--           groups of the Local Government Benchmarking Framework (Improvement Service) for children, social work and housing
-- An authority that never sent a return has no row: nothing known is not nought.
WITH returned AS (
    SELECT DISTINCT authority FROM live_return
)
SELECT authority, authority AS area FROM returned
UNION ALL
SELECT authority, 'S92000003' FROM returned
UNION ALL
SELECT r.authority, 'family-group-' || a.family_group FROM returned r JOIN authority a ON a.code = r.authority;

-- example: an authority counts for itself, for its family group and for Scotland, once
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-04-30  |
--     | S12000011 | 2026-07-31  |
--   expect
--     | authority | area           |
--     | S12000011 | S12000011      |
--     | S12000011 | family-group-1 |
--     | S12000011 | S92000003      |

-- example: councils of one family group count together
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-07-31  |
--     | S12000006 | 2026-07-31  |
--     | S12000049 | 2026-07-31  |
--   expect where starts_with(area, 'family')
--     | authority | area           |
--     | S12000005 | family-group-3 |
--     | S12000006 | family-group-3 |
--     | S12000049 | family-group-4 |
