-- Spells
--   view    spell
--   unit    one row for each continuous time of a child on one side: away, at_home (on a compulsory supervision order), at_home_otherwise
--   reads   counted_episode, known_placement, as_at
--   source  domain, clocks: spells, Aim 1, Aim 2
-- A spell goes on across an episode that starts the day the one before ended. Respite neither opens, breaks nor ends it.
-- An episode taken over from another authority begins anew, on its first day.
-- milestone and reached say which derived milestone the spell reaches and when; counts_from is the first day from which a review
-- counts for it: one before reached counts on reached. That is so for a baby (under one year when accommodated), for an episode
-- taken over, and for three months before 24 months at home. eighteenth is the last day of the month of the 18th birthday, null
-- while it is to come. A spell of fewer than 8 days is short.
WITH begun AS (
    SELECT *, CASE WHEN received_from IS NULL AND lag(ended) OVER in_order = started THEN 0 ELSE 1 END AS begins
    FROM   counted_episode
    WINDOW in_order AS (PARTITION BY authority, child ORDER BY started, episode)
), chained AS (
    SELECT *, sum(begins) OVER (PARTITION BY authority, child ORDER BY started, episode) AS chain FROM begun
), chain AS (
    SELECT authority, child, chain, min(started) AS started, bool_or(received_from IS NOT NULL) AS received,
           CASE WHEN count(*) = count(ended) THEN max(ended) END AS ended,
           min(birth_month) AS birth_month, bool_and(in_clocks) AS in_clocks
    FROM   chained GROUP BY authority, child, chain
), sided AS (
    SELECT c.authority, c.child, c.chain, c.episode, p.started, p.placement, p.line,
           CASE WHEN p.placement_type <> 'AT_HOME' THEN 'away' WHEN p.legal_reason = 'CSO' THEN 'at_home'
                ELSE 'at_home_otherwise' END AS side
    FROM   chained c JOIN known_placement p USING (authority, child, episode)
    WHERE  NOT p.respite AND (p.ended IS NULL OR p.ended > p.started OR c.ended = c.started)
), turned AS (
    SELECT *, CASE WHEN side = lag(side) OVER in_order THEN 0 ELSE 1 END AS turns
    FROM   sided
    WINDOW in_order AS (PARTITION BY authority, child, chain ORDER BY started, episode, placement, line)
), numbered AS (
    SELECT *, sum(turns) OVER (PARTITION BY authority, child, chain ORDER BY started, episode, placement, line) AS number
    FROM   turned
), span AS (
    SELECT authority, child, chain, number, any_value(side) AS side, min(started) AS started,
           min(episode) AS first_episode, max(episode) AS last_episode
    FROM   numbered GROUP BY authority, child, chain, number
), whole AS (
    SELECT s.authority, s.child, s.side, s.first_episode, s.last_episode, c.received AND s.number = 1 AS received,
           CASE WHEN c.received AND s.number = 1 THEN c.started ELSE s.started END AS started,
           coalesce(lead(s.started) OVER (PARTITION BY s.authority, s.child, s.chain ORDER BY s.number), c.ended) AS ended,
           c.birth_month, c.in_clocks
    FROM   span s JOIN chain c USING (authority, child, chain)
), dated AS (
    SELECT w.*,
           lag(ended) OVER (PARTITION BY authority, child, side ORDER BY started, first_episode) AS before_ended,
           CASE side WHEN 'away' THEN 'ACCOMMODATED' WHEN 'at_home' THEN 'AT_HOME_24_MONTHS' END AS milestone,
           CASE side WHEN 'away' THEN started WHEN 'at_home' THEN CAST(started + INTERVAL 24 MONTH AS DATE) END AS due_on
    FROM   whole w
)
SELECT d.authority, d.child, d.side, d.started, d.ended, d.first_episode, d.last_episode, d.milestone,
       CASE WHEN d.due_on <= as_at.day AND (d.side = 'away' OR d.ended IS NULL OR d.ended > d.due_on) THEN d.due_on END
           AS reached,
       CASE WHEN d.side = 'at_home' THEN CAST(d.due_on - INTERVAL 3 MONTH AS DATE)
            WHEN d.received OR d.started < CAST(d.birth_month + INTERVAL 12 MONTH AS DATE)
            THEN coalesce(d.before_ended + 1, DATE '1900-01-01')
            ELSE d.started END AS counts_from,
       CASE WHEN last_day(CAST(d.birth_month + INTERVAL 18 YEAR AS DATE)) <= as_at.day
            THEN last_day(CAST(d.birth_month + INTERVAL 18 YEAR AS DATE)) END AS eighteenth,
       coalesce(d.ended - d.started < 8, false) AS short,
       d.in_clocks
