-- Clocks
--   view    clock
--   unit    clocks; one row for each aim that runs, or ran, for a child: a spell for Aims 1 and 2, a plan for Aims 3 and 4
--   reads   aim, spell, plan, known_milestone, code, quarter, as_at
--   source  domain, clocks: the edge rules; statistics: a clock. What opens and closes an aim and the time it gives are data
-- due counts calendar months or days. A closing milestone after the end does not count, on the same day it wins, and one that
-- counts although it came before opened counts on opened. class is MET, LATE, ENDED_BEFORE_DUE, ENDED_AFTER_DUE, OVERDUE (the due
-- day is over), PENDING, or UNUSABLE where an error leaves no way to assess it.
WITH wanted AS (
    SELECT aim, 'opens' AS does, opens AS milestone, opens_where AS terms FROM aim
    UNION ALL
    SELECT aim, 'closes', closes, closes_where FROM aim
), fit AS (
    SELECT w.aim, w.does, m.authority, m.child, m.episode, m.plan, m.reached
    FROM   known_milestone m
    JOIN   wanted w USING (milestone)
    LEFT   JOIN plan p USING (authority, child, episode, plan)
    LEFT   JOIN code r ON r.list = 'route' AND r.code = coalesce(m.route, p.route)
    WHERE  (NOT contains(w.terms, 'adm=Y') OR r.adm)
      AND  (NOT contains(w.terms, 'order=Y') OR r."order")
      AND  (NOT contains(w.terms, 'outcome=') OR m.outcome = regexp_extract(w.terms, 'outcome=(\w+)', 1))
      AND  (NOT contains(w.terms, 'group=')
            OR list_contains(string_split(regexp_extract(w.terms, 'group=([\w|]+)', 1), '|'), r."group"))
), opened AS (
    SELECT a.aim, s.authority, s.child, s.first_episode AS episode, s.last_episode, CAST(NULL AS INTEGER) AS plan,
           CAST(NULL AS VARCHAR) AS route, CAST(NULL AS VARCHAR) AS aim_4, s.reached AS opened, s.counts_from,
           least(s.ended, s.eighteenth) AS ended, s.short, s.in_clocks
    FROM   spell s JOIN aim a ON a.opens = s.milestone
    WHERE  s.reached IS NOT NULL
    UNION ALL
    SELECT f.aim, p.authority, p.child, p.episode, p.episode, p.plan, p.route, p.aim_4, min(f.reached), min(f.reached),
           p.ended, false, p.in_clocks
    FROM   plan p JOIN fit f USING (authority, child, episode, plan)
    WHERE  f.does = 'opens'
    GROUP  BY f.aim, p.authority, p.child, p.episode, p.plan, p.route, p.aim_4, p.ended, p.in_clocks
), closed AS (
    SELECT o.*, min(CASE WHEN f.reached < o.opened THEN o.opened ELSE f.reached END) AS closed
    FROM   opened o
    LEFT   JOIN fit f
           ON  f.aim = o.aim AND f.does = 'closes' AND f.authority = o.authority AND f.child = o.child
           AND f.episode BETWEEN o.episode AND o.last_episode AND (o.plan IS NULL OR f.plan = o.plan)
           AND f.reached >= o.counts_from AND (o.ended IS NULL OR f.reached <= o.ended)
    WHERE  o.ended IS NULL OR o.ended >= o.opened
    GROUP  BY ALL
), due AS (
    SELECT c.*, CASE a.within_unit WHEN 'months' THEN CAST(c.opened + to_months(a.within_amount) AS DATE)
                                   WHEN 'weeks' THEN c.opened + 7 * a.within_amount
                                   ELSE c.opened + a.within_amount END AS due
    FROM   closed c JOIN aim a USING (aim)
)
SELECT d.aim, d.authority, d.child, d.episode, d.plan, d.route, d.aim_4, d.opened, d.due, d.closed, d.ended, d.short,
       CASE WHEN NOT d.in_clocks THEN 'UNUSABLE'
            WHEN d.closed <= d.due THEN 'MET'
            WHEN d.closed IS NOT NULL THEN 'LATE'
            WHEN d.ended <= d.due THEN 'ENDED_BEFORE_DUE'
            WHEN d.ended IS NOT NULL THEN 'ENDED_AFTER_DUE'
            WHEN d.due <= as_at.day THEN 'OVERDUE' ELSE 'PENDING' END AS class,
       o.quarter AS opened_quarter, q.quarter AS due_quarter
