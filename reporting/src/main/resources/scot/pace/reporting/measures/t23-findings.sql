-- Findings about the returns
--   measure      t23-findings
--   unit         findings
--   numerator    findings of the return that counts for the quarter, by what they say of how it was recorded
--   denominator  none
--   sums         areas
--   source       domain, T23; finding-kinds.csv puts each rule into a kind
-- The quarter we look at. missing: something required is not there; invalid: it cannot be read or cannot be so; inconsistent: two things
-- contradict each other; changed: it is not what the return before said; late: it came after its time. What the rules say about practice,
-- a review held late, is no fault of the return and is not counted. An authority that sent nothing has no findings to count.
WITH found AS (
    SELECT a.area, coalesce(k.kind, 'inconsistent') AS kind, sum(f.findings) AS findings
    FROM   finding f
    JOIN   live_return r USING (authority, quarter_end, version)
    JOIN   as_at ON f.quarter_end = as_at.day
    JOIN   area a ON a.authority = f.authority
    LEFT   JOIN finding_kind k USING (rule)
    GROUP  BY a.area, coalesce(k.kind, 'inconsistent')
)
SELECT v.area, v.quarter AS period, k.kind, coalesce(n.findings, 0) AS numerator, CASE WHEN v.returned = 0 THEN 'x' ELSE '' END AS marks
FROM   area_coverage v
JOIN   as_at ON v.day = as_at.day
CROSS  JOIN (VALUES ('missing'), ('invalid'), ('inconsistent'), ('changed'), ('late')) k (kind)
LEFT   JOIN found n ON n.area = v.area AND n.kind = k.kind;

-- example: practice is not counted, and only the version that counts
--   given milestone_return
--     | quarter_end | version |
--     | 2026-07-31  | 1       |
--     | 2026-07-31  | 2       |
--   given finding
--     | quarter_end | version | rule                    | findings |
--     | 2026-07-31  | 1       | code-unknown            | 9        |
--     | 2026-07-31  | 2       | code-unknown            | 2        |
--     | 2026-07-31  | 2       | milestone-vanished      | 3        |
--     | 2026-07-31  | 2       | milestone-recorded-late | 5        |
--     | 2026-07-31  | 2       | review-late             | 40       |
--   expect
--     | area      | period     | kind         | numerator | marks |
--     | S12000011 | 2025-26-Q4 | changed      | 3         |       |
--     | S12000011 | 2025-26-Q4 | inconsistent | 0         |       |
--     | S12000011 | 2025-26-Q4 | invalid      | 2         |       |
--     | S12000011 | 2025-26-Q4 | late         | 5         |       |
--     | S12000011 | 2025-26-Q4 | missing      | 0         |       |
--     | S92000003 | 2025-26-Q4 | changed      | 3         |       |
--     | S92000003 | 2025-26-Q4 | inconsistent | 0         |       |
--     | S92000003 | 2025-26-Q4 | invalid      | 2         |       |
--     | S92000003 | 2025-26-Q4 | late         | 5         |       |
--     | S92000003 | 2025-26-Q4 | missing      | 0         |       |

-- example: who sent nothing for the quarter has no findings to count
--   given milestone_return
--     | quarter_end |
--     | 2026-04-30  |
--   given finding
--     | quarter_end | rule         | findings |
--     | 2026-04-30  | code-unknown | 9        |
--   expect
--     | area      | period     | kind         | numerator | marks |
--     | S12000011 | 2025-26-Q4 | changed      | 0         | x     |
--     | S12000011 | 2025-26-Q4 | inconsistent | 0         | x     |
--     | S12000011 | 2025-26-Q4 | invalid      | 0         | x     |
--     | S12000011 | 2025-26-Q4 | late         | 0         | x     |
--     | S12000011 | 2025-26-Q4 | missing      | 0         | x     |
--     | S92000003 | 2025-26-Q4 | changed      | 0         | x     |
--     | S92000003 | 2025-26-Q4 | inconsistent | 0         | x     |
--     | S92000003 | 2025-26-Q4 | invalid      | 0         | x     |
--     | S92000003 | 2025-26-Q4 | late         | 0         | x     |
--     | S92000003 | 2025-26-Q4 | missing      | 0         | x     |
