-- Adopted without an order
--   rule      adopted-without-order
--   stage     check
--   severity  QUERY
--   table     episodes
--   fields    destination
--   message   The child left to be adopted on {ended}, and no adoption granted by a court is in this return.
--   fix       Send the decision of the court, or say why it is not known.
--   source    000: legal permanence achieved
SELECT e.line, e.ended FROM episode e
WHERE  e.destination = 'ADOPTION' AND e.child IS NOT NULL
AND    e.child NOT IN (SELECT child FROM milestone WHERE milestone = 'COURT_DECIDED' AND route = 'ADOPTION' AND outcome = 'GRANTED' AND child IS NOT NULL)
AND    e.child NOT IN (SELECT child FROM doubtful WHERE child IS NOT NULL) AND NOT EXISTS (FROM unplaced WHERE "table" = 'milestones');

-- example: no order
--   given episode
--     | child | started    | ended      | destination |
--     | SYN1  | 2018-01-02 | 2019-01-02 | ADOPTION    |
--   expect
--     | line |
--     | 2    |

-- example: granted
--   given episode
--     | child | started    | ended      | destination |
--     | SYN1  | 2018-01-02 | 2019-01-02 | ADOPTION    |
--   given milestone
--     | child | episode | milestone     | reached    | plan | route    | outcome |
--     | SYN1  | 1       | COURT_DECIDED | 2019-01-02 | 1    | ADOPTION | GRANTED |
--   expect nothing
