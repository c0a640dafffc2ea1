-- Episodes that count
--   view    counted_episode
--   unit    one row for each episode as known that is more than respite
--   reads   known_episode, known_placement, code
--   source  domain: an episode of respite only is outside the tables and the aims; rules: a gap between placements breaks stocks
-- in_stocks is false where an error leaves the episode out, and where on some day of it no placement of a known type is in force:
-- nobody can say where that child lived, and in a stock the parts must make the whole. Starts and ceases go with it. For the same
-- reason what the lists do not have, a blank too, is read as not known.
WITH housed AS (
    SELECT p.authority, p.child, p.episode, p.respite, p.started, coalesce(p.ended, DATE '9999-12-31') AS ended,
           c.code IS NOT NULL AS is_known,
           max(coalesce(p.ended, DATE '9999-12-31')) OVER (
               PARTITION BY p.authority, p.child, p.episode ORDER BY p.started, p.placement, p.line
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS housed_until
    FROM   known_placement p LEFT JOIN code c ON c.list = 'placement_type' AND c.code = p.placement_type
), episode_housed AS (
    SELECT authority, child, episode, bool_or(NOT respite) AS more_than_respite, min(started) AS first_day, max(ended) AS last_day,
           bool_and(is_known AND (housed_until IS NULL OR started <= housed_until)) AS without_gap
    FROM   housed GROUP BY authority, child, episode
), listed AS (
    SELECT list, list(code) AS codes FROM code GROUP BY list
), code_lists AS (
    SELECT any_value(codes) FILTER (WHERE list = 'sex') AS sexes, any_value(codes) FILTER (WHERE list = 'ethnic_group') AS ethnic_groups,
           any_value(codes) FILTER (WHERE list = 'yes_no_not_known') AS answers,
           any_value(codes) FILTER (WHERE list = 'destination') AS destinations
    FROM   listed
)
SELECT e.* REPLACE (
           e.in_stocks AND h.without_gap AND h.first_day <= e.started AND h.last_day >= coalesce(e.ended, DATE '9999-12-31')
               AS in_stocks,
           CASE WHEN list_contains(l.sexes, e.sex) THEN e.sex ELSE 'U' END AS sex,
           CASE WHEN list_contains(l.ethnic_groups, e.ethnic_group) THEN e.ethnic_group ELSE 'NK' END AS ethnic_group,
           CASE WHEN list_contains(l.answers, e.disability) THEN e.disability ELSE 'NK' END AS disability,
           CASE WHEN list_contains(l.answers, e.additional_support_needs) THEN e.additional_support_needs ELSE 'NK' END
               AS additional_support_needs,
           CASE WHEN list_contains(l.answers, e.care_plan) THEN e.care_plan ELSE 'NK' END AS care_plan,
           CASE WHEN e.ended IS NULL THEN NULL WHEN list_contains(l.destinations, e.destination) THEN e.destination ELSE 'NK' END
               AS destination)
FROM   known_episode e JOIN episode_housed h USING (authority, child, episode) CROSS JOIN code_lists l
WHERE  h.more_than_respite;

-- example: an episode of respite only is left out, one with respite in it is not
--   given placement
--     | child | placement | started    | ended      | respite |
--     | SYN1  | 1         | 2026-01-01 | 2026-01-15 | Y       |
--     | SYN2  | 1         | 2026-01-01 | 2026-01-15 | Y       |
--     | SYN2  | 2         | 2026-01-15 |            | N       |
--   expect
--     | child |
--     | SYN2  |

-- example: a day without a placement leaves the episode out of the stocks, wherever in it the day is
--   given episode
--     | child | started    | ended      |
--     | SYN1  | 2026-01-01 |            |
--     | SYN2  | 2026-01-01 |            |
--     | SYN3  | 2026-01-01 |            |
--     | SYN4  | 2026-01-01 | 2026-07-01 |
--   given placement
--     | child | placement | started    | ended      |
--     | SYN1  | 1         | 2026-01-01 | 2026-05-01 |
--     | SYN1  | 2         | 2026-05-02 |            |
--     | SYN2  | 1         | 2026-01-02 |            |
--     | SYN3  | 1         | 2026-01-01 | 2026-06-01 |
--     | SYN4  | 1         | 2026-01-01 | 2026-05-01 |
--     | SYN4  | 2         | 2026-05-01 | 2026-07-01 |
--   expect
--     | child | in_stocks |
--     | SYN1  | false     |
--     | SYN2  | false     |
--     | SYN3  | false     |
--     | SYN4  | true      |

-- example: a blank, and a code that the list does not have, are not known
--   given episode
--     | child | started    | ended      | sex | ethnic_group | additional_support_needs | destination |
--     | SYN1  | 2026-01-01 |            | X   |              |                          |             |
--     | SYN2  | 2026-01-01 | 2026-07-01 | M   | WHITE        | Y                        | MARS        |
--   expect
--     | child | sex | ethnic_group | additional_support_needs | destination |
--     | SYN1  | U   | NK           | NK                       |             |
--     | SYN2  | M   | WHITE        | Y                        | NK          |
