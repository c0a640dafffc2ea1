-- First review late
--   rule      first-review-late
--   stage     check
--   severity  NOTE
--   table     milestones
--   fields    reached
--   message   The first review was on {reached}, more than six weeks after {spell_started}, when the child was accommodated.
--   fix       Nothing is asked; check the dates if this is not so.
--   source    Looked After Children (Scotland) Regulations 2009, regulation 45
SELECT line, reached, spell_started FROM review_in_order WHERE milestone = 'FIRST_REVIEW' AND reached - spell_started > 42 AND NOT received;

-- example: 43 days
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone    | reached    | plan | route | outcome |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-02-14 |      |       |         |
--   expect
--     | line |
--     | 2    |

-- example: 42 days
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended |
--     | SYN1  | 1         | KINSHIP        | S25          | 2018-01-02 |       |
--   given milestone
--     | child | episode | milestone    | reached    | plan | route | outcome |
--     | SYN1  | 1       | FIRST_REVIEW | 2018-02-13 |      |       |         |
--   expect nothing
