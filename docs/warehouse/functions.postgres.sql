-- Questions about calendars: PostgreSQL.
-- Instants are epoch ms, amounts are ms. An answer is NULL if the rows of the calendar do not cover it.
-- A function runs once per row. For many rows the joins of answers.sql are faster.

CREATE INDEX IF NOT EXISTS sla_open_time_by_day_key ON sla_open_time_by_day (calendar, day);
CREATE INDEX IF NOT EXISTS sla_open_time_by_amount_key ON sla_open_time_by_amount (calendar, block);

-- 1 if the instant is open, otherwise 0
CREATE OR REPLACE FUNCTION is_open(the_calendar TEXT, asked_at BIGINT) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT MAX(CASE WHEN asked_at < d.closes_at THEN 1 ELSE 0 END)
  FROM sla_open_time_by_day d
  WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked_at AND asked_at < d.until_at
$$;

-- the instant itself if it is open, otherwise the next opening
CREATE OR REPLACE FUNCTION next_open(the_calendar TEXT, asked_at BIGINT) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT MAX(CASE WHEN asked_at < d.closes_at THEN asked_at ELSE d.next_opens_at END)
  FROM sla_open_time_by_day d
  WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked_at AND asked_at < d.until_at
$$;

-- the open time from one instant until another; negative if the second is earlier
CREATE OR REPLACE FUNCTION open_between(the_calendar TEXT, asked_at BIGINT, asked_until BIGINT) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (
    SELECT MAX(d.open_before + CASE WHEN asked_until < d.closes_at THEN asked_until ELSE d.closes_at END - d.opens_at)
    FROM sla_open_time_by_day d
    WHERE d.calendar = the_calendar AND d.day = asked_until - MOD(asked_until + 62168256000000, 86400000)
        AND d.from_at <= asked_until AND asked_until < d.until_at
  ) - (
    SELECT MAX(d.open_before + CASE WHEN asked_at < d.closes_at THEN asked_at ELSE d.closes_at END - d.opens_at)
    FROM sla_open_time_by_day d
    WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
        AND d.from_at <= asked_at AND asked_at < d.until_at
  )
$$;

-- the earliest instant by which that much open time has passed; for a negative amount, subtracts it
CREATE OR REPLACE FUNCTION add_open(the_calendar TEXT, asked_at BIGINT, amount BIGINT) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + CASE WHEN w.amount > 0 THEN 1 ELSE 0 END END)
  FROM (
    SELECT d.calendar AS calendar, asked_at AS asked_at, amount AS amount, CASE WHEN amount = 0 THEN d.open_before
      ELSE d.open_before + CASE WHEN asked_at < d.closes_at THEN asked_at ELSE d.closes_at END - d.opens_at + amount - CASE WHEN amount > 0 THEN 1 ELSE 0 END END AS reached
    FROM sla_open_time_by_day d
    WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked_at AND asked_at < d.until_at
  ) w
  JOIN sla_open_time_by_amount m
    ON m.calendar = w.calendar AND m.block = w.reached - MOD(w.reached, 14400000)
      AND m.from_amount <= w.reached AND w.reached < m.until_amount
$$;

-- the latest instant from which that much open time passes until asked_at; for a negative amount, adds it
CREATE OR REPLACE FUNCTION subtract_open(the_calendar TEXT, asked_at BIGINT, amount BIGINT) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT add_open(the_calendar, asked_at, 0 - amount)
$$;
