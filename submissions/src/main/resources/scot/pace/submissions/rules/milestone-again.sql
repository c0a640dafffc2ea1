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
WITH review AS (
  SELECT line, child, milestone, spell_started, reached FROM review_in_order WHERE milestone NOT IN ('REVIEWED', 'RECOMMENDED')
  UNION ALL SELECT line, child, 'REVIEWED_AT_24_MONTHS', spell_started, reached FROM home_review
), repeated AS (
  SELECT child, milestone, spell_started, arg_min(line, (reached, line)) AS first_line
  FROM   review GROUP BY child, milestone, spell_started HAVING min(reached) < max(reached)
), step AS (
  SELECT p.line, p.milestone, p.outcome, p.applicant, p.reached, p.may_be_adopted_from,
         lag(p.applicant) OVER in_order AS earlier_applicant,
         last_value(p.outcome IGNORE NULLS) OVER so_far AS said_before,
         count(*) FILTER (p.milestone = 'RECOMMENDED') OVER so_far AS recommended, count(*) FILTER (p.milestone = 'PANEL') OVER so_far AS panels,
         count(*) FILTER (p.outcome = 'APPROVED') OVER so_far AS approved, count(*) FILTER (p.milestone = 'LODGED') OVER so_far AS lodged,
         count(*) FILTER (p.milestone = 'COURT_DECIDED') OVER so_far AS decided, count(*) FILTER (p.milestone = 'PLAN_ENDED') OVER so_far AS ended
  FROM   plan_step p JOIN milestone_kind k USING (milestone) WHERE p.has_repeats
  WINDOW in_order AS (PARTITION BY p.child, p.episode, p.plan ORDER BY p.reached, k.place, p.line),
         so_far AS (PARTITION BY p.child, p.episode, p.plan ORDER BY p.reached, k.place, p.line
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT line, reached FROM step
WHERE  CASE milestone
       WHEN 'RECOMMENDED' THEN recommended > 0 AND said_before IS DISTINCT FROM 'DEFERRED'
       WHEN 'PANEL' THEN panels > 0 AND said_before IS DISTINCT FROM 'DEFERRED'
       WHEN 'DECIDED' THEN outcome = 'APPROVED' AND approved > 0
       WHEN 'LODGED' THEN lodged > 0 AND coalesce(said_before, '') NOT IN ('REFUSED', 'WITHDRAWN')
                          AND NOT coalesce(applicant = 'adopters' AND may_be_adopted_from <= reached AND earlier_applicant = 'authority', false)
       WHEN 'COURT_DECIDED' THEN decided > 0 AND decided >= lodged
       ELSE ended > 0 END
UNION ALL
SELECT line, reached FROM review SEMI JOIN repeated USING (child, milestone, spell_started)
ANTI   JOIN repeated first ON first.first_line = review.line;

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