FROM   due d CROSS JOIN as_at
LEFT   JOIN quarter o ON d.opened BETWEEN o.first_day AND o.last_day
LEFT   JOIN quarter q ON d.due BETWEEN q.first_day AND q.last_day;

-- example: six calendar months from 31 August end on the last day of February, and the due day is in time
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-31 |
--     | SYN2  | 2025-08-31 |
--     | SYN3  | 2023-08-31 |
--     | SYN4  | 2025-11-30 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | LONG_TERM | 2025-09-01 |
--     | SYN1  | RECOMMENDED | 2    | HOME      | 2026-02-28 |
--     | SYN2  | RECOMMENDED | 1    | HOME      | 2026-03-01 |
--   expect
--     | aim   | child | opened     | due        | closed     | class   | opened_quarter | due_quarter |
--     | aim-2 | SYN1  | 2025-08-31 | 2026-02-28 | 2026-02-28 | MET     | 2025-26-Q1     | 2025-26-Q3  |
--     | aim-2 | SYN2  | 2025-08-31 | 2026-02-28 | 2026-03-01 | LATE    | 2025-26-Q1     | 2025-26-Q3  |
--     | aim-2 | SYN3  | 2023-08-31 | 2024-02-29 |            | OVERDUE | 2023-24-Q1     | 2023-24-Q3  |
--     | aim-2 | SYN4  | 2025-11-30 | 2026-05-30 |            | OVERDUE | 2025-26-Q2     | 2025-26-Q4  |

-- example: on the due day itself a clock that still runs is overdue, the day before it is pending
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-31 |
--     | SYN2  | 2026-02-01 |
--   expect
--     | child | due        | class   |
--     | SYN1  | 2026-07-31 | OVERDUE |
--     | SYN2  | 2026-08-01 | PENDING |

-- example: long term with no order is no recommendation for permanence
--   given placement
--     | child | started    |
--     | SYN1  | 2025-10-01 |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | LONG_TERM | 2025-11-01 |
--   expect
--     | aim   | closed | class   |
--     | aim-2 |        | OVERDUE |

-- example: for a baby a recommendation before it was accommodated counts on that day, for an older child it does not count
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2025-09-01  | 2025-10-03 |       |
--     | SYN2  | 2012-03-01  | 2025-10-03 |       |
--   given milestone
--     | child | milestone   | plan | route    | reached    |
--     | SYN1  | RECOMMENDED | 1    | KINSHIP_ORDER | 2025-09-20 |
--     | SYN2  | RECOMMENDED | 1    | KINSHIP_ORDER | 2025-09-20 |
--   expect
--     | child | opened     | closed     | class   |
--     | SYN1  | 2025-10-03 | 2025-10-03 | MET     |
--     | SYN2  | 2025-10-03 |            | OVERDUE |

-- example: a return home without a recommendation ends the clock, with one on the same day closes it; one later does not count
--   given episode
--     | child | started    | ended      |
--     | SYN1  | 2025-10-01 | 2025-12-01 |
--     | SYN2  | 2025-10-01 | 2025-12-01 |
--     | SYN3  | 2025-10-01 | 2025-12-01 |
--     | SYN4  | 2025-01-01 | 2025-12-01 |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN2  | RECOMMENDED | 1    | HOME  | 2025-12-01 |
--     | SYN3  | RECOMMENDED | 1    | HOME  | 2025-12-02 |
--   expect
--     | child | closed     | ended      | class            |
--     | SYN1  |            | 2025-12-01 | ENDED_BEFORE_DUE |
--     | SYN2  | 2025-12-01 | 2025-12-01 | MET              |
--     | SYN3  |            | 2025-12-01 | ENDED_BEFORE_DUE |
--     | SYN4  |            | 2025-12-01 | ENDED_AFTER_DUE  |