FROM   dated d CROSS JOIN as_at;

-- example: kinship and foster care are one spell away, a return home ends it
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP          | S25          | 2025-01-10 | 2025-03-01 |
--     | SYN1  | 2         | FOSTER_AUTHORITY | S25          | 2025-03-01 | 2025-06-01 |
--     | SYN1  | 3         | AT_HOME          | CSO          | 2025-06-01 |            |
--   expect
--     | child | side    | started    | ended      | milestone         | reached    |
--     | SYN1  | away    | 2025-01-10 | 2025-06-01 | ACCOMMODATED      | 2025-01-10 |
--     | SYN1  | at_home | 2025-06-01 |            | AT_HOME_24_MONTHS |            |

-- example: an episode that starts the day the one before ended goes on with the spell, one a day later does not
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2025-01-10 | 2025-03-01 |
--     | SYN1  | 2       | 2025-03-01 | 2025-05-01 |
--     | SYN1  | 3       | 2025-05-02 |            |
--   expect
--     | started    | ended      | first_episode | last_episode |
--     | 2025-01-10 | 2025-05-01 | 1             | 2            |
--     | 2025-05-02 |            | 3             | 3            |

-- example: respite neither opens, breaks nor ends a spell
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      | respite |
--     | SYN1  | 1         | AT_HOME          | CSO          | 2025-01-10 | 2025-02-01 |         |
--     | SYN1  | 2         | FOSTER_AUTHORITY | CSO          | 2025-02-01 | 2025-02-08 | Y       |
--     | SYN1  | 3         | AT_HOME          | CSO          | 2025-02-08 | 2025-04-01 |         |
--     | SYN1  | 4         | FOSTER_AUTHORITY | CSO          | 2025-04-01 | 2025-04-08 | Y       |
--   expect
--     | side    | started    | ended      |
--     | at_home | 2025-01-10 | 2025-04-08 |

-- example: an episode of respite only has no spell
--   given placement
--     | child | placement_type   | started    | ended      | respite |
--     | SYN1  | FOSTER_AUTHORITY | 2025-02-01 | 2025-02-08 | Y       |
--   expect nothing

-- example: at home on an interim order is not at home on a compulsory supervision order
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | AT_HOME        | ICSO         | 2023-01-10 | 2023-03-01 |
--     | SYN1  | 1         | AT_HOME        | CSO          | 2023-03-01 |            |
--   expect
--     | side              | started    | reached    | counts_from |
--     | at_home_otherwise | 2023-01-10 |            | 2023-01-10  |
--     | at_home           | 2023-03-01 | 2025-03-01 | 2024-12-01  |

-- example: who leaves home on the anniversary has not been there for 24 months
--   given placement
--     | child | placement_type | legal_reason | started    | ended      |
--     | SYN1  | AT_HOME        | CSO          | 2023-03-01 | 2025-03-01 |
--     | SYN2  | AT_HOME        | CSO          | 2023-03-01 | 2025-03-02 |
--   expect
--     | child | reached    |
--     | SYN1  |            |
--     | SYN2  | 2025-03-01 |

-- example: an episode taken over from another authority opens on its own first day, respite first or not
--   given episode
--     | child | received_from | started    | ended |
--     | SYN1  | S12000005     | 2025-03-01 |       |
--   given placement
--     | child | placement | started    | ended      | respite |
--     | SYN1  | 1         | 2025-03-01 | 2025-03-08 | Y       |
--     | SYN1  | 2         | 2025-03-08 |            |         |
--   expect
--     | started    | reached    | counts_from |
--     | 2025-03-01 | 2025-03-01 | 1900-01-01  |

-- example: 7 days are short, 8 are not; 18 is the last day of the birthday month
--   given episode
--     | child | birth_month | started    | ended      |
--     | SYN1  | 2008-02-01  | 2025-03-01 | 2025-03-08 |
--     | SYN2  | 2008-08-01  | 2025-03-01 | 2025-03-09 |
--   expect
--     | child | short | eighteenth |
--     | SYN1  | true  | 2026-02-28 |
--     | SYN2  | false |            |
