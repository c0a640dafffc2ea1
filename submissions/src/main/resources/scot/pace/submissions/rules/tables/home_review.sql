-- Reviews at 24 months and the spell they are of
--   reads    milestone, episode, rule_spell
--   source   domain.md, Aim 1: at home under a compulsory supervision order
-- spell_started is null where there is no such spell. A child whose spells are not known is not in here.
SELECT m.line, m.child, m.reached, s.started AS spell_started, coalesce(s.received, false) AS received,
       m.reached < e.started AS is_before_episode
FROM   (SELECT line, child, episode, reached FROM milestone WHERE milestone = 'REVIEWED_AT_24_MONTHS' AND reached IS NOT NULL) m
ASOF   LEFT JOIN (SELECT child, started, received FROM rule_spell WHERE side = 'HOME_CSO') s
       ON s.child = m.child AND m.reached >= s.started
JOIN   episode e ON e.child = m.child AND e.episode = m.episode
WHERE  m.child IN (SELECT child FROM rule_spell);

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
