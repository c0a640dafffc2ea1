-- Looked after children on 31 July, as the Scottish Government published them
--   measure      t14-published-by-government
--   unit         children
--   numerator    looked after on 31 July that ends the CLAS year: as first published where that is known apart, and as published last
--   denominator  none
--   source       Scottish Government, Children's Social Work Statistics, 2011 to 2024: published-totals.csv names the page of each
-- Not counted from any return: reference lines, never added to or compared within a sum with figures of returns. Years up to the one we
-- look at.
SELECT 'S92000003' AS area, q.clas_year AS period, t.series, t.children AS numerator
FROM   published_total t
JOIN   quarter q ON q.last_day = make_date(t.year, 7, 31)
JOIN   as_at ON q.last_day <= as_at.day;

-- example: 2018 was first published with Glasgow's figures of 2017, and revised
--   given as_at
--     | day        |
--     | 2018-10-31 |
--   expect
--     | area      | period  | series          | numerator |
--     | S92000003 | 2010-11 | latest          | 16231     |
--     | S92000003 | 2011-12 | latest          | 16248     |
--     | S92000003 | 2012-13 | latest          | 16032     |
--     | S92000003 | 2013-14 | latest          | 15600     |
--     | S92000003 | 2014-15 | latest          | 15400     |
--     | S92000003 | 2015-16 | latest          | 15317     |
--     | S92000003 | 2016-17 | latest          | 14897     |
--     | S92000003 | 2017-18 | first_published | 14738     |
--     | S92000003 | 2017-18 | latest          | 14554     |

-- example: years to come are not there
--   given as_at
--     | day        |
--     | 2012-04-30 |
--   expect
--     | area      | period  | series | numerator |
--     | S92000003 | 2010-11 | latest | 16231     |
