-- New medians of run charts as known
--   view    known_new_median
--   unit    one row for each new median of the run chart of an area and an aim
--   reads   new_median, as_at
--   source  statistics, S5: an analyst sets one, with date and reason; design, which version counts: of two imports the later
-- It was set on the day of the import that counts. One that begins after the day we look at is not there yet; one that was taken back
-- is not there any more.
SELECT m.area, m.aim, m.first_day, m.reason, m.set_by, m.imported_on AS set_on
FROM  (SELECT * FROM new_median SEMI JOIN as_at ON imported_on <= known_by
       QUALIFY row_number() OVER (PARTITION BY area, aim, first_day ORDER BY version DESC) = 1) m, as_at
WHERE  m.first_day <= as_at.day AND coalesce(m.withdrawn, 'N') <> 'Y';

-- example: of two imports the later counts, what begins later is not there yet, and what is taken back is gone
--   given new_median
--     | version | area      | aim   | first_day  | reason        | withdrawn |
--     | 1       | S12000011 | aim-2 | 2026-02-01 | panels weekly |           |
--     | 2       | S12000011 | aim-2 | 2026-02-01 | weekly panels |           |
--     | 2       | S12000011 | aim-2 | 2026-08-01 | a second team |           |
--     | 1       | S92000003 | aim-2 | 2025-11-01 | a new law     |           |
--     | 2       | S92000003 | aim-2 | 2025-11-01 | a new law     | Y         |
--   expect
--     | area      | aim   | first_day  | reason        | set_on     |
--     | S12000011 | aim-2 | 2026-02-01 | weekly panels | 2020-08-20 |
