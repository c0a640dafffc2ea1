-- Percent within the timescale, last four quarters
--   measure      s1-last-four-quarters
--   unit         percent
--   numerator    closed on the due day or before
--   denominator  due in the four quarters that end with this one and not ended before
--   sums         areas; both = s1-within-timescale both in four quarters; numerator = s1-classes-last-four-quarters (class:MET);
--                rest = s1-classes-last-four-quarters (class:LATE|ENDED_AFTER_DUE|OVERDUE);
--                denominator = s1-classes-last-four-quarters (class:MET|LATE|ENDED_AFTER_DUE|OVERDUE); both = both (age_band);
--                both = both (sex); both = both (route);
--                both (order_sought:PO) = both (route:PO_KINSHIP|PO_FOSTER|PO_RESIDENTIAL); both (order_sought:POA) = both (route:POA)
--   held         summed
--   source       statistics, S1
-- Four quarters together, because single quarters of most authorities are too small to compare. Quarters before the first return
-- are not among them. For Scotland also by the age when the clock started, by sex, and by route where a plan or a recommendation
-- opens the clock; order_sought puts the three kinds of permanence order together.
SELECT a.area, a.quarter AS period, a.marks, g.aim,
       CASE g.breakdown WHEN 'route' THEN g.category END AS route,
       CASE g.breakdown WHEN 'order_sought' THEN g.category END AS order_sought,
       CASE g.breakdown WHEN 'age_band' THEN g.category END AS age_band,
       CASE g.breakdown WHEN 'sex' THEN g.category END AS sex,
       count(c.child) FILTER (WHERE c.class = 'MET') AS numerator, count(c.child) AS denominator
FROM   area_quarter a
JOIN   aim_group g ON g.breakdown = '' OR a.area = 'S92000003'
JOIN   aim m ON m.aim = g.aim AND m.within_unit <> ''
LEFT   JOIN counted_clock c
       ON  a.told AND c.aim = g.aim AND c.authority = a.authority
       AND c.due_quarter IN (SELECT quarter FROM reported_quarter ORDER BY last_day DESC LIMIT 4)
       AND c.class IN ('MET', 'LATE', 'ENDED_AFTER_DUE', 'OVERDUE')
       AND (g.breakdown = ''
            OR g.category = CASE g.breakdown WHEN 'route' THEN c.route WHEN 'order_sought' THEN c.order_sought
                                             WHEN 'age_band' THEN c.age_band WHEN 'sex' THEN c.sex END)
WHERE  a.is_last
GROUP  BY a.area, a.quarter, a.marks, g.aim, g.breakdown, g.category;

-- example: four quarters together, the fifth before is not among them
--   given milestone_return
--     | quarter_end |
--     | 2025-07-31  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-01-31 |
--     | SYN2  | 2025-02-01 |
--     | SYN3  | 2026-01-31 |
--     | SYN4  | 2026-02-01 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2025-02-01 |
--     | SYN2  | RECOMMENDED | HOME  | 2025-02-01 |
--   expect where aim = 'aim-2' AND age_band IS NULL AND sex IS NULL
--     | area           | period     | aim   | numerator | denominator |
--     | S12000011      | 2025-26-Q4 | aim-2 | 1         | 2           |
--     | family-group-1 | 2025-26-Q4 | aim-2 | 1         | 2           |
--     | S92000003      | 2025-26-Q4 | aim-2 | 1         | 2           |

-- example: Aim 4 for Scotland by route, the kinds of permanence order together, and the petitions of adopters apart
--   given placement
--     | child | started    |
--     | SYN1  | 2026-01-01 |
--     | SYN2  | 2026-01-01 |
--     | SYN3  | 2026-01-01 |
--   given milestone
--     | child | milestone   | plan | route      | outcome  | reached    |
--     | SYN1  | RECOMMENDED | 1    | PO_KINSHIP |          | 2026-03-01 |
--     | SYN1  | DECIDED     | 1    |            | APPROVED | 2026-05-01 |
--     | SYN1  | LODGED      | 1    | PO_KINSHIP |          | 2026-05-22 |
--     | SYN2  | RECOMMENDED | 1    | POA        |          | 2026-03-01 |
--     | SYN2  | DECIDED     | 1    |            | APPROVED | 2026-05-01 |
--     | SYN3  | RECOMMENDED | 1    | ADOPTION   |          | 2026-03-01 |
--     | SYN3  | DECIDED     | 1    |            | APPROVED | 2026-05-01 |
--   expect where aim IN ('aim-4', 'aim-4-adoption') AND area = 'S92000003' AND age_band IS NULL AND sex IS NULL AND denominator > 0
--     | aim            | route      | order_sought | numerator | denominator |
--     | aim-4          |            |              | 1         | 2           |
--     | aim-4          | PO_KINSHIP |              | 1         | 1           |
--     | aim-4          | POA        |              | 0         | 1           |
--     | aim-4          |            | PO           | 1         | 1           |
--     | aim-4          |            | POA          | 0         | 1           |
--     | aim-4-adoption |            |              | 0         | 1           |
--     | aim-4-adoption | ADOPTION   |              | 0         | 1           |

-- example: none due is a denominator of nought
--   given placement
--     | child | started    |
--     | SYN1  | 2026-07-01 |
--   expect where aim = 'aim-2' AND age_band IS NULL AND sex IS NULL
--     | area      | numerator | denominator |
--     | S12000011 | 0         | 0           |
--     | S92000003 | 0         | 0           |
