{{ config(materialized='table') }}
-- The history of the export as events. Columns that the export does not have are null; NULLIF of a text and itself gives that
-- null the type text. The id decides the order of events in the same second.
WITH named AS (
  SELECT h.id AS id, h.ticket_id AS ticket_id, h.created_at AS created_at, h.new_value AS new_value,
         CASE WHEN h.field = 'comment' AND h.new_value = 'agent' THEN 'responded'
              WHEN h.field = 'priority' THEN 'reclassified'
              WHEN h.field = 'status' AND h.new_value = 'pending' THEN 'paused'
              WHEN h.field = 'status' AND h.new_value = 'solved' THEN 'resolved'
              WHEN h.field = 'status' AND h.new_value = 'open' AND h.old_value = 'solved' THEN 'reopened'
              WHEN h.field = 'status' AND h.new_value = 'open' AND h.old_value = 'pending' THEN 'resumed' END AS event
  FROM {{ ref('raw_ticket_history') }} h
)
SELECT n.ticket_id AS ticket, ROW_NUMBER() OVER (PARTITION BY n.ticket_id ORDER BY n.created_at, n.id) - 1 AS place,
       {{ epoch_ms('n.created_at') }} AS happened_at, n.event AS event,
       NULLIF(n.event, n.event) AS reason, NULLIF(n.event, n.event) AS by_whom,
       CASE WHEN n.event = 'reclassified' THEN n.new_value END AS level, NULLIF(n.event, n.event) AS category,
       NULLIF(n.event, n.event) AS service, NULLIF(n.event, n.event) AS tier, NULLIF(n.event, n.event) AS calendar
FROM named n
WHERE n.event IS NOT NULL
