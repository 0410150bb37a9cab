/**
 * The functions for ClickHouse. A dictionary finds the row of an instant or of an amount. `shift` is the open time before an
 * opening minus the opening: an open instant plus `shift` is the open time before it.
 */
export const clickhouse = `CREATE DICTIONARY IF NOT EXISTS sla_open_time_at (
  calendar String, opens_at Int64, last_at Int64, closes_at Int64, next_opens_at Int64, shift Int64
)
PRIMARY KEY calendar
SOURCE(CLICKHOUSE(QUERY 'SELECT calendar, opens_at, next_opens_at - 1 AS last_at, closes_at, next_opens_at, open_before - opens_at AS shift FROM default.sla_open_time'))
LAYOUT(COMPLEX_KEY_RANGE_HASHED()) RANGE(MIN opens_at MAX last_at) LIFETIME(0);

CREATE DICTIONARY IF NOT EXISTS sla_open_time_of (
  calendar String, open_before Int64, last_amount Int64, shift Int64
)
PRIMARY KEY calendar
SOURCE(CLICKHOUSE(QUERY 'SELECT calendar, open_before, open_before + closes_at - opens_at - 1 AS last_amount, open_before - opens_at AS shift FROM default.sla_open_time'))
LAYOUT(COMPLEX_KEY_RANGE_HASHED()) RANGE(MIN open_before MAX last_amount) LIFETIME(0);

CREATE OR REPLACE FUNCTION sla_at AS (attribute, the_calendar, asked_at) ->
  if(isNull(asked_at), NULL, dictGetOrNull('sla_open_time_at', attribute, tuple(the_calendar), assumeNotNull(asked_at)));

CREATE OR REPLACE FUNCTION sla_open_before AS (the_calendar, asked_at) ->
  sla_at('shift', the_calendar, asked_at)
  + if(asked_at < sla_at('closes_at', the_calendar, asked_at), asked_at, sla_at('closes_at', the_calendar, asked_at));

CREATE OR REPLACE FUNCTION sla_reached AS (the_calendar, amount) ->
  amount - if(isNull(amount), NULL, dictGetOrNull('sla_open_time_of', 'shift', tuple(the_calendar), assumeNotNull(amount)));

CREATE OR REPLACE FUNCTION is_open AS (the_calendar, asked_at) ->
  asked_at < sla_at('closes_at', the_calendar, asked_at);

CREATE OR REPLACE FUNCTION next_open AS (the_calendar, asked_at) ->
  if(is_open(the_calendar, asked_at), asked_at, sla_at('next_opens_at', the_calendar, asked_at));

CREATE OR REPLACE FUNCTION open_between AS (the_calendar, asked_at, asked_until) ->
  sla_open_before(the_calendar, asked_until) - sla_open_before(the_calendar, asked_at);

CREATE OR REPLACE FUNCTION add_open AS (the_calendar, asked_at, amount) ->
  if(amount = 0,
    asked_at + 0 * sla_open_before(the_calendar, asked_at),
    sla_reached(the_calendar, sla_open_before(the_calendar, asked_at) + amount - if(amount > 0, 1, 0)) + if(amount > 0, 1, 0));

CREATE OR REPLACE FUNCTION subtract_open AS (the_calendar, asked_at, amount) ->
  add_open(the_calendar, asked_at, 0 - amount);`;
