-- Answers that are not known
--   measure      t23-not-known
--   unit         percent
--   numerator    looked after on the last day of the quarter whose answer to the question is not known
--   denominator  looked after on that day
--   sums         areas; denominator = t06-looked-after-by-quarter; numerator (question:sex) = t02-looked-after-by-age-and-sex (sex:U);
--                numerator (question:disability) = t04-looked-after-by-need (disability:NK);
--                numerator (question:additional_support_needs) = t04-looked-after-by-need (additional_support_needs:NK);
--                numerator (question:ethnic_group) = t03-looked-after-by-ethnic-group (ethnicity:not_known)
--   source       domain, T23, missing; return-fields.csv
-- The quarter we look at; five questions: sex, ethnic group, disability, additional support needs, care plan. A blank is not known.
WITH answered AS (
    SELECT a.area, unnest(['sex', 'ethnic_group', 'disability', 'additional_support_needs', 'care_plan']) AS question,
           unnest([s.sex = 'U', s.ethnic_group = 'NK', s.disability = 'NK', s.additional_support_needs = 'NK', s.care_plan = 'NK'])
               AS not_known
    FROM   stock s JOIN area a USING (authority) JOIN as_at ON s.day = as_at.day
), counted AS (
    SELECT area, question, count(*) FILTER (WHERE not_known) AS not_known, count(*) AS children FROM answered GROUP BY area, question
)
SELECT v.area, v.quarter AS period, k.question, coalesce(n.not_known, 0) AS numerator, coalesce(n.children, 0) AS denominator,
       v.breakdowns AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day
CROSS  JOIN (VALUES ('sex'), ('ethnic_group'), ('disability'), ('additional_support_needs'), ('care_plan')) k (question)
LEFT   JOIN counted n ON n.area = v.area AND n.question = k.question;

-- example: a blank is not known, and no is an answer
--   given episode
--     | child | sex | disability | additional_support_needs | started    |
--     | SYN1  | U   | N          |                          | 2026-05-01 |
--     | SYN2  | F   | NK         |                          | 2026-05-01 |
--   expect
--     | area      | period     | question                 | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | additional_support_needs | 2         | 2           |
--     | S12000011 | 2025-26-Q4 | care_plan                | 0         | 2           |
--     | S12000011 | 2025-26-Q4 | disability               | 1         | 2           |
--     | S12000011 | 2025-26-Q4 | ethnic_group             | 0         | 2           |
--     | S12000011 | 2025-26-Q4 | sex                      | 1         | 2           |
--     | S92000003 | 2025-26-Q4 | additional_support_needs | 2         | 2           |
--     | S92000003 | 2025-26-Q4 | care_plan                | 0         | 2           |
--     | S92000003 | 2025-26-Q4 | disability               | 1         | 2           |
--     | S92000003 | 2025-26-Q4 | ethnic_group             | 0         | 2           |
--     | S92000003 | 2025-26-Q4 | sex                      | 1         | 2           |

-- example: the last return of an authority that sent nothing is not judged again
--   given placement
--     | child | quarter_end | started    |
--     | SYN1  | 2026-04-30  | 2026-04-01 |
--   expect
--     | area      | period     | question                 | numerator | denominator | marks |
--     | S12000011 | 2025-26-Q4 | additional_support_needs | 0         | 1           | x     |
--     | S12000011 | 2025-26-Q4 | care_plan                | 0         | 1           | x     |
--     | S12000011 | 2025-26-Q4 | disability               | 0         | 1           | x     |
--     | S12000011 | 2025-26-Q4 | ethnic_group             | 0         | 1           | x     |
--     | S12000011 | 2025-26-Q4 | sex                      | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | additional_support_needs | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | care_plan                | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | disability               | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | ethnic_group             | 0         | 1           | x     |
--     | S92000003 | 2025-26-Q4 | sex                      | 0         | 1           | x     |
