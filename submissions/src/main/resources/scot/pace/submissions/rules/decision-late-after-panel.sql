-- Decision late after the panel
--   rule      decision-late-after-panel
--   stage     check
--   severity  NOTE
--   table     milestones
--   fields    reached
--   message   The decision of {reached} came more than 14 days after the panel of {panel}.
--   fix       Nothing is asked; check the dates if this is not so.
--   source    Adoption Agencies (Scotland) Regulations 2009, regulation 13
-- The first decision after a panel counts.
SELECT p.line, p.reached, lag(p.reached) OVER in_order AS panel
FROM   plan_step p JOIN milestone_kind k USING (milestone) WHERE p.milestone IN ('PANEL', 'DECIDED')
WINDOW in_order AS (PARTITION BY p.child, p.episode, p.plan ORDER BY p.reached, k.place, p.line)
QUALIFY p.milestone = 'DECIDED' AND lag(p.milestone) OVER in_order = 'PANEL' AND p.reached - lag(p.reached) OVER in_order > 14;

-- example: fifteen days
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PANEL       | 2018-06-02 | 1    |           |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-17 | 1    |           | APPROVED |
--   expect
--     | line | panel      |
--     | 4    | 2018-06-02 |

-- example: fourteen days, and an approval after a deferral
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | PANEL       | 2018-06-02 | 1    |           |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | DEFERRED |
--     | SYN1  | 1       | DECIDED     | 2018-08-16 | 1    |           | APPROVED |
--   expect nothing
