-- Judges the clocks of tickets: one row per ticket, instant and metric, with the results of `sla.evaluate`.
-- Reads sla_tickets, sla_ticket_events, and the rows that prazo returns for calendars, the catalog and its policies.
-- Instants are epoch ms, amounts are ms, flags are 0 or 1. If a clock is not judged, beyond_sql has the reason.
--
-- A turn is a number that orders the events of a ticket, and their acts. The turn of an event is
-- ((at_ms * 4 + rank) * 4096 + place) * 8. The turn of an act is the turn of its event plus the turn in sla_triggers.
-- `a > COALESCE(b, a - 1)` means: a happened, and no b happened after it.
-- A column w_… is the open time before an instant, counted from the first row of its calendar (W in prazo's rules).
-- To find a row by equality, the day of an instant t is t - MOD(t + 62168256000000, 86400000), and the block of an amount v is
-- v - MOD(v, 14400000). Join keys have different names on the two sides, because ClickHouse renames equal ones.

-- The relevant events: those that a metric names, and those that change the state or the classification of the ticket.
WITH known AS (
  SELECT event FROM sla_triggers
  UNION ALL SELECT 'paused' UNION ALL SELECT 'resumed' UNION ALL SELECT 'resolved' UNION ALL SELECT 'cancelled'
  UNION ALL SELECT 'reopened' UNION ALL SELECT 'reclassified' UNION ALL SELECT 'escalated' UNION ALL SELECT 'agreed'
  UNION ALL SELECT 'restarted'

-- The events up to as_of. An event up to a minute before the ticket was opened counts as if it happened at the opening.
), heard AS (
  SELECT t.ticket AS ticket, t.as_of AS as_of, CAST(e.place AS BIGINT) AS place, e.event AS event, e.reason AS reason, e.by_whom AS by_whom,
         CASE WHEN e.happened_at < t.opened_at - 60000 THEN 1 ELSE 0 END AS is_early,
         CASE WHEN e.happened_at IS NULL OR e.place IS NULL OR e.event IS NULL THEN 1 ELSE 0 END AS is_unclear,
         CAST(CASE WHEN e.happened_at < t.opened_at THEN t.opened_at ELSE e.happened_at END AS BIGINT) AS at_ms
  FROM sla_tickets t
  JOIN sla_ticket_events e ON e.ticket = t.ticket
  WHERE (e.happened_at <= t.as_of AND (e.event IN (SELECT k.event FROM known k) OR e.happened_at < t.opened_at - 60000))
     OR e.happened_at IS NULL OR e.place IS NULL OR e.event IS NULL

-- Instants with several events: the place of the resolution among them, and the flags that decide whether SQL can order them.
), same_instants AS (
  SELECT h.ticket AS ticket, h.as_of AS as_of, h.at_ms AS at_ms,
         MIN(CASE WHEN h.event = 'resolved' THEN h.place END) AS resolved_place,
         MAX(CASE WHEN h.event = 'reopened' THEN h.place END) AS reopened_place,
         MIN(CASE WHEN h.event NOT IN ('reopened', 'reclassified', 'escalated') THEN h.place END) AS other_place,
         MIN(CASE WHEN h.event IN ('paused', 'resumed') THEN h.place END) AS wait_place,
         MAX(CASE WHEN h.event = 'paused' THEN 1 ELSE 0 END) AS has_pause,
         MIN(CASE WHEN h.event = 'paused' THEN COALESCE(h.reason, '') END) AS first_reason,
         MAX(CASE WHEN h.event = 'paused' THEN COALESCE(h.reason, '') END) AS last_reason,
         MAX(CASE WHEN h.event = 'resumed' THEN 1 ELSE 0 END) AS has_resume,
         MAX(CASE WHEN h.event <> 'paused' AND p.begins = 1 THEN 1 ELSE 0 END) AS has_pause_begin,
         MAX(CASE WHEN h.event NOT IN ('paused', 'resumed') AND p.ends = 1 THEN 1 ELSE 0 END) AS has_pause_end,
         MAX(CASE WHEN h.event IN ('resolved', 'cancelled') THEN 1 ELSE 0 END) AS has_closing
  FROM heard h
  LEFT JOIN (SELECT g.event AS event, MAX(CASE WHEN g.act = 'pause' THEN 1 ELSE 0 END) AS begins,
                    MAX(CASE WHEN g.act = 'resume' THEN 1 ELSE 0 END) AS ends
             FROM sla_triggers g GROUP BY g.event) p ON p.event = h.event
  GROUP BY h.ticket, h.as_of, h.at_ms
  HAVING COUNT(*) > 1

-- Each event with its turn. At one instant, pauses, resumptions and the events listed before a resolution come first. Then come the
-- resolution and the events listed after it, a cancellation, and changes of the classification. A reopening has no turn if every
-- metric ignores it.
), turns AS (
  SELECT h.ticket AS ticket, h.as_of AS as_of, h.place AS place, h.event AS event, h.reason AS reason, h.by_whom AS by_whom,
         h.at_ms AS at_ms,
         ((h.at_ms * 4 + CASE WHEN h.event IN ('reclassified', 'escalated') THEN 3 WHEN h.event = 'cancelled' THEN 2
                              WHEN h.event = 'resolved' THEN 1
                              WHEN h.place > c.resolved_place AND h.event NOT IN ('paused', 'resumed') THEN 1
                              ELSE 0 END) * 4096 + h.place) * 8 AS turn
  FROM heard h
  CROSS JOIN (SELECT MAX(may_reopen) AS may_reopen FROM sla_policies) d
  LEFT JOIN same_instants c ON c.ticket = h.ticket AND c.as_of = h.as_of AND c.at_ms = h.at_ms
  WHERE h.event <> 'reopened' OR d.may_reopen = 1

-- The latest events before each event that closed, cancelled or reopened the ticket.
), states AS (
  SELECT t.*,
         MAX(CASE WHEN t.event IN ('resolved', 'cancelled') THEN t.turn END)
           OVER (PARTITION BY t.ticket, t.as_of ORDER BY t.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS closed_turn,
         MAX(CASE WHEN t.event = 'cancelled' THEN t.turn END)
           OVER (PARTITION BY t.ticket, t.as_of ORDER BY t.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS cancelled_turn,
         MAX(CASE WHEN t.event = 'reopened' THEN t.turn END)
           OVER (PARTITION BY t.ticket, t.as_of ORDER BY t.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reopened_turn
  FROM turns t

-- The events that have an effect in the state of the ticket.
), allowed AS (
  SELECT s.*, CASE WHEN s.closed_turn > COALESCE(s.reopened_turn, s.closed_turn - 1) THEN 1 ELSE 0 END AS is_closed
  FROM states s
  WHERE CASE WHEN s.event = 'reopened' THEN s.closed_turn > COALESCE(s.reopened_turn, s.closed_turn - 1)
             WHEN s.cancelled_turn > COALESCE(s.reopened_turn, s.cancelled_turn - 1) THEN FALSE
             WHEN s.event IN ('resolved', 'paused') THEN s.closed_turn IS NULL OR s.reopened_turn > s.closed_turn
             ELSE TRUE END

-- The acts of each event, and of the opening of the ticket, on each metric. For a metric with the policy `ignore`, a closed ticket
-- stays closed.
), acts AS (
  SELECT a.ticket AS ticket, a.as_of AS as_of, g.metric AS metric, g.act AS act, a.turn + g.turn AS turn, a.at_ms AS at_ms,
         a.is_closed AS is_closed,
         p.reopens AS reopens, p.reopening AS reopening
  FROM allowed a
  JOIN sla_triggers g ON g.event = a.event
  JOIN sla_policies p ON p.metric = g.metric
  WHERE (COALESCE(g.reason, '') = '' OR g.reason = a.reason) AND (COALESCE(g.by_whom, '') = '' OR g.by_whom = a.by_whom)
    AND (p.reopening <> 'ignore'
         OR (a.cancelled_turn IS NULL AND (a.closed_turn IS NULL OR (a.event NOT IN ('resolved', 'paused') AND g.act <> 'start'))))
  UNION ALL
  SELECT t.ticket, t.as_of, g.metric, g.act, (CAST(t.opened_at AS BIGINT) * 16384 - 1) * 8 + g.turn, CAST(t.opened_at AS BIGINT), 0,
         p.reopens, p.reopening
  FROM sla_tickets t
  JOIN sla_triggers g ON g.event = 'opened'
  JOIN sla_policies p ON p.metric = g.metric
  WHERE t.as_of >= t.opened_at

-- For each act: the first start of its clock; the latest end (final or not) and reopening before the act; the latest pause and
-- resumption up to the act; and the instant of the next act. next_at has a CASE for ClickHouse, where a minimum over no rows is
-- null only if the column is nullable.
), runs AS (
  SELECT a.*,
         MIN(CASE WHEN a.act = 'start' AND a.is_closed = 0 THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS start_turn,
         MAX(CASE WHEN a.act = 'abandon' OR (a.act IN ('stop', 'cancel') AND a.reopens = 1) THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_turn,
         MAX(CASE WHEN a.act IN ('stop', 'cancel') AND a.reopens = 0 THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_for_good_turn,
         MAX(CASE WHEN a.act = 'reopen' THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reopened_turn,
         MAX(CASE WHEN a.act = 'pause' THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS paused_turn,
         MAX(CASE WHEN a.act = 'resume' THEN a.turn END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS resumed_turn,
         MIN(CASE WHEN a.turn IS NOT NULL THEN a.at_ms END)
           OVER (PARTITION BY a.ticket, a.as_of, a.metric ORDER BY a.turn ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) AS next_at
  FROM acts a

-- Whether the clock ran before the act, and whether the act reopens it (goes_on).
), steps AS (
  SELECT r.*,
         CASE WHEN r.ended_for_good_turn > r.start_turn THEN 0
              WHEN r.ended_turn > r.start_turn AND r.ended_turn > COALESCE(r.reopened_turn, r.ended_turn - 1) THEN 0
              WHEN r.turn > r.start_turn THEN 1 ELSE 0 END AS was_running,
         CASE WHEN r.ended_for_good_turn > r.start_turn THEN 0
              WHEN r.act = 'reopen' AND r.ended_turn > r.start_turn AND r.ended_turn > COALESCE(r.reopened_turn, r.ended_turn - 1) THEN 1
              ELSE 0 END AS goes_on
  FROM runs r

-- Each clock: when it starts, ends and is reopened.
), starts_and_ends AS (
  SELECT s.ticket AS ticket, s.as_of AS as_of, s.metric AS metric, MAX(s.start_turn) AS start_turn,
         MAX(CASE WHEN s.act = 'start' AND s.turn = s.start_turn THEN s.at_ms END) AS started_at,
         MAX(CASE WHEN s.was_running = 1 AND s.act IN ('stop', 'cancel', 'abandon') THEN s.turn END) AS end_turn,
         MAX(CASE WHEN s.was_running = 1 AND s.act IN ('stop', 'cancel', 'abandon') THEN s.at_ms END) AS ended_at,
         MAX(CASE WHEN s.was_running = 1 AND s.act = 'stop' THEN s.turn END) AS stop_turn,
         MAX(CASE WHEN s.goes_on = 1 THEN s.turn END) AS goes_on_turn,
         MAX(CASE WHEN s.act = 'pause' THEN s.turn END) AS paused_turn, MAX(CASE WHEN s.act = 'resume' THEN s.turn END) AS resumed_turn,
         MAX(CASE WHEN s.act = 'abandon' THEN s.turn END) AS abandoned_turn,
         MAX(CASE WHEN s.act = 'reopen' THEN s.turn END) AS reopened_turn,
         MIN(CASE WHEN s.act = 'start' AND s.is_closed = 1 THEN s.turn END) AS closed_start_turn
  FROM steps s
  GROUP BY s.ticket, s.as_of, s.metric

-- Tickets that SQL does not judge at all, with the reason.
), left_out AS (
  SELECT x.ticket AS ticket, x.as_of AS as_of, MIN(x.reason) AS reason
  FROM (
    SELECT t.ticket AS ticket, t.as_of AS as_of, 'beforeOpening' AS reason FROM sla_tickets t WHERE t.as_of < t.opened_at
    UNION ALL
    SELECT h.ticket, h.as_of, CASE WHEN h.is_unclear = 1 THEN 'missing' WHEN h.is_early = 1 THEN 'beforeOpening'
                                   WHEN h.event = 'agreed' THEN 'agreement' WHEN h.event = 'restarted' THEN 'restart' ELSE 'order' END
    FROM heard h
    WHERE h.is_unclear = 1 OR h.is_early = 1 OR h.event IN ('agreed', 'restarted') OR h.place < 0 OR h.place > 4095
    UNION ALL
    SELECT c.ticket, c.as_of, 'order'
    FROM same_instants c
    LEFT JOIN (SELECT DISTINCT h.ticket AS ticket, h.as_of AS as_of FROM heard h WHERE h.event = 'cancelled') k
      ON k.ticket = c.ticket AND k.as_of = c.as_of
    WHERE (c.has_resume = 1 AND (c.has_pause_begin = 1 OR (c.has_pause = 1 AND c.has_closing = 0)))
       OR (c.has_pause = 1 AND c.has_closing = 0 AND (c.has_pause_end = 1 OR c.first_reason <> c.last_reason))
       OR (c.reopened_place IS NOT NULL
           AND (c.has_closing = 1 OR c.wait_place < c.reopened_place
                OR (k.ticket IS NOT NULL AND c.other_place < c.reopened_place)))
  ) x
  GROUP BY x.ticket, x.as_of

-- Every metric of every ticket, with its clock if it has started.
), clocks AS (
  SELECT t.ticket AS ticket, t.as_of AS as_of, p.metric AS metric, p.at_risk_part AS at_risk_part, p.at_risk_whole AS at_risk_whole,
         t.category AS category, COALESCE(t.service, '') AS service, COALESCE(t.tier, '') AS tier, t.level AS level,
         t.calendar AS ticket_calendar,
         s.start_turn AS start_turn, s.started_at AS started_at, s.goes_on_turn AS goes_on_turn,
         CASE WHEN s.end_turn > COALESCE(s.goes_on_turn, s.end_turn - 1) THEN s.end_turn END AS end_turn,
         CASE WHEN s.end_turn > COALESCE(s.goes_on_turn, s.end_turn - 1) THEN s.ended_at ELSE t.as_of END AS judged_at,
         CASE WHEN s.stop_turn = s.end_turn AND s.end_turn > COALESCE(s.goes_on_turn, s.end_turn - 1) THEN 1 ELSE 0 END AS is_stopped,
         CASE WHEN s.end_turn > COALESCE(s.goes_on_turn, s.end_turn - 1) THEN 0
              WHEN s.paused_turn > COALESCE(s.resumed_turn, s.paused_turn - 1) THEN 1 ELSE 0 END AS is_paused,
         CASE WHEN s.abandoned_turn > COALESCE(s.reopened_turn, s.abandoned_turn - 1) THEN 1 ELSE 0 END AS is_cancelled,
         p.reopening AS reopening,
         CASE WHEN p.beyond_sql <> '' THEN p.beyond_sql WHEN t.opened_at IS NULL OR t.as_of IS NULL THEN 'missing'
              WHEN l.reason IS NOT NULL THEN l.reason
              WHEN p.reopening <> 'ignore' AND s.closed_start_turn < COALESCE(s.start_turn, s.closed_start_turn + 1)
                  AND s.closed_start_turn < s.reopened_turn THEN 'startWhileClosed' ELSE '' END AS beyond_sql
  FROM sla_tickets t
  CROSS JOIN sla_policies p
  LEFT JOIN starts_and_ends s ON s.ticket = t.ticket AND s.as_of = t.as_of AND s.metric = p.metric
  LEFT JOIN left_out l ON l.ticket = t.ticket AND l.as_of = t.as_of

-- Changes of the classification before the end of the clock, with the turn of the latest change of each part.
), class_changes AS (
  SELECT c.ticket AS ticket, c.as_of AS as_of, c.metric AS metric, a.turn AS turn, e.category AS category, e.service AS service,
         e.tier AS tier, e.level AS level, e.calendar AS calendar,
         MAX(CASE WHEN a.event = 'reclassified' AND e.category IS NOT NULL THEN a.turn END)
             OVER (PARTITION BY c.ticket, c.as_of, c.metric) AS category_turn,
         MAX(CASE WHEN a.event = 'reclassified' AND e.service IS NOT NULL THEN a.turn END)
             OVER (PARTITION BY c.ticket, c.as_of, c.metric) AS service_turn,
         MAX(CASE WHEN a.event = 'escalated' THEN a.turn END) OVER (PARTITION BY c.ticket, c.as_of, c.metric) AS tier_turn,
         MAX(CASE WHEN a.event = 'reclassified' AND e.level IS NOT NULL THEN a.turn END)
             OVER (PARTITION BY c.ticket, c.as_of, c.metric) AS level_turn,
         MAX(CASE WHEN a.event = 'reclassified' AND e.calendar IS NOT NULL THEN a.turn END)
             OVER (PARTITION BY c.ticket, c.as_of, c.metric) AS calendar_turn
  FROM clocks c
  JOIN allowed a ON a.ticket = c.ticket AND a.as_of = c.as_of
  JOIN sla_ticket_events e ON e.ticket = a.ticket AND e.place = a.place
  WHERE a.event IN ('reclassified', 'escalated') AND (c.end_turn IS NULL OR a.turn < c.end_turn)
    AND (c.reopening <> 'ignore' OR a.cancelled_turn IS NULL)

-- The latest value of each changed part.
), last_changes AS (
  SELECT s.ticket AS ticket, s.as_of AS as_of, s.metric AS metric, MAX(s.tier_turn) AS tier_turn,
         MAX(CASE WHEN s.turn = s.category_turn THEN s.category END) AS category,
         MAX(CASE WHEN s.turn = s.service_turn THEN s.service END) AS service,
         MAX(CASE WHEN s.turn = s.tier_turn THEN COALESCE(s.tier, '') END) AS tier,
         MAX(CASE WHEN s.turn = s.level_turn THEN s.level END) AS level,
         MAX(CASE WHEN s.turn = s.calendar_turn THEN s.calendar END) AS calendar
  FROM class_changes s
  GROUP BY s.ticket, s.as_of, s.metric

-- Each clock with the classification by which it is judged.
), in_class AS (
  SELECT c.ticket AS ticket, c.as_of AS as_of, c.metric AS metric, c.at_risk_part AS at_risk_part, c.at_risk_whole AS at_risk_whole,
         COALESCE(x.category, c.category) AS category, COALESCE(x.service, c.service) AS service, COALESCE(x.tier, c.tier) AS tier,
         COALESCE(x.level, c.level) AS level, COALESCE(x.calendar, c.ticket_calendar) AS ticket_calendar,
         c.start_turn AS start_turn, c.started_at AS started_at, c.end_turn AS end_turn, c.judged_at AS judged_at,
         c.is_stopped AS is_stopped,
         c.is_paused AS is_paused, c.is_cancelled AS is_cancelled, c.beyond_sql AS beyond_sql
  FROM clocks c
  LEFT JOIN last_changes x ON x.ticket = c.ticket AND x.as_of = c.as_of AND x.metric = c.metric

-- The target, and the calendar on which it is counted.
), promised AS (
  SELECT c.*, g.kind AS kind, g.basis AS basis, g.amount AS amount, g.from_opening AS from_opening,
         CASE WHEN g.named_calendar <> '' THEN g.named_calendar ELSE c.ticket_calendar END AS counted_on
  FROM in_class c
  LEFT JOIN (SELECT t.category AS of_category, t.service AS of_service, t.tier AS of_tier, t.level AS of_level, t.metric AS of_metric,
                    t.kind AS kind, t.basis AS basis, t.amount AS amount, t.from_opening AS from_opening,
                    t.calendar AS named_calendar FROM sla_targets t) g
    ON g.of_category = c.category AND g.of_service = c.service AND g.of_tier = c.tier AND g.of_level = c.level AND g.of_metric = c.metric

-- The instant from which the target counts (received_at), and the open time before the start.
), received AS (
  SELECT p.*, o.open_before + CASE WHEN p.started_at < o.closes_at THEN p.started_at ELSE o.closes_at END - o.opens_at AS w_start,
         CASE WHEN p.from_opening = 1 AND p.started_at >= o.closes_at THEN o.next_opens_at
              WHEN p.from_opening = 1 AND o.opens_at IS NULL THEN NULL ELSE p.started_at END AS received_at
  FROM promised p
  LEFT JOIN sla_open_time_by_day o ON o.calendar = p.counted_on
    AND o.day = p.started_at - MOD(p.started_at + 62168256000000, 86400000) AND p.started_at >= o.from_at AND p.started_at < o.until_at

-- Targets in days take three steps: the local time of received_at, the local time of the due time, and its instant.
), local_days AS (
  SELECT r.*, r.received_at + z.utc_offset AS local_ms,
         r.received_at + z.utc_offset - MOD(r.received_at + z.utc_offset + 62168256000000, 86400000) AS local_day
  FROM received r
  LEFT JOIN sla_utc_offsets z ON z.calendar = CASE WHEN r.kind IN ('days', 'businessDays') THEN r.counted_on END
    AND r.received_at >= z.starts_at AND r.received_at < z.ends_at

), local_dues AS (
  SELECT l.*, CASE WHEN l.kind = 'days' THEN l.local_ms + l.amount * 86400000 ELSE l.local_ms - l.local_day + n.day END AS local_due
  FROM local_days l
  LEFT JOIN sla_business_days d ON d.calendar = CASE WHEN l.kind = 'businessDays' THEN l.counted_on END AND d.day = l.local_day
  LEFT JOIN sla_business_days n ON n.calendar = d.calendar
    AND n.business_days_before = d.business_days_before + d.is_business_day + l.amount - 1 AND n.is_business_day = 1

), day_dues AS (
  SELECT d.*, CASE WHEN d.local_due - z.utc_offset < z.starts_at THEN z.starts_at ELSE d.local_due - z.utc_offset END AS day_due
  FROM local_dues d
  LEFT JOIN sla_utc_offsets z ON z.calendar = CASE WHEN d.kind IN ('days', 'businessDays') THEN d.counted_on END
    AND d.local_due >= z.local_starts_at AND d.local_due < z.local_ends_at

-- The due time without pauses, as an instant and as the open time before it. w_now is the open time before the end of the clock, or
-- before as_of if the clock has not ended.
), first_dues AS (
  SELECT d.*, CASE WHEN d.kind = 'amount' AND d.basis = 'business' THEN d.w_start + d.amount
                   WHEN d.kind = 'businessDays'
                     THEN o.open_before + CASE WHEN d.day_due < o.closes_at THEN d.day_due ELSE o.closes_at END - o.opens_at
              END AS w_first_due,
         CASE WHEN d.kind = 'amount' AND d.basis = 'elapsed' THEN d.received_at + d.amount WHEN d.kind = 'days' THEN d.day_due
              WHEN d.kind = 'businessDays' AND d.day_due < o.closes_at THEN d.day_due WHEN d.kind = 'businessDays' THEN o.next_opens_at
              ELSE u.opens_at + d.w_start + d.amount - u.open_before END AS first_due,
         f.open_before + CASE WHEN d.judged_at < f.closes_at THEN d.judged_at ELSE f.closes_at END - f.opens_at AS w_now,
         CASE WHEN d.judged_at < f.closes_at THEN 1 ELSE 0 END AS is_open
  FROM day_dues d
  LEFT JOIN sla_open_time_by_day o ON o.calendar = d.counted_on
    AND o.day = CASE WHEN d.kind = 'businessDays' THEN d.day_due - MOD(d.day_due + 62168256000000, 86400000) END
    AND d.day_due >= o.from_at AND d.day_due < o.until_at
  LEFT JOIN sla_open_time_by_amount u ON u.calendar = d.counted_on
    AND u.block = CASE WHEN d.kind = 'amount' AND d.basis = 'business'
                       THEN d.w_start + d.amount - 1 - MOD(d.w_start + d.amount - 1, 14400000) END
    AND d.w_start + d.amount - 1 >= u.from_amount AND d.w_start + d.amount - 1 < u.until_amount
  LEFT JOIN sla_open_time_by_day f ON f.calendar = d.counted_on
    AND f.day = d.judged_at - MOD(d.judged_at + 62168256000000, 86400000) AND d.judged_at >= f.from_at AND d.judged_at < f.until_at

-- The intervals between acts in which no time counts: pauses, and the time from its end to its reopening.
), stretches AS (
  SELECT s.ticket AS ticket, s.as_of AS as_of, s.metric AS metric, s.turn AS turn, d.counted_on AS counted_on, d.basis AS basis,
         d.received_at AS received_at, d.first_due AS first_due, d.w_first_due AS w_first_due,
         s.at_ms AS from_ms, CASE WHEN s.next_at IS NULL THEN d.as_of ELSE s.next_at END AS until_ms,
         CASE WHEN s.next_at IS NULL THEN 1 ELSE 0 END AS lasts
  FROM steps s
  JOIN first_dues d ON d.ticket = s.ticket AND d.as_of = s.as_of AND d.metric = s.metric
  WHERE s.turn >= d.start_turn AND (d.end_turn IS NULL OR s.turn < d.end_turn)
    AND (s.paused_turn > COALESCE(s.resumed_turn, s.paused_turn - 1)
         OR (s.reopening <> 'continue' AND s.goes_on = 0 AND s.turn > s.start_turn
             AND (s.was_running = 0 OR s.act IN ('stop', 'cancel', 'abandon'))))

-- The open time before the start and the end of each interval; whether its start is the first instant with that open time; and its
-- part from received_at on.
), measured AS (
  SELECT s.*, a.open_before + CASE WHEN s.from_ms < a.closes_at THEN s.from_ms ELSE a.closes_at END - a.opens_at AS w_from,
         b.open_before + CASE WHEN s.until_ms < b.closes_at THEN s.until_ms ELSE b.closes_at END - b.opens_at AS w_until,
         CASE WHEN s.from_ms > a.opens_at AND s.from_ms <= a.closes_at THEN 1 ELSE 0 END AS is_first_instant,
         CASE WHEN s.from_ms < s.received_at THEN s.received_at ELSE s.from_ms END AS counted_from,
         CASE WHEN s.until_ms < s.received_at THEN s.received_at ELSE s.until_ms END AS counted_until
  FROM stretches s
  LEFT JOIN sla_open_time_by_day a ON a.calendar = s.counted_on
    AND a.day = s.from_ms - MOD(s.from_ms + 62168256000000, 86400000) AND s.from_ms >= a.from_at AND s.from_ms < a.until_at
  LEFT JOIN sla_open_time_by_day b ON b.calendar = s.counted_on
    AND b.day = s.until_ms - MOD(s.until_ms + 62168256000000, 86400000) AND s.until_ms >= b.from_at AND s.until_ms < b.until_at

-- The length of each interval in business time or elapsed time, whichever the target counts.
), lengths AS (
  SELECT m.*, CASE WHEN m.basis = 'business' THEN m.w_until - m.w_from ELSE m.counted_until - m.counted_from END AS length
  FROM measured m

-- The total length of the earlier intervals, and whether the previous interval ends where this one starts.
), sums AS (
  SELECT l.*, CAST(COALESCE(SUM(l.length)
           OVER (PARTITION BY l.ticket, l.as_of, l.metric ORDER BY l.turn
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS BIGINT) AS moved_before,
         CASE WHEN MAX(l.until_ms)
           OVER (PARTITION BY l.ticket, l.as_of, l.metric ORDER BY l.turn
                 ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) = l.from_ms THEN 1 ELSE 0 END AS touches
  FROM lengths l

-- An interval moves the due time if it starts at or before the due time as moved by the earlier intervals. If one starts later, all
-- following intervals start later, too. So the intervals that move the due time are the first ones, and no recursion is needed.
-- In business time, all instants of a closed time have the same open time before them. So an interval that starts with the open time
-- of the due time starts at the due time only if its start is the first of these instants.
), moves AS (
  SELECT s.*, MIN(CASE WHEN s.touches = 1 THEN 1
                       WHEN s.basis = 'business' AND s.moved_before > 0
                         THEN CASE WHEN s.w_from < s.w_first_due + s.moved_before
                                     OR (s.w_from = s.w_first_due + s.moved_before AND s.is_first_instant = 1) THEN 1 ELSE 0 END
                       WHEN s.counted_from <= s.first_due + CASE WHEN s.basis = 'business' THEN 0 ELSE s.moved_before END THEN 1 ELSE 0 END)
           OVER (PARTITION BY s.ticket, s.as_of, s.metric ORDER BY s.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS moves_due
  FROM sums s

-- The total by which pauses move the due time, and the total time that does not count.
), moved_by AS (
  SELECT m.ticket AS of_ticket, m.as_of AS of_instant, m.metric AS of_metric,
         CAST(COALESCE(SUM(m.moves_due * m.length), 0) AS BIGINT) AS credit,
         CAST(COALESCE(SUM(m.until_ms - m.from_ms), 0) AS BIGINT) AS paused,
         CAST(COALESCE(SUM(m.counted_until - m.counted_from), 0) AS BIGINT) AS wall,
         CAST(COALESCE(SUM(m.w_until - m.w_from), 0) AS BIGINT) AS business, MAX(m.lasts * m.moves_due) AS is_moving
  FROM moves m
  GROUP BY m.ticket, m.as_of, m.metric

-- Each clock with these totals, and its elapsed time.
), with_moves AS (
  SELECT d.*, COALESCE(c.credit, 0) AS credit, COALESCE(c.paused, 0) AS paused, COALESCE(c.is_moving, 0) AS is_moving,
         d.w_now - d.w_start - COALESCE(c.business, 0) AS elapsed_business,
         CASE WHEN d.judged_at < d.received_at THEN 0 ELSE d.judged_at - d.received_at - COALESCE(c.wall, 0) END AS elapsed_wall
  FROM first_dues d
  LEFT JOIN moved_by c ON c.of_ticket = d.ticket AND c.of_instant = d.as_of AND c.of_metric = d.metric

-- The due time with pauses. In business time it is the first instant with that open time: look up 1 ms less, then add the 1 ms.
), dues AS (
  SELECT c.*, CASE WHEN c.basis = 'business' AND c.credit > 0 THEN u.opens_at + c.w_first_due + c.credit - u.open_before
                   ELSE c.first_due + c.credit END AS due
  FROM with_moves c
  LEFT JOIN sla_open_time_by_amount u ON u.calendar = c.counted_on
    AND u.block = CASE WHEN c.basis = 'business' AND c.credit > 0
                       THEN c.w_first_due + c.credit - 1 - MOD(c.w_first_due + c.credit - 1, 14400000) END
    AND c.w_first_due + c.credit - 1 >= u.from_amount AND c.w_first_due + c.credit - 1 < u.until_amount

-- Whether each clock is late, and why SQL does not judge it.
), judged AS (
  SELECT d.*, CASE WHEN d.basis = 'business' THEN d.w_first_due + d.credit
                   ELSE o.open_before + CASE WHEN d.due < o.closes_at THEN d.due ELSE o.closes_at END - o.opens_at END AS w_due,
         CASE WHEN d.due < d.judged_at AND d.is_moving = 0 AND (d.end_turn IS NULL OR d.is_stopped = 1) THEN 1 ELSE 0 END AS late,
         CASE WHEN d.basis = 'business' THEN d.elapsed_business ELSE d.elapsed_wall END AS elapsed,
         CASE WHEN d.basis = 'business' THEN d.w_first_due - d.w_start ELSE d.first_due - d.received_at END AS budget,
         CASE WHEN d.beyond_sql <> '' THEN d.beyond_sql WHEN d.kind IS NULL THEN 'unknownClass' WHEN d.kind = 'other' THEN 'target'
              WHEN d.started_at IS NULL OR d.kind IN ('none', 'agreed') THEN ''
              WHEN d.due IS NULL OR (d.basis = 'business' AND d.w_now IS NULL) THEN 'rows' ELSE '' END AS beyond
  FROM dues d
  LEFT JOIN sla_open_time_by_day o ON o.calendar = d.counted_on
    AND o.day = CASE WHEN d.basis = 'elapsed' THEN d.due - MOD(d.due + 62168256000000, 86400000) END
    AND d.due >= o.from_at AND d.due < o.until_at
)
SELECT j.ticket AS ticket, j.as_of AS as_of, j.metric AS metric, j.category AS category,
       CASE WHEN j.service <> '' THEN j.service END AS service,
       CASE WHEN j.tier <> '' THEN j.tier END AS tier, j.level AS level, j.ticket_calendar AS calendar,
       CASE WHEN j.beyond <> '' THEN NULL WHEN j.started_at IS NULL THEN CASE WHEN j.is_cancelled = 1 THEN 'cancelled' ELSE 'notStarted' END
            WHEN j.is_stopped = 1 THEN 'stopped' WHEN j.end_turn IS NOT NULL THEN 'cancelled' WHEN j.is_paused = 1 THEN 'paused'
            WHEN j.as_of < j.received_at OR (j.basis = 'business' AND j.is_open = 0) THEN 'offHours' ELSE 'running' END AS phase,
       CASE WHEN j.beyond <> '' THEN NULL WHEN j.kind = 'none' THEN 'noTarget'
            WHEN (j.started_at IS NULL AND j.is_cancelled = 1) OR (j.end_turn IS NOT NULL AND j.is_stopped = 0) THEN 'notJudged'
            WHEN j.kind = 'agreed' THEN 'awaitingAgreement' WHEN j.started_at IS NULL THEN 'onTrack'
            WHEN j.late = 1 THEN CASE WHEN j.is_stopped = 1 THEN 'breached' ELSE 'breaching' END WHEN j.is_stopped = 1 THEN 'met'
            WHEN CASE WHEN j.budget > 0 THEN j.elapsed * j.at_risk_whole >= j.budget * j.at_risk_part
                      ELSE j.is_moving = 0 AND j.judged_at >= j.due END THEN 'atRisk'
            ELSE 'onTrack' END AS verdict,
       CASE WHEN j.beyond = '' THEN j.late END AS late, CASE WHEN j.beyond = '' AND j.basis <> '' THEN j.basis END AS basis,
       CASE WHEN j.beyond = '' THEN j.started_at END AS started_at,
       CASE WHEN j.beyond = '' AND j.received_at > j.started_at THEN j.received_at END AS received_at,
       CASE WHEN j.beyond = '' AND (j.is_paused = 0 OR j.started_at IS NULL) THEN j.due END AS due_at,
       CASE WHEN j.beyond = '' THEN j.first_due END AS original_due_at,
       CASE WHEN j.beyond = '' AND j.is_paused = 1 THEN j.due END AS due_if_resumed_at,
       CASE WHEN j.beyond = '' AND j.is_stopped = 1 THEN j.judged_at END AS stopped_at,
       CASE WHEN j.beyond <> '' THEN NULL WHEN j.started_at IS NULL THEN 0 ELSE j.elapsed_business END AS elapsed_business,
       CASE WHEN j.beyond <> '' THEN NULL WHEN j.started_at IS NULL THEN 0 ELSE j.elapsed_wall END AS elapsed_wall,
       CASE WHEN j.beyond = '' THEN j.paused END AS paused,
       CASE WHEN j.beyond = '' THEN j.w_due - j.w_now END AS remaining_business,
       CASE WHEN j.beyond = '' THEN j.due - j.judged_at END AS remaining_wall, j.beyond AS beyond_sql
FROM judged j
