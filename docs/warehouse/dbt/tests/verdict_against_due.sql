-- A clock is met if it stopped at or before its due time, and breached if it stopped later.
SELECT c.ticket AS ticket, c.metric AS metric, c.verdict AS verdict
FROM {{ ref('sla_clocks') }} c
WHERE (c.verdict = 'met' AND c.stopped_at > c.due_at) OR (c.verdict = 'breached' AND c.stopped_at <= c.due_at)
   OR (c.verdict IN ('met', 'breached') AND c.stopped_at IS NULL)
