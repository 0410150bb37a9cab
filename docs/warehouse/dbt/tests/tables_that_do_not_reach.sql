-- These are mistakes of the tables, to be mended there: a class without targets, a calendar whose rows end too early.
SELECT c.ticket AS ticket, c.metric AS metric, c.beyond_sql AS beyond_sql
FROM {{ ref('sla_clocks') }} c
WHERE c.beyond_sql IN ('unknownClass', 'rows', 'beforeOpening', 'missing')
