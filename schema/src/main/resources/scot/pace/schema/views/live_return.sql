-- Live returns
--   view    live_return
--   unit    one row for each authority and quarter with a return
--   reads   milestone_return, as_at, quarter
--   source  which version counts: the highest accepted by the day of knowledge
-- A return of a quarter after the one that the day we look at lies in does not exist yet.
SELECT r.authority, r.quarter_end, max(r.version) AS version
FROM   milestone_return r, as_at, quarter q
WHERE  r.accepted_on <= as_at.known_by AND r.quarter_end <= q.last_day AND as_at.day BETWEEN q.first_day AND q.last_day
GROUP  BY r.authority, r.quarter_end;

-- example: the highest version accepted by the day of knowledge is live, an acceptance on the day itself included
--   given as_at
--     | day        | known_by   |
--     | 2020-07-31 | 2020-09-01 |
--   given milestone_return
--     | quarter_end | version | accepted_on |
--     | 2020-07-31  | 1       | 2020-08-20  |
--     | 2020-07-31  | 2       | 2020-09-01  |
--     | 2020-07-31  | 3       | 2020-09-02  |
--   expect
--     | authority | quarter_end | version |
--     | S12000011 | 2020-07-31  | 2       |

-- example: a later quarter does not exist yet
--   given as_at
--     | day        | known_by   |
--     | 2020-04-30 | 2020-12-01 |
--   given milestone_return
--     | quarter_end | accepted_on |
--     | 2020-04-30  | 2020-05-20  |
--     | 2020-07-31  | 2020-08-20  |
--   expect
--     | quarter_end |
--     | 2020-04-30  |
