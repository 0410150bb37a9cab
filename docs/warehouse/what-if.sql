-- Compares the clocks of the same tickets on two calendars: one row per instant (as_of), metric and level.
-- Reads sla_clocks (the current calendar) and sla_clocks_if (clocks.sql over the same tickets with the other calendar).
-- late_only_now counts clocks that are late only on the current calendar. late_only_then counts clocks late only on the other.
-- beyond_sql counts the clocks that SQL does not judge on one of the calendars. No other figure includes them.

WITH promised AS (
  SELECT DISTINCT g.metric AS metric FROM sla_targets g WHERE g.kind <> 'none'

), pairs AS (
  SELECT a.as_of AS as_of, a.metric AS metric, a.level AS level, a.verdict AS verdict, b.verdict AS verdict_then,
         a.late AS late, b.late AS late_then,
         COALESCE(a.due_at, a.due_if_resumed_at) AS due, COALESCE(b.due_at, b.due_if_resumed_at) AS due_then,
         CASE WHEN a.beyond_sql <> '' OR b.beyond_sql <> '' THEN 1 ELSE 0 END AS is_beyond_sql
  FROM sla_clocks a
  JOIN promised p ON p.metric = a.metric
  JOIN sla_clocks_if b ON b.ticket = a.ticket AND b.as_of = a.as_of AND b.metric = a.metric
  WHERE a.beyond_sql <> '' OR b.beyond_sql <> '' OR (a.started_at IS NOT NULL AND a.verdict <> 'noTarget')

), changes AS (
  SELECT p.as_of AS as_of, p.metric AS metric, p.level AS level, p.is_beyond_sql AS is_beyond_sql,
         CASE WHEN p.is_beyond_sql = 0 AND p.verdict <> p.verdict_then THEN 1 ELSE 0 END AS is_changed,
         CASE WHEN p.is_beyond_sql = 0 AND p.late = 1 AND p.late_then = 0 THEN 1 ELSE 0 END AS is_late_only_now,
         CASE WHEN p.is_beyond_sql = 0 AND p.late = 0 AND p.late_then = 1 THEN 1 ELSE 0 END AS is_late_only_then,
         CASE WHEN p.is_beyond_sql = 0 AND p.due_then < p.due THEN 1 ELSE 0 END AS is_due_earlier,
         CASE WHEN p.is_beyond_sql = 0 AND p.due_then > p.due THEN 1 ELSE 0 END AS is_due_later
  FROM pairs p
)
SELECT c.as_of AS as_of, c.metric AS metric, c.level AS level,
       CAST(SUM(1 - c.is_beyond_sql) AS BIGINT) AS clocks,
       CAST(SUM(c.is_changed) AS BIGINT) AS verdicts_changed,
       CAST(SUM(c.is_late_only_now) AS BIGINT) AS late_only_now,
       CAST(SUM(c.is_late_only_then) AS BIGINT) AS late_only_then,
       CAST(SUM(c.is_due_earlier) AS BIGINT) AS due_earlier,
       CAST(SUM(c.is_due_later) AS BIGINT) AS due_later,
       CAST(SUM(c.is_beyond_sql) AS BIGINT) AS beyond_sql
FROM changes c
GROUP BY c.as_of, c.metric, c.level
