-- Warns about clocks that SQL does not judge. They are not mistakes: the library judges them.
{{ config(severity='warn') }}
SELECT c.ticket AS ticket, c.metric AS metric, c.beyond_sql AS beyond_sql
FROM {{ ref('sla_clocks') }} c
WHERE c.metric IN (SELECT g.metric FROM {{ ref('sla_targets') }} g WHERE g.kind <> 'none')
  AND c.beyond_sql NOT IN ('', 'unknownClass', 'rows', 'beforeOpening', 'missing')
