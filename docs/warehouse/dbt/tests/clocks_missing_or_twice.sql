-- Each ticket has exactly one clock per metric and instant.
SELECT t.ticket AS ticket, p.metric AS metric, COUNT(c.ticket) AS clocks
FROM {{ ref('sla_tickets') }} t
CROSS JOIN {{ ref('sla_policies') }} p
LEFT JOIN {{ ref('sla_clocks') }} c ON c.ticket = t.ticket AND c.as_of = t.as_of AND c.metric = p.metric
GROUP BY t.ticket, t.as_of, p.metric
HAVING COUNT(c.ticket) <> 1
