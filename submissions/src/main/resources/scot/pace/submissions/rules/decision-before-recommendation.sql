-- Decision before the recommendation
--   rule      decision-before-recommendation
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   The decision of {reached} is before the recommendation of {recommended}.
--   fix       Check both dates with the minutes.
--   source    Aim 3: the decision follows the recommendation of the review
SELECT line, reached, recommended FROM plan_step WHERE milestone = 'DECIDED' AND reached < recommended;

-- example: the day before
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-05-01 | 1    |           | APPROVED |
--   expect
--     | line | recommended |
--     | 3    | 2018-05-02  |

-- example: the same day
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-05-02 | 1    |           | APPROVED |
--   expect nothing
