-- Lodged for a route without an order
--   rule      lodged-route-impossible
--   stage     check
--   severity  ERROR
--   table     milestones
--   fields    route
--   breaks    clock
--   message   An application was lodged for the route "{route}", which needs no order.
--   fix       Give the route of the order that was applied for.
--   source    code-lists.csv: order
SELECT line, route FROM plan_step WHERE milestone = 'LODGED' AND NOT needs_order;

-- example: long term with no order
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-17 | 1    | LONG_TERM |          |
--   expect
--     | line | route     |
--     | 4    | LONG_TERM |

-- example: a permanence order
--   given milestone
--     | child | episode | milestone   | reached    | plan | route     | outcome  |
--     | SYN1  | 1       | RECOMMENDED | 2018-05-02 | 1    | PO_FOSTER |          |
--     | SYN1  | 1       | DECIDED     | 2018-06-16 | 1    |           | APPROVED |
--     | SYN1  | 1       | LODGED      | 2018-06-17 | 1    | PO_FOSTER |          |
--   expect nothing
