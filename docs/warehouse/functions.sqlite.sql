-- Questions about calendars: SQLite.
-- Instants are epoch ms, amounts are ms. An answer is NULL if the rows of the calendar do not cover it.
-- SQLite has no SQL functions, so this file has a view instead. It needs MOD, a math function that most builds have.

CREATE INDEX IF NOT EXISTS sla_open_time_by_day_key ON sla_open_time_by_day (calendar, day);
CREATE INDEX IF NOT EXISTS sla_open_time_by_amount_key ON sla_open_time_by_amount (calendar, block);

CREATE VIEW sla_answers AS
WITH asked AS (
  SELECT q.id AS id, q.calendar AS calendar, q.asked_at AS asked_at, q.amount AS amount,
    CASE WHEN d.calendar = q.calendar THEN CASE WHEN q.asked_at < d.closes_at THEN 1 ELSE 0 END END AS is_open,
    CASE WHEN d.calendar = q.calendar THEN CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.next_opens_at END END AS next_open_at,
    CASE WHEN d.calendar = q.calendar THEN d.open_before + CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.closes_at END - d.opens_at END AS open_before,
    CASE WHEN e.calendar = q.calendar THEN e.open_before + CASE WHEN q.until_at < e.closes_at THEN q.until_at ELSE e.closes_at END - e.opens_at END AS open_before_until
  FROM sla_questions q
  LEFT JOIN sla_open_time_by_day d
    ON d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
    AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
  LEFT JOIN sla_open_time_by_day e
    ON e.calendar = q.calendar AND e.day = q.until_at - MOD(q.until_at + 62168256000000, 86400000)
    AND e.from_at <= q.until_at AND q.until_at < e.until_at
), reached AS (
  SELECT a.id AS id, a.calendar AS calendar, a.asked_at AS asked_at, a.amount AS amount, a.is_open AS is_open,
    a.next_open_at AS next_open_at, a.open_before_until - a.open_before AS open_between,
    a.open_before + a.amount - CASE WHEN a.amount > 0 THEN 1 ELSE 0 END AS ahead,
    a.open_before - a.amount - CASE WHEN 0 - a.amount > 0 THEN 1 ELSE 0 END AS behind
  FROM asked a
)
SELECT r.id AS id, r.is_open AS is_open, r.next_open_at AS next_open_at, r.open_between AS open_between,
  CASE WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at
    WHEN f.calendar = r.calendar THEN f.opens_at + r.ahead - f.open_before + CASE WHEN r.amount > 0 THEN 1 ELSE 0 END END AS add_open,
  CASE WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at
    WHEN b.calendar = r.calendar THEN b.opens_at + r.behind - b.open_before + CASE WHEN 0 - r.amount > 0 THEN 1 ELSE 0 END END AS subtract_open
FROM reached r
  LEFT JOIN sla_open_time_by_amount f
    ON f.calendar = r.calendar AND f.block = r.ahead - MOD(r.ahead, 14400000)
    AND f.from_amount <= r.ahead AND r.ahead < f.until_amount
  LEFT JOIN sla_open_time_by_amount b
    ON b.calendar = r.calendar AND b.block = r.behind - MOD(r.behind, 14400000)
    AND b.from_amount <= r.behind AND r.behind < b.until_amount;
