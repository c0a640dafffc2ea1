-- Starts and ceases
--   view    flow
--   unit    one row for each start and each cease of an episode that counts, in a quarter of which returns tell
--   reads   counted_episode, known_placement, coverage, quarter, code, age_band, length_of_time
--   source  domain, clocks: starts and ceases; T8, T9, T10
-- flow is starts or ceases, day the day of it. An episode that ended on 31 July is a cease of that year. Age is that on the day. The
-- first setting and legal reason are those of the first row that is not respite. length_of_time is null for a start, destination too.
WITH first_row AS (
    SELECT authority, child, episode, arg_min(placement_type, (respite, started, line)) AS placement_type,
           arg_min(legal_reason, (respite, started, line)) AS legal_reason
    FROM   known_placement GROUP BY authority, child, episode
), moved AS (
    SELECT 'starts' AS flow, started AS day, * FROM counted_episode WHERE in_stocks
    UNION ALL
    SELECT 'ceases', ended, * FROM counted_episode WHERE in_stocks AND ended IS NOT NULL
)
SELECT m.flow, m.day, v.quarter, q.clas_year, m.authority, m.child, m.episode, b.age_band, m.sex, p."group" AS first_group,
       coalesce(l.code, 'OTHER') AS first_legal_reason, coalesce(l."group", 'other') AS first_legal_group,
       CASE WHEN m.flow = 'ceases' THEN m.destination END AS destination,
       CASE WHEN m.flow = 'ceases' THEN d."group" END AS destination_group, t.length_of_time
FROM   moved m
JOIN   coverage v ON v.authority = m.authority AND v.flows AND m.day BETWEEN v.first_day AND v.day
JOIN   quarter q ON q.quarter = v.quarter
JOIN   first_row f ON f.authority = m.authority AND f.child = m.child AND f.episode = m.episode
JOIN   code p ON p.list = 'placement_type' AND p.code = f.placement_type
LEFT   JOIN code l ON l.list = 'legal_reason' AND l.code = f.legal_reason
LEFT   JOIN code d ON d.list = 'destination' AND d.code = m.destination
JOIN   age_band b ON date_sub('year', m.birth_month, m.day) BETWEEN b.from_age AND b.to_age
LEFT   JOIN length_of_time t
       ON  m.flow = 'ceases' AND m.ended >= m.started + t.at_least AND m.ended < m.started + t.less_than;

-- example: who started and ceased within the quarter is in both; the first setting is not respite
--   given episode
--     | child | birth_month | started    | ended      | destination |
--     | SYN1  | 2021-07-01  | 2026-06-19 | 2026-07-31 | ADOPTION    |
--     | SYN2  | 2009-01-01  | 2026-04-30 |            |             |
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      | respite |
--     | SYN1  | 1         | OTHER_COMMUNITY  | S25          | 2026-06-19 | 2026-06-25 | Y       |
--     | SYN1  | 2         | FOSTER_AUTHORITY | CPO          | 2026-06-25 | 2026-07-31 |         |
--     | SYN2  | 1         | KINSHIP          | CSO          | 2026-04-30 |            |         |
--   expect
--     | child | flow   | quarter    | age_band | first_group | first_legal_reason | destination | length_of_time    |
--     | SYN1  | ceases | 2025-26-Q4 | 5_11     | foster      | CPO                | ADOPTION    | 6_WEEKS_TO_1_YEAR |
--     | SYN1  | starts | 2025-26-Q4 | 1_4      | foster      | CPO                |             |                   |
--     | SYN2  | starts | 2025-26-Q3 | 16_17    | kinship     | CSO                |             |                   |

-- example: a quarter of which no return tells has neither
--   given as_at
--     | day        |
--     | 2026-07-31 |
--   given episode
--     | authority | child | quarter_end | started    | ended      |
--     | S12000011 | SYN1  | 2026-04-30  | 2026-04-01 | 2026-06-01 |
--     | S12000005 | SYN2  | 2026-07-31  | 2026-06-01 |            |
--   expect
--     | authority | child | flow   | quarter    |
--     | S12000005 | SYN2  | starts | 2025-26-Q4 |
--     | S12000011 | SYN1  | starts | 2025-26-Q3 |
