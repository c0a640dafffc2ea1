-- Tables of which a line could not be placed
--   reads    unread
--   source   intake.md: a rule whose input already has a finding stays silent
-- Such a line may be the very one that a rule would miss: a rule that needs every row of a table stays silent.
SELECT DISTINCT "table" FROM unread WHERE field IS NULL OR field IN ('child', 'episode');

-- example: a line with too many cells
--   given unread
--     | table      | line | field |
--     | placements | 7    |       |
--   expect
--     | table      |
--     | placements |

-- example: a date that cannot be read
--   given unread
--     | table      | line | field   |
--     | placements | 7    | started |
--   expect nothing
