{{ config(materialized='table') }}
-- The same tickets with another calendar.
SELECT t.ticket AS ticket, t.opened_at AS opened_at, t.as_of AS as_of, t.category AS category, t.service AS service,
       t.tier AS tier, t.level AS level, 'saturdays' AS calendar
FROM {{ ref('sla_tickets') }} t