-- example: a child accommodated again has a new clock, and the recommendation of the first spell does not close it
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP        | S25          | 2025-01-10 | 2025-03-01 |
--     | SYN1  | 2         | AT_HOME        | CSO          | 2025-03-01 | 2025-06-01 |
--     | SYN1  | 3         | KINSHIP        | S25          | 2025-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2025-02-20 |
--   expect
--     | aim   | opened     | closed     | ended      | class   |
--     | aim-2 | 2025-01-10 | 2025-02-20 | 2025-03-01 | MET     |
--     | aim-2 | 2025-06-01 |            |            | OVERDUE |

-- example: a baby accommodated again does not carry the recommendation of the spell before
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2025-01-01  | 2025-01-10 |       |
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP        | S25          | 2025-01-10 | 2025-03-01 |
--     | SYN1  | 2         | AT_HOME        | CSO          | 2025-03-01 | 2025-06-01 |
--     | SYN1  | 3         | KINSHIP        | S25          | 2025-06-01 |            |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2025-03-01 |
--   expect
--     | opened     | closed     | class   |
--     | 2025-01-10 | 2025-03-01 | MET     |
--     | 2025-06-01 |            | OVERDUE |

-- example: an episode joined on the same day runs on with the same clock, and a recommendation in it closes the clock
--   given placement
--     | child | episode | started    | ended      |
--     | SYN1  | 1       | 2025-01-10 | 2025-03-01 |
--     | SYN1  | 2       | 2025-03-01 |            |
--   given milestone
--     | child | episode | milestone   | plan | route | reached    |
--     | SYN1  | 2       | RECOMMENDED | 1    | HOME  | 2025-04-01 |
--   expect
--     | aim   | opened     | closed     | class |
--     | aim-2 | 2025-01-10 | 2025-04-01 | MET   |

-- example: an episode taken over from another authority opens on its first day, and a recommendation made before counts on it
--   given episode
--     | child | received_from | started    | ended |
--     | SYN1  | S12000005     | 2025-03-01 |       |
--   given milestone
--     | child | milestone   | plan | route | reached    |
--     | SYN1  | RECOMMENDED | 1    | HOME  | 2025-02-01 |
--   expect
--     | aim   | opened     | closed     | class |
--     | aim-2 | 2025-03-01 | 2025-03-01 | MET   |

-- example: the 18th birthday ends a clock on the last day of its month
--   given episode
--     | child | birth_month | started    | ended |
--     | SYN1  | 2008-02-01  | 2025-07-01 |       |
--     | SYN2  | 2007-08-01  | 2025-07-01 |       |
--     | SYN3  | 2007-05-01  | 2025-07-01 |       |
--   given milestone
--     | child | milestone   | plan | route     | reached    |
--     | SYN1  | RECOMMENDED | 1    | LONG_TERM | 2025-08-01 |
--   expect
--     | child | ended      | class            |
--     | SYN1  | 2026-02-28 | ENDED_AFTER_DUE  |
--     | SYN2  | 2025-08-31 | ENDED_BEFORE_DUE |

-- example: respite opens no clock and stops none; a spell of fewer than 8 days is marked short
--   given placement
--     | child | placement | placement_type   | legal_reason | started    | ended      | respite |
--     | SYN1  | 1         | FOSTER_AUTHORITY | S25          | 2026-01-10 | 2026-02-01 | Y       |
--     | SYN2  | 1         | KINSHIP          | S25          | 2026-01-10 | 2026-02-01 |         |
--     | SYN2  | 2         | FOSTER_AUTHORITY | S25          | 2026-02-01 | 2026-02-08 | Y       |
--     | SYN2  | 3         | KINSHIP          | S25          | 2026-02-08 |            |         |
--     | SYN3  | 1         | KINSHIP          | S25          | 2026-01-10 | 2026-01-17 |         |
--   expect
--     | aim   | child | opened     | ended      | short |
--     | aim-2 | SYN2  | 2026-01-10 |            | false |
--     | aim-2 | SYN3  | 2026-01-10 | 2026-01-17 | true  |

