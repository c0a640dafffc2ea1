-- Reviews at 24 months and the spell they are of
--   reads    milestone, milestone_outside, rule_spell
--   source   domain.md, Aim 1: at home under a compulsory supervision order
-- spell_started is null where there is no such spell. A child whose spells are not known is not in here,
-- nor is a review outside its episode.
SELECT m.line, m.child, m.reached, max(s.started) AS spell_started, coalesce(bool_or(s.received), false) AS received
FROM   milestone m LEFT JOIN rule_spell s ON s.child = m.child AND s.started <= m.reached AND s.side = 'HOME_CSO'
WHERE  m.milestone = 'REVIEWED_AT_24_MONTHS' AND m.reached IS NOT NULL
AND    m.child IN (SELECT child FROM rule_spell) AND m.line NOT IN (SELECT line FROM milestone_outside)
GROUP  BY m.line, m.child, m.reached;

-- example: of the latest spell at home that had begun
--   given placement
--     | child | placement | placement_type | legal_reason | started    | ended      |
--     | SYN1  | 1         | AT_HOME        | CSO          | 2015-01-01 | 2016-01-01 |
--     | SYN1  | 2         | KINSHIP        | CSO          | 2016-01-01 | 2016-02-01 |
--     | SYN1  | 3         | AT_HOME        | CSO          | 2016-02-01 |            |
--     | SYN2  | 1         | AT_HOME        | ICSO         | 2016-02-01 |            |
--   given milestone
--     | child | milestone             | reached    | outcome  |
--     | SYN1  | REVIEWED_AT_24_MONTHS | 2018-01-20 | CONTINUE |
--     | SYN2  | REVIEWED_AT_24_MONTHS | 2018-01-20 | CONTINUE |
--   expect
--     | child | spell_started |
--     | SYN1  | 2016-02-01    |
--     | SYN2  |               |
