-- Route missing or out of place
--   rule      route-pair
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    route
--   breaks    clock
--   message   The route to permanence is missing, or stands where none belongs.
--   fix       Give the route of RECOMMENDED, LODGED and COURT_DECIDED, and leave it blank elsewhere.
--   source    milestones.csv: route
SELECT line FROM mispaired WHERE route;

-- example: an application for nothing
--   given milestone
--     | child | episode | milestone | reached    | plan | route | outcome |
--     | SYN1  | 1       | LODGED    | 2018-05-02 | 1    |       |         |
--   expect
--     | line |
--     | 2    |

-- example: a panel with a route
--   given milestone
--     | child | episode | milestone | reached    | plan | route     | outcome |
--     | SYN1  | 1       | PANEL     | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect
--     | line |
--     | 2    |

-- example: an application for an order
--   given milestone
--     | child | episode | milestone | reached    | plan | route     | outcome |
--     | SYN1  | 1       | LODGED    | 2018-05-02 | 1    | PO_FOSTER |         |
--   expect nothing
