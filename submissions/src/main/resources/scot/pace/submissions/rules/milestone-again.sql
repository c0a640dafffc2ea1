-- Milestone again
--   rule      milestone-again
--   stage     check
--   severity  QUERY
--   table     milestones
--   fields    milestone
--   message   This happened once already, and nothing before {reached} says why it happened again.
--   fix       Take out what is there twice, use a new number for a new plan, or say why.
--   source    domain.md: the first that satisfies an aim counts
-- What the history before explains: a deferral, a refusal or withdrawal in court, authority to adopt before the adoption.
-- The same day twice has a rule of its own.
SELECT line, reached FROM plan_step
WHERE  CASE milestone
       WHEN 'RECOMMENDED' THEN recommended_before > 0 AND said_before IS DISTINCT FROM 'DEFERRED'
       WHEN 'PANEL' THEN panels_before > 0 AND said_before IS DISTINCT FROM 'DEFERRED'
       WHEN 'DECIDED' THEN outcome = 'APPROVED' AND approved_before > 0
       WHEN 'LODGED' THEN len(lodged_before) > 0 AND said_before NOT IN ('REFUSED', 'WITHDRAWN')
                          AND NOT (applicant = 'adopters' AND may_be_adopted_from <= reached AND list_last(lodged_before)[2] = 'authority')
       WHEN 'COURT_DECIDED' THEN courts_before > 0 AND courts_before >= len(lodged_before)
       ELSE plan_ended < reached END
UNION ALL
SELECT again.line, again.reached FROM (
  SELECT unnest(list({'line': line, 'reached': reached} ORDER BY reached, line)[2:]) AS again
  FROM   (SELECT line, child, milestone, spell_started, reached FROM review_in_order
          WHERE  milestone NOT IN ('REVIEWED', 'RECOMMENDED')
          UNION ALL SELECT line, child, 'REVIEWED_AT_24_MONTHS', spell_started, reached FROM home_review)
  GROUP  BY child, milestone, spell_started HAVING count(DISTINCT reached) > 1);

-- example: approved twice
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | DECIDED     | 2018-06-26 | 1    |           | APPROVED |
--   expect
--     | line |
--     | 4    |

-- example: two first reviews of one time away
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone    | reached    | plan | route | outcome |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-02-02 |      |       |         |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-02-12 |      |       |         |
--   expect
--     | line | reached    |
--     | 3    | 2018-02-12 |

-- example: lodged again while the first application runs
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | LODGED      | 2018-07-17 | 1    | PO_FOSTER |          |
--   expect
--     | line |
--     | 5    |

-- example: deferred, then approved
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PANEL       | 2018-06-02 | 1    |           |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-03 | 1    |           | DEFERRED |
--     | SYN1  | 1       | PANEL       | 2018-07-02 | 1    |           |          |
--     | SYN1  | 1       | DECIDED     | 2018-07-03 | 1    |           | APPROVED |
--   expect nothing

-- example: refused in court, lodged again
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-09-17 | 1    | PO_FOSTER | REFUSED  |
--     | SYN1  | 1       | LODGED        | 2018-10-17 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | COURT_DECIDED | 2019-01-17 | 1    | PO_FOSTER | GRANTED  |
--   expect nothing

-- example: authority to adopt, then the adoption
--   given milestone
--     | child | episode | milestone     | reached    | plan | route    | outcome  |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | POA      |          |
--     | SYN1  | 1       | DECIDED       | 2018-06-16 | 1    |          | APPROVED |
--     | SYN1  | 1       | LODGED        | 2018-06-17 | 1    | POA      |          |
--     | SYN1  | 1       | COURT_DECIDED | 2018-09-17 | 1    | POA      | GRANTED  |
--     | SYN1  | 1       | LODGED        | 2018-10-17 | 1    | ADOPTION |          |
--     | SYN1  | 1       | COURT_DECIDED | 2019-01-17 | 1    | ADOPTION | GRANTED  |
--   expect nothing

-- example: a first review in each of two times away
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 | 2018-06-02 |
--     | SYN1  | 2         | AT_HOME        | CSO          | 2018-06-02 | 2018-09-02 |
--     | SYN1  | 3         | KINSHIP        | CSO          | 2018-09-02 |            |
--   given milestone
--     | child | episode | milestone    | reached    | plan | route | outcome |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-02-02 |      |       |         |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-10-02 |      |       |         |
--   expect nothing
