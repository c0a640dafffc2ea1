-- The day up to which an authority has told
--   view    told
--   unit    one row for each authority that ever returned
--   reads   live_return, as_at
--   source  domain, how official statistics behave: aims are never carried forward
-- The end of the quarter of its last return, at most the day we look at. What became of a child after it is not known: a wait that had
-- not ended by then was last seen waiting on that day.
SELECT r.authority, least(max(r.quarter_end), any_value(as_at.day)) AS day
FROM   live_return r CROSS JOIN as_at
GROUP  BY r.authority;

-- example: one authority returned for the quarter we look at, another only for the one before
--   given milestone_return
--     | authority | quarter_end |
--     | S12000011 | 2026-04-30  |
--     | S12000011 | 2026-07-31  |
--     | S12000005 | 2026-04-30  |
--   expect
--     | authority | day        |
--     | S12000011 | 2026-07-31 |
--     | S12000005 | 2026-04-30 |
