-- Plan missing or out of place
--   rule      plan-pair
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    plan
--   breaks    clock
--   message   A plan number is missing, or stands where none belongs.
--   fix       Number the plan of RECOMMENDED, PANEL, DECIDED, LODGED, COURT_DECIDED and PLAN_ENDED, and leave it blank elsewhere.
--   source    milestones.csv: plan
SELECT line FROM mispaired WHERE plan;

-- example: a decision on no plan
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome  |
--     | SYN1  | 1       | DECIDED   | 2018-05-02 |      |       | APPROVED |
--   expect
--     | line |
--     | 2    |

-- example: a review with a plan
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | REVIEWED  | 2018-05-02 | 1    |       |         |
--   expect
--     | line |
--     | 2    |

-- example: a decision on a plan, a review without
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome  |
--     | SYN1  | 1       | DECIDED   | 2018-05-02 | 1    |       | APPROVED |
--     | SYN1  | 1       | REVIEWED  | 2018-05-02 |      |       |          |
--   expect nothing
