-- Panel before the recommendation
--   rule      panel-before-recommendation
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    reached
--   breaks    clock
--   message   The panel of {reached} is before the recommendation of {recommended}.
--   fix       Check both dates with the minutes.
--   source    Aim 3: review, panel, decision
SELECT line, reached, recommended FROM plan_step WHERE milestone = 'PANEL' AND reached < recommended;

-- example: the day before
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PANEL       | 2018-05-01 | 1    |           |         |
--   expect
--     | line | recommended |
--     | 3    | 2018-05-02  |

-- example: the same day
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | PANEL       | 2018-05-02 | 1    |           |         |
--   expect nothing