-- example: at home for 24 months, a review from three months before counts on the anniversary; without one the clock is overdue
--   given placement
--     | child | placement_type | legal_reason | started    | ended |
--     | SYN1  | AT_HOME        | CSO          | 2024-02-29 |       |
--     | SYN2  | AT_HOME        | CSO          | 2024-02-29 |       |
--     | SYN3  | AT_HOME        | CSO          | 2024-02-29 |       |
--     | SYN4  | AT_HOME        | CSO          | 2024-08-01 |       |
--   given milestone
--     | child | milestone             | outcome  | reached    |
--     | SYN1  | REVIEWED_AT_24_MONTHS | CONTINUE | 2025-11-28 |
--     | SYN2  | REVIEWED_AT_24_MONTHS | CONTINUE | 2025-11-27 |
--     | SYN3  | REVIEWED_AT_24_MONTHS | CONTINUE | 2026-03-01 |
--   expect
--     | aim   | child | opened     | due        | closed     | class   |
--     | aim-1 | SYN1  | 2026-02-28 | 2026-02-28 | 2026-02-28 | MET     |
--     | aim-1 | SYN2  | 2026-02-28 | 2026-02-28 |            | OVERDUE |
--     | aim-1 | SYN3  | 2026-02-28 | 2026-02-28 | 2026-03-01 | LATE    |

-- example: Aim 3 runs 98 days to the first approval, deferred ends nothing; Aim 4 runs 21 days from there
--   given placement
--     | child | started    |
--     | SYN1  | 2025-08-01 |
--   given milestone
--     | child | milestone   | plan | route     | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER |          | 2025-09-01 |
--     | SYN1  | DECIDED     | 1    |           | DEFERRED | 2025-11-01 |
--     | SYN1  | DECIDED     | 1    |           | APPROVED | 2025-12-08 |
--     | SYN1  | LODGED      | 1    | PO_FOSTER |          | 2025-12-30 |
--   expect
--     | aim   | plan | opened     | due        | closed     | class | aim_4    |
--     | aim-2 |      | 2025-08-01 | 2026-02-01 | 2025-09-01 | MET   |          |
--     | aim-3 | 1    | 2025-09-01 | 2025-12-08 | 2025-12-08 | MET   | headline |
--     | aim-4 | 1    | 2025-12-08 | 2025-12-29 | 2025-12-30 | LATE  | headline |

-- example: a superseded plan ends its clock, the new plan has its own
--   given placement
--     | child | started    |
--     | SYN1  | 2026-02-01 |
--   given milestone
--     | child | milestone   | plan | route     | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_FOSTER |          | 2026-03-01 |
--     | SYN1  | RECOMMENDED | 2    | ADOPTION  |          | 2026-05-01 |
--     | SYN1  | DECIDED     | 1    |           | APPROVED | 2026-05-02 |
--   expect
--     | aim   | plan | opened     | closed     | ended      | class            | aim_4    |
--     | aim-2 |      | 2026-02-01 | 2026-03-01 |            | MET              |          |
--     | aim-3 | 1    | 2026-03-01 |            | 2026-05-01 | ENDED_BEFORE_DUE | headline |
--     | aim-3 | 2    | 2026-05-01 |            |            | PENDING          | adopters |

-- example: home and kinship orders have no clock of Aims 3 and 4, decided or not: the plan stands beside
--   given placement
--     | child | started    |
--     | SYN1  | 2026-02-01 |
--     | SYN2  | 2026-02-01 |
--   given milestone
--     | child | milestone   | plan | route         | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | KINSHIP_ORDER |          | 2026-03-01 |
--     | SYN1  | DECIDED     | 1    |               | APPROVED | 2026-04-01 |
--     | SYN2  | RECOMMENDED | 1    | HOME          |          | 2026-03-01 |
--   expect
--     | aim   | child |
--     | aim-2 | SYN1  |
--     | aim-2 | SYN2  |

-- example: where an error spoils the dates of an episode its clock could not be assessed
--   given placement
--     | child | started    |
--     | SYN1  | 2025-02-01 |
--   given broken
--     | child | stock | clock |
--     | SYN1  | false | true  |
--   expect
--     | aim   | child | class    |
--     | aim-2 | SYN1  | UNUSABLE |
