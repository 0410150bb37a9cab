-- Places have the order of time, without gaps.
SELECT e.ticket AS ticket, e.place AS place
FROM {{ ref('sla_ticket_events') }} e
LEFT JOIN {{ ref('sla_ticket_events') }} f ON f.ticket = e.ticket AND f.place = e.place - 1
WHERE e.place > 0 AND (f.ticket IS NULL OR f.happened_at > e.happened_at)
