-- Questions about calendars: SQLite.
-- All instants are milliseconds since 1970, all amounts milliseconds. NULL where the rows of the calendar do not reach.
-- There are no functions in SQL, so there is the view alone. MOD needs the math functions, which most builds have.

CREATE INDEX IF NOT EXISTS sla_open_time_by_day_key ON sla_open_time_by_day (calendar, day);
CREATE INDEX IF NOT EXISTS sla_open_time_by_amount_key ON sla_open_time_by_amount (calendar, block);

CREATE VIEW sla_answers AS
SELECT q.id AS id,
  (
    SELECT MAX(CASE WHEN q.asked_at < d.closes_at THEN 1 ELSE 0 END)
    FROM sla_open_time_by_day d
    WHERE d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
  ) AS is_open,
  (
    SELECT MAX(CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.next_opens_at END)
    FROM sla_open_time_by_day d
    WHERE d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
  ) AS next_open_at,
  (
    SELECT (
      SELECT MAX(d.open_before + CASE WHEN q.until_at < d.closes_at THEN q.until_at ELSE d.closes_at END - d.opens_at)
      FROM sla_open_time_by_day d
      WHERE d.calendar = q.calendar AND d.day = q.until_at - MOD(q.until_at + 62168256000000, 86400000)
          AND d.from_at <= q.until_at AND q.until_at < d.until_at
    ) - (
      SELECT MAX(d.open_before + CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.closes_at END - d.opens_at)
      FROM sla_open_time_by_day d
      WHERE d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
          AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
    )
  ) AS open_between,
  (
    SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + CASE WHEN w.amount > 0 THEN 1 ELSE 0 END END)
    FROM (
      SELECT d.calendar AS calendar, q.asked_at AS asked_at, q.amount AS amount, CASE WHEN q.amount = 0 THEN d.open_before
        ELSE d.open_before + CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.closes_at END - d.opens_at + q.amount - CASE WHEN q.amount > 0 THEN 1 ELSE 0 END END AS reached
      FROM sla_open_time_by_day d
      WHERE d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
    ) w
    JOIN sla_open_time_by_amount m
      ON m.calendar = w.calendar AND m.block = w.reached - MOD(w.reached, 14400000)
        AND m.from_amount <= w.reached AND w.reached < m.until_amount
  ) AS add_open,
  (
    SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + CASE WHEN w.amount > 0 THEN 1 ELSE 0 END END)
    FROM (
      SELECT d.calendar AS calendar, q.asked_at AS asked_at, (0 - q.amount) AS amount, CASE WHEN (0 - q.amount) = 0 THEN d.open_before
        ELSE d.open_before + CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.closes_at END - d.opens_at + (0 - q.amount) - CASE WHEN (0 - q.amount) > 0 THEN 1 ELSE 0 END END AS reached
      FROM sla_open_time_by_day d
      WHERE d.calendar = q.calendar AND d.day = q.asked_at - MOD(q.asked_at + 62168256000000, 86400000)
        AND d.from_at <= q.asked_at AND q.asked_at < d.until_at
    ) w
    JOIN sla_open_time_by_amount m
      ON m.calendar = w.calendar AND m.block = w.reached - MOD(w.reached, 14400000)
        AND m.from_amount <= w.reached AND w.reached < m.until_amount
  ) AS subtract_open
FROM sla_questions q;
