-- Compliance: one row per instant (as_of), month in which tickets were opened, metric and level.
-- Reads sla_clocks, which is clocks.sql as a table or a view. The month is in the zone of the calendar that the clock uses.
-- As in a report, clocks without a target and clocks that have not started are not counted.
-- beyond_sql counts the clocks that SQL does not judge. No other figure includes them.

WITH promised AS (
  SELECT DISTINCT g.metric AS metric FROM {{ ref('sla_targets') }} g WHERE g.kind <> 'none'

), entries AS (
  SELECT c.as_of AS as_of, c.metric AS metric, c.level AS level, c.verdict AS verdict, t.opened_at AS opened_at,
         CASE WHEN g.calendar <> '' THEN g.calendar ELSE c.calendar END AS counted_on,
         CASE WHEN c.beyond_sql <> '' THEN 1 ELSE 0 END AS is_beyond_sql
  FROM {{ ref('sla_clocks') }} c
  JOIN promised p ON p.metric = c.metric
  JOIN {{ ref('sla_tickets') }} t ON t.ticket = c.ticket AND t.as_of = c.as_of
  LEFT JOIN {{ ref('sla_targets') }} g ON g.category = c.category AND g.service = COALESCE(c.service, '') AND g.tier = COALESCE(c.tier, '')
                         AND g.level = c.level AND g.metric = c.metric
  WHERE c.beyond_sql <> '' OR (c.started_at IS NOT NULL AND c.verdict <> 'noTarget')

), openings AS (
  SELECT e.as_of AS as_of, e.metric AS metric, e.level AS level, e.verdict AS verdict, e.is_beyond_sql AS is_beyond_sql,
         e.counted_on AS counted_on, CASE WHEN z.calendar = e.counted_on THEN e.opened_at + z.utc_offset END AS local_ms
  FROM entries e
  LEFT JOIN {{ ref('sla_utc_offsets') }} z ON z.calendar = e.counted_on AND e.opened_at >= z.starts_at AND e.opened_at < z.ends_at

), months AS (
  SELECT o.as_of AS as_of, o.metric AS metric, o.level AS level, o.verdict AS verdict, o.is_beyond_sql AS is_beyond_sql,
         COALESCE(d.local_month, '') AS opened_month
  FROM openings o
  LEFT JOIN {{ ref('sla_business_days') }} d ON d.calendar = o.counted_on AND d.day = o.local_ms - MOD(o.local_ms + 62168256000000, 86400000)

), counts AS (
  SELECT m.as_of AS as_of, m.opened_month AS opened_month, m.metric AS metric, m.level AS level,
         CAST(SUM(1 - m.is_beyond_sql) AS BIGINT) AS clocks,
         CAST(SUM(CASE WHEN m.verdict = 'met' THEN 1 ELSE 0 END) AS BIGINT) AS met,
         CAST(SUM(CASE WHEN m.verdict = 'breached' THEN 1 ELSE 0 END) AS BIGINT) AS breached,
         CAST(SUM(CASE WHEN m.verdict = 'breaching' THEN 1 ELSE 0 END) AS BIGINT) AS breaching,
         CAST(SUM(CASE WHEN m.verdict IN ('onTrack', 'atRisk', 'awaitingAgreement') THEN 1 ELSE 0 END) AS BIGINT) AS still_open,
         CAST(SUM(CASE WHEN m.verdict = 'notJudged' THEN 1 ELSE 0 END) AS BIGINT) AS not_judged,
         CAST(SUM(m.is_beyond_sql) AS BIGINT) AS beyond_sql
  FROM months m
  GROUP BY m.as_of, m.opened_month, m.metric, m.level
)
SELECT k.as_of AS as_of, k.opened_month AS opened_month, k.metric AS metric, k.level AS level,
       k.clocks AS clocks, k.met AS met, k.breached AS breached, k.breaching AS breaching, k.still_open AS still_open,
       k.not_judged AS not_judged, k.beyond_sql AS beyond_sql,
       1E0 * k.met / NULLIF(k.met + k.breached, 0) AS compliance,
       1E0 * k.met / NULLIF(k.met + k.breached + k.breaching, 0) AS compliance_with_open
FROM counts k
