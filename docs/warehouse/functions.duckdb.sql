-- Questions about calendars: DuckDB.
-- Instants are epoch ms, amounts are ms. An answer is NULL if the rows of the calendar do not cover it.
-- DuckDB pastes arguments into a macro. The sub-query "asked" binds them first. Otherwise a column of the caller, such as
-- d.opened_at, would refer to the macro's own table.

-- 1 if the instant is open, otherwise 0
CREATE OR REPLACE MACRO is_open(the_calendar, asked_at) AS (
  SELECT MAX(CASE WHEN asked.asked_at < d.closes_at THEN 1 ELSE 0 END)
  FROM (SELECT the_calendar AS the_calendar, asked_at AS asked_at) asked, sla_open_time_by_day d
  WHERE d.calendar = asked.the_calendar AND d.day = asked.asked_at - MOD(asked.asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked.asked_at AND asked.asked_at < d.until_at
);

-- the instant itself if it is open, otherwise the next opening
CREATE OR REPLACE MACRO next_open(the_calendar, asked_at) AS (
  SELECT MAX(CASE WHEN asked.asked_at < d.closes_at THEN asked.asked_at ELSE d.next_opens_at END)
  FROM (SELECT the_calendar AS the_calendar, asked_at AS asked_at) asked, sla_open_time_by_day d
  WHERE d.calendar = asked.the_calendar AND d.day = asked.asked_at - MOD(asked.asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked.asked_at AND asked.asked_at < d.until_at
);

-- the open time from one instant until another; negative if the second is earlier
CREATE OR REPLACE MACRO open_between(the_calendar, asked_at, asked_until) AS (
  SELECT (
    SELECT MAX(d.open_before + CASE WHEN asked.asked_until < d.closes_at THEN asked.asked_until ELSE d.closes_at END - d.opens_at)
    FROM (SELECT the_calendar AS the_calendar, asked_at AS asked_at, asked_until AS asked_until) asked, sla_open_time_by_day d
    WHERE d.calendar = asked.the_calendar AND d.day = asked.asked_until - MOD(asked.asked_until + 62168256000000, 86400000)
        AND d.from_at <= asked.asked_until AND asked.asked_until < d.until_at
  ) - (
    SELECT MAX(d.open_before + CASE WHEN asked.asked_at < d.closes_at THEN asked.asked_at ELSE d.closes_at END - d.opens_at)
    FROM (SELECT the_calendar AS the_calendar, asked_at AS asked_at, asked_until AS asked_until) asked, sla_open_time_by_day d
    WHERE d.calendar = asked.the_calendar AND d.day = asked.asked_at - MOD(asked.asked_at + 62168256000000, 86400000)
        AND d.from_at <= asked.asked_at AND asked.asked_at < d.until_at
  )
);

-- the earliest instant by which that much open time has passed; for a negative amount, subtracts it
CREATE OR REPLACE MACRO add_open(the_calendar, asked_at, amount) AS (
  SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + CASE WHEN w.amount > 0 THEN 1 ELSE 0 END END)
  FROM (
    SELECT d.calendar AS calendar, asked.asked_at AS asked_at, asked.amount AS amount, CASE WHEN asked.amount = 0 THEN d.open_before
      ELSE d.open_before + CASE WHEN asked.asked_at < d.closes_at THEN asked.asked_at ELSE d.closes_at END - d.opens_at + asked.amount - CASE WHEN asked.amount > 0 THEN 1 ELSE 0 END END AS reached
    FROM (SELECT the_calendar AS the_calendar, asked_at AS asked_at, amount AS amount) asked, sla_open_time_by_day d
    WHERE d.calendar = asked.the_calendar AND d.day = asked.asked_at - MOD(asked.asked_at + 62168256000000, 86400000)
      AND d.from_at <= asked.asked_at AND asked.asked_at < d.until_at
  ) w
  JOIN sla_open_time_by_amount m
    ON m.calendar = w.calendar AND m.block = w.reached - MOD(w.reached, 14400000)
      AND m.from_amount <= w.reached AND w.reached < m.until_amount
);

-- the latest instant from which that much open time passes until asked_at; for a negative amount, adds it
CREATE OR REPLACE MACRO subtract_open(the_calendar, asked_at, amount) AS (
  SELECT add_open(the_calendar, asked_at, 0 - amount)
);
