-- Still waiting beyond the timescale
--   measure      s4-still-waiting
--   unit         clocks
--   numerator    clocks that run at the end of the quarter's last day and whose due day has come
--   denominator  clocks that run at the end of that day, due or not
--   sums         areas; numerator = s4-waiting-bands (band:UNDER_4_WEEKS|4_TO_12_WEEKS|12_TO_26_WEEKS|26_TO_52_WEEKS|52_WEEKS_OVER);
--                numerator (aim:aim-1) = denominator (aim:aim-1);
--                denominator = s4-waiting-bands (band); rest = s4-waiting-bands (band:NOT_YET_DUE)
--   inside       family groups; areas before the last quarter
--   source       statistics, S4
-- A snapshot of each quarter's last day: never add it over quarters. The rest of the denominator is not yet due. Clocks that could not
-- be assessed are in neither, nor those of an authority without a return for the quarter.
SELECT a.area, a.quarter AS period, a.marks, m.aim,
       count(c.child) FILTER (WHERE c.due <= a.last_day) AS numerator, count(c.child) AS denominator
FROM   area_quarter a
JOIN   aim m ON m.within_unit <> ''
LEFT   JOIN counted_clock c
       ON  a.told AND c.aim = m.aim AND c.authority = a.authority AND c.in_clocks AND c.opened <= a.last_day
       AND (c.closed IS NULL OR c.closed > a.last_day) AND (c.ended IS NULL OR c.ended > a.last_day)
GROUP  BY a.area, a.quarter, a.marks, m.aim;

-- example: the due day itself is over at its end; who was recommended or left is waiting no more
--   given placement
--     | child | started    | ended      |
--     | SYN1  | 2026-01-31 |            |
--     | SYN2  | 2026-02-01 |            |
--     | SYN3  | 2026-01-01 |            |
--     | SYN4  | 2026-01-01 | 2026-07-31 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN3  | RECOMMENDED | HOME  | 2026-07-31 |
--   expect where aim = 'aim-2'
--     | area      | period     | numerator | denominator |
--     | S12000011 | 2025-26-Q4 | 1         | 2           |
--     | S92000003 | 2025-26-Q4 | 1         | 2           |

-- example: who waited at the end of April and was recommended in May was still waiting then
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--     | 2026-07-31  |
--   given placement
--     | child | started    |
--     | SYN1  | 2025-06-01 |
--   given milestone
--     | child | milestone   | route | reached    |
--     | SYN1  | RECOMMENDED | HOME  | 2026-05-20 |
--   expect where aim = 'aim-2' AND area = 'S12000011'
--     | period     | numerator | denominator |
--     | 2025-26-Q3 | 1         | 1           |
--     | 2025-26-Q4 | 0         | 0           |
