-- Age bands
--   view    age_band
--   unit    one row for each band of the list age_band
--   reads   code
--   source  code-lists.csv, age_band: whole years, both ends included
-- Nobody is below the first or above the last.
SELECT c.place, c.code AS age_band, b.from_age, b.to_age
FROM   (VALUES ('UNDER_1', -200, 0), ('1_4', 1, 4), ('5_11', 5, 11), ('12_15', 12, 15), ('16_17', 16, 17), ('18_OVER', 18, 200))
           b (age_band, from_age, to_age)
JOIN   code c ON c.list = 'age_band' AND c.code = b.age_band;

-- example: every band of the list has its years, and none is missing between two
--   expect
--     | place | age_band | from_age | to_age |
--     | 1     | UNDER_1  | -200     | 0      |
--     | 2     | 1_4      | 1        | 4      |
--     | 3     | 5_11     | 5        | 11     |
--     | 4     | 12_15    | 12       | 15     |
--     | 5     | 16_17    | 16       | 17     |
--     | 6     | 18_OVER  | 18       | 200    |
