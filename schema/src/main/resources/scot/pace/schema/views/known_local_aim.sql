-- Local aims as known
--   view    known_local_aim
--   unit    one row for each line of a local aim: an authority, an aim and the first day on which the line is in force
--   reads   local_aim, as_at
--   source  design, which version counts: of two imports of the same line the later, an import on the day of knowledge included
-- A line that no later import names stays known. in_force_until is the day before the next line of the aim, or its own last day.
SELECT a.authority, a.aim, a.title, a.opens, coalesce(a.opens_where, '') AS opens_where, a.closes,
       coalesce(a.closes_where, '') AS closes_where, a.within_amount, a.within_unit, a.deadline, a.target_percent,
       a.target_date, a.opened_from, a.opened_to, a.age_from, a.age_to, coalesce(a.routes, '') AS routes,
       a.effective_from, a.effective_to, a.source, a.agreed_on,
       least(a.effective_to, CAST(lead(a.effective_from) OVER (PARTITION BY a.authority, a.aim ORDER BY a.effective_from) - 1
                                  AS DATE)) AS in_force_until
FROM  (SELECT * FROM local_aim SEMI JOIN as_at ON imported_on <= known_by
       QUALIFY row_number() OVER (PARTITION BY authority, aim, effective_from ORDER BY version DESC) = 1) a;

-- example: a line imported again takes the place of the first, one with a later day follows it
--   given local_aim
--     | version | aim      | effective_from | target_percent |
--     | 1       | by-march | 2020-01-01     | 70             |
--     | 2       | by-march | 2020-01-01     | 75             |
--     | 2       | by-march | 2021-02-01     | 80             |
--     | 2       | by-april | 2020-01-01     | 90             |
--   expect
--     | aim      | effective_from | target_percent | in_force_until |
--     | by-march | 2020-01-01     | 75             | 2021-01-31     |
--     | by-march | 2021-02-01     | 80             |                |
--     | by-april | 2020-01-01     | 90             |                |

-- example: what is imported after the day of knowledge is not known yet, on the day itself it is
--   given as_at
--     | day        | known_by   |
--     | 2020-07-31 | 2020-11-30 |
--   given local_aim
--     | version | imported_on | aim      | effective_from | target_percent |
--     | 1       | 2020-08-01  | by-march | 2020-01-01     | 70             |
--     | 2       | 2020-11-30  | by-march | 2020-01-01     | 75             |
--     | 3       | 2020-12-01  | by-march | 2020-01-01     | 80             |
--   expect
--     | aim      | target_percent |
--     | by-march | 75             |
