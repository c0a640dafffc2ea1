-- Areas in the quarter we look at
--   view    area_now
--   unit    one row for each area
--   reads   area_quarter
--   source  domain, how official statistics behave: aims are never carried forward
-- marks is x where of no authority of the area a return tells of the quarter.
SELECT DISTINCT area, quarter, marks FROM area_quarter WHERE is_last;

-- example: one authority told of the quarter, another did not
--   given milestone_return
--     | authority | quarter_end |
--     | S12000005 | 2026-07-31  |
--     | S12000006 | 2026-04-30  |
--   expect where area IN ('S12000005', 'S12000006', 'family-group-3')
--     | area           | quarter    | marks |
--     | S12000005      | 2025-26-Q4 |       |
--     | S12000006      | 2025-26-Q4 | x     |
--     | family-group-3 | 2025-26-Q4 |       |
