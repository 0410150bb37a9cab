-- A clock that was judged against a target has a due time.
SELECT c.ticket AS ticket, c.metric AS metric, c.verdict AS verdict
FROM {{ ref('sla_clocks') }} c
WHERE c.verdict IN ('met', 'breached', 'breaching', 'atRisk') AND c.original_due_at IS NULL
