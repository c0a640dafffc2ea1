-- Lines of aims
--   view    aim_line
--   unit    one row for each line that clocks run for, and each timescale it has: lines of aims.csv, for every authority, and lines of
--           the local aims, for their own
--   reads   aim_version, known_local_aim, milestone_kind
--   source  domain, clocks: what opens and closes an aim and the time it gives are data
-- line numbers the lines; the timescales of one line share it. opens_with says what a clock is: a spell that reaches a derived
-- milestone, a plan, or the first such review within a spell away. Only clocks that start from opened_from to opened_to are of the line, both
-- days included: for a line of aims.csv these are the days on which it is valid, so that each child is judged by the one that was valid
-- when its clock started; for a local aim they are its cohort. routes chooses the plans, or the recommendations that count.
WITH line AS (
    SELECT CAST(NULL AS VARCHAR) AS authority, of_aim, aim, valid_from, unit = 'plan' AS is_plan, opens, opens_where, closes,
           closes_where, '' AS routes, valid_from AS opened_from, valid_to AS opened_to, CAST(NULL AS INTEGER) AS age_from,
           CAST(NULL AS INTEGER) AS age_to, within_amount, within_unit, CAST(NULL AS DATE) AS deadline
    FROM   aim_version
    UNION ALL
    SELECT authority, aim, aim, effective_from, NULL, opens, opens_where, closes, closes_where, routes, opened_from, opened_to,
           age_from, age_to, within_amount, coalesce(within_unit, ''), deadline
    FROM   known_local_aim
)
SELECT dense_rank() OVER (ORDER BY l.authority NULLS FIRST, l.of_aim, l.valid_from NULLS FIRST) AS line, l.* EXCLUDE (is_plan),
       l.authority IS NOT NULL AS is_local,
       CASE WHEN NOT k.in_returns THEN 'spell' WHEN coalesce(l.is_plan, k.plan) THEN 'plan' ELSE 'review' END AS opens_with
FROM   line l JOIN milestone_kind k ON k.milestone = l.opens;

-- example: a child's own wait for a decision runs in its spell, a local aim from the same milestone to the same one in its plan
--   given local_aim
--     | authority | aim   | opens       | closes  | within_amount | within_unit | effective_from |
--     | S12000011 | adopt | RECOMMENDED | DECIDED | 10            | days        | 2026-01-01     |
--   expect where aim IN ('aim-2', 'aim-2-40-weeks', 'aim-3-child', 'adopt')
--     | authority | of_aim      | aim            | is_local | opens_with | within_amount | within_unit |
--     |           | aim-2       | aim-2          | false    | spell      | 6             | months      |
--     |           | aim-2       | aim-2-40-weeks | false    | spell      | 40            | weeks       |
--     |           | aim-3-child | aim-3-child    | false    | review     | 14            | weeks       |
--     | S12000011 | adopt       | adopt          | true     | plan       | 10            | days        |
