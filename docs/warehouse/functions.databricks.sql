-- Questions about calendars: Databricks, and Spark from 4.0 on.
-- Instants are milliseconds since 1970, amounts milliseconds. An answer is NULL where the rows of the calendar do not reach.
-- Parsed, not run: no such engine was at hand. Older versions of Spark have no functions in SQL: take the joins of answers.sql.

-- 1 where the instant is open, 0 where not
CREATE OR REPLACE FUNCTION is_open(the_calendar STRING, asked_at BIGINT) RETURNS BIGINT RETURN (
  SELECT MAX(CASE WHEN asked_at < d.closes_at THEN 1 ELSE 0 END)
  FROM sla_open_time_by_day d
  WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked_at AND asked_at < d.until_at
);

-- the instant itself where it is open, else the next opening
CREATE OR REPLACE FUNCTION next_open(the_calendar STRING, asked_at BIGINT) RETURNS BIGINT RETURN (
  SELECT MAX(CASE WHEN asked_at < d.closes_at THEN asked_at ELSE d.next_opens_at END)
  FROM sla_open_time_by_day d
  WHERE d.calendar = the_calendar AND d.day = asked_at - MOD(asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked_at AND asked_at < d.until_at
);

-- the open time from one instant to another; negative where the other is the earlier
CREATE OR REPLACE FUNCTION open_between(the_calendar STRING, asked_at BIGINT, asked_until BIGINT) RETURNS BIGINT RETURN (
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
);

-- the earliest instant with that much open time since; for a negative amount the latest one before
CREATE OR REPLACE FUNCTION add_open(the_calendar STRING, asked_at BIGINT, amount BIGINT) RETURNS BIGINT RETURN (
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
);

-- the latest instant with that much open time until; for a negative amount the earliest one after
CREATE OR REPLACE FUNCTION subtract_open(the_calendar STRING, asked_at BIGINT, amount BIGINT) RETURNS BIGINT RETURN (
  SELECT add_open(the_calendar, asked_at, 0 - amount)
);
