-- Finds mistakes in the tables that would silently give wrong clocks: one row per problem and value. No rows means no mistakes.
-- A custom event that no metric names is also listed: leave it out of sla_ticket_events.

WITH known AS (
  SELECT event FROM sla_triggers
  UNION ALL SELECT 'responded' UNION ALL SELECT 'customerReplied' UNION ALL SELECT 'updated' UNION ALL SELECT 'paused' UNION ALL SELECT 'resumed'
  UNION ALL SELECT 'resolved' UNION ALL SELECT 'cancelled' UNION ALL SELECT 'reopened' UNION ALL SELECT 'reclassified' UNION ALL SELECT 'escalated'
  UNION ALL SELECT 'agreed' UNION ALL SELECT 'restarted'

), calendars AS (
  SELECT DISTINCT d.calendar AS calendar FROM sla_open_time_by_day d

), problems AS (
  SELECT 'unknown event' AS problem, e.event AS found FROM sla_ticket_events e WHERE e.event NOT IN (SELECT k.event FROM known k)
  UNION ALL
  SELECT 'unknown calendar', t.calendar FROM sla_tickets t WHERE t.calendar NOT IN (SELECT c.calendar FROM calendars c)
  UNION ALL
  SELECT 'unknown calendar', e.calendar FROM sla_ticket_events e WHERE e.event = 'reclassified' AND e.calendar NOT IN (SELECT c.calendar FROM calendars c)
  UNION ALL
  SELECT 'unknown calendar', g.calendar FROM sla_targets g WHERE g.calendar <> '' AND g.calendar NOT IN (SELECT c.calendar FROM calendars c)
  UNION ALL
  SELECT 'ticket without a key, an instant or a class', t.level FROM sla_tickets t
  WHERE t.ticket IS NULL OR t.opened_at IS NULL OR t.as_of IS NULL OR t.category IS NULL OR t.level IS NULL OR t.calendar IS NULL
  UNION ALL
  SELECT 'event without a ticket, a place or an instant', e.event FROM sla_ticket_events e
  WHERE e.ticket IS NULL OR e.place IS NULL OR e.happened_at IS NULL OR e.event IS NULL
  UNION ALL
  SELECT 'ticket twice as of one instant', NULL FROM sla_tickets t GROUP BY t.ticket, t.as_of HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'two events at one place', NULL FROM sla_ticket_events e GROUP BY e.ticket, e.place HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'places not in the order of time', NULL
  FROM (SELECT e.happened_at AS happened_at,
               MAX(e.happened_at) OVER (PARTITION BY e.ticket ORDER BY e.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier
        FROM sla_ticket_events e) o
  WHERE o.happened_at < o.earlier
  UNION ALL
  SELECT 'rows of a calendar twice', d.calendar FROM sla_open_time_by_day d GROUP BY d.calendar, d.from_at HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'rows of a calendar twice', b.calendar FROM sla_open_time_by_amount b GROUP BY b.calendar, b.from_amount HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'rows of a calendar twice', z.calendar FROM sla_utc_offsets z GROUP BY z.calendar, z.starts_at HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'rows of a calendar twice', d.calendar FROM sla_business_days d GROUP BY d.calendar, d.day HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'rows of a calendar from two spans', d.calendar
  FROM sla_open_time_by_day d JOIN sla_open_time_by_amount b ON b.calendar = d.calendar AND b.opens_at = d.opens_at
  WHERE b.open_before <> d.open_before
  UNION ALL
  SELECT 'policies twice', p.metric FROM sla_policies p GROUP BY p.metric HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'metric without triggers', p.metric FROM sla_policies p WHERE p.beyond_sql = '' AND p.metric NOT IN (SELECT g.metric FROM sla_triggers g)
  UNION ALL
  SELECT 'instant after the year 4000', NULL FROM sla_tickets t WHERE t.opened_at >= 64060588800000
  UNION ALL
  SELECT 'instant after the year 4000', e.event FROM sla_ticket_events e WHERE e.happened_at >= 64060588800000
  UNION ALL
  SELECT 'targets twice', g.metric FROM sla_targets g GROUP BY g.category, g.service, g.tier, g.level, g.metric HAVING COUNT(*) > 1
)
SELECT p.problem AS problem, p.found AS found, COUNT(*) AS times
FROM problems p
GROUP BY p.problem, p.found
