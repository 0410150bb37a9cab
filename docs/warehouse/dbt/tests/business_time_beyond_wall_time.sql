-- Business time is never more than wall-clock time.
SELECT c.ticket AS ticket, c.metric AS metric, c.elapsed_business AS elapsed_business, c.elapsed_wall AS elapsed_wall
FROM {{ ref('sla_clocks') }} c
WHERE c.elapsed_business > c.elapsed_wall OR c.elapsed_business < 0
