-- Every started clock of a promised metric is counted: in one of the figures of its metric, or in beyond_sql.
SELECT k.metric AS metric, k.clocks AS clocks, r.clocks AS reported
FROM (
  SELECT c.metric AS metric, COUNT(*) AS clocks FROM {{ ref('sla_clocks') }} c
  WHERE c.metric IN (SELECT g.metric FROM {{ ref('sla_targets') }} g WHERE g.kind <> 'none')
    AND (c.beyond_sql <> '' OR (c.started_at IS NOT NULL AND c.verdict <> 'noTarget'))
  GROUP BY c.metric
) k
LEFT JOIN (
  SELECT s.metric AS metric, SUM(s.met + s.breached + s.breaching + s.still_open + s.not_judged + s.beyond_sql) AS clocks
  FROM {{ ref('sla_compliance') }} s GROUP BY s.metric
) r ON r.metric = k.metric
WHERE r.clocks IS NULL OR r.clocks <> k.clocks
