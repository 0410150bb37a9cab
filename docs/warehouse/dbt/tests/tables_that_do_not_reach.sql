-- Clocks without a verdict because of mistakes in the tables, such as a classification without targets, or a calendar whose rows
-- end too early. Correct the tables.
SELECT c.ticket AS ticket, c.metric AS metric, c.beyond_sql AS beyond_sql
FROM {{ ref('sla_clocks') }} c
WHERE c.beyond_sql IN ('unknownClass', 'rows', 'beforeOpening', 'missing')
