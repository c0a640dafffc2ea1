-- Outcome missing or out of place
--   rule      outcome-pair
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    outcome
--   breaks    clock
--   message   The outcome of "{milestone}" is missing, or is not one it can have: {outcomes}.
--   fix       Give one of those, or leave it blank where there are none.
--   source    milestones.csv: outcomes
SELECT line, milestone, outcomes FROM mispaired WHERE outcome;

-- example: an approval by the court
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | COURT_DECIDED | 2018-05-02 | 1    | PO_FOSTER | APPROVED |
--   expect
--     | line | outcomes                    |
--     | 2    | GRANTED, REFUSED, WITHDRAWN |

-- example: a decision without
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | DECIDED   | 2018-05-02 | 1    |       |         |
--   expect
--     | line |
--     | 2    |

-- example: granted by the court
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome |
--     | SYN1  | 1       | COURT_DECIDED | 2018-05-02 | 1    | PO_FOSTER | GRANTED |
--   expect nothing
