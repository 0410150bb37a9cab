{{ config(materialized='table') }}
-- The tickets of the export, each as of every instant. The level is the one at creation: the old value of the first change of
-- priority, or the current priority if it has not changed.
WITH changes AS (
  SELECT h.ticket_id AS ticket_id, h.old_value AS old_value,
         ROW_NUMBER() OVER (PARTITION BY h.ticket_id ORDER BY h.created_at, h.id) AS place
  FROM {{ ref('raw_ticket_history') }} h
  WHERE h.field = 'priority'
)
SELECT t.id AS ticket, {{ epoch_ms('t.created_at') }} AS opened_at, a.as_of AS as_of, t.product AS category,
       '' AS service, '' AS tier, COALESCE(c.old_value, t.priority) AS level, 'office' AS calendar
FROM {{ ref('raw_tickets') }} t
JOIN {{ ref('sla_as_of') }} a ON a.as_of >= {{ epoch_ms('t.created_at') }}
LEFT JOIN changes c ON c.ticket_id = t.id AND c.place = 1
