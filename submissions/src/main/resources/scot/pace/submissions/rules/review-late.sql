-- Review late
--   rule      review-late
--   stage     check
--   severity  NOTE
--   table     milestones
--   fields    reached
--   message   This review was on {reached}, more than six months after the one before, of {earlier_reached}.
--   fix       Nothing is asked; check the dates if this is not so.
--   source    Looked After Children (Scotland) Regulations 2009, regulation 45; domain.md: a recommendation is a review too
SELECT line, reached, earlier_reached FROM review_in_order
WHERE  milestone IN ('REVIEWED', 'RECOMMENDED', 'REHABILITATION_RULED_OUT') AND reached > earlier_reached + INTERVAL 6 MONTH;

-- example: six months and a day
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone     | reached    | plan | route | outcome |
--     | SYN1  | 1       | SECOND_REVIEW | 2018-02-02 |      |       |         |
--     | SYN1  | 1       | REVIEWED      | 2018-08-03 |      |       |         |
--   expect
--     | line |
--     | 3    |

-- example: a recommendation between
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone     | reached    | plan | route     | outcome |
--     | SYN1  | 1       | SECOND_REVIEW | 2018-02-02 |      |           |         |
--     | SYN1  | 1       | RECOMMENDED   | 2018-05-02 | 1    | PO_FOSTER |         |
--     | SYN1  | 1       | REVIEWED      | 2018-08-03 |      |           |         |
--   expect nothing
