/**
 * Questions about a calendar in SQL. Each is one look-up by instant or by amount. This SQL is the same in every dialect;
 * `dialects.ts` has the differences, and `write.ts` writes the files of docs/warehouse.
 */
import { DAY_MS, HOUR_MS } from '../../../src/input/units';

/** A whole number of days in ms. Added to an instant since the year 0, the sum is positive. MOD needs that. */
const EPOCH_SHIFT_MS = 62_168_256_000_000;
const BLOCK_MS = 4 * HOUR_MS;

/** The condition for the row of `sla_open_time_by_day` that covers an instant. */
const coversInstant = (row: string, calendar: string, at: string): string =>
  `${row}.calendar = ${calendar} AND ${row}.day = ${at} - MOD(${at} + ${EPOCH_SHIFT_MS}, ${DAY_MS})
    AND ${row}.from_at <= ${at} AND ${at} < ${row}.until_at`;

/** The condition for the row of `sla_open_time_by_amount` that covers an amount of open time since the first row. */
const coversAmount = (row: string, calendar: string, amount: string): string =>
  `${row}.calendar = ${calendar} AND ${row}.block = ${amount} - MOD(${amount}, ${BLOCK_MS})
    AND ${row}.from_amount <= ${amount} AND ${amount} < ${row}.until_amount`;

/** The open time from the first row until an instant. */
const openBefore = (row: string, at: string): string =>
  `${row}.open_before + CASE WHEN ${at} < ${row}.closes_at THEN ${at} ELSE ${row}.closes_at END - ${row}.opens_at`;

export const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

/** 1 ms if the amount is positive: the look-up is then for 1 ms less, to find the earliest instant with that open time. */
const moment = (amount: string): string => `CASE WHEN ${amount} > 0 THEN 1 ELSE 0 END`;

/** The arguments of a question, as names of parameters or columns. */
export interface QuestionArguments {
  readonly calendar: string;
  readonly at: string;
  readonly until: string;
  readonly amount: string;
}

/** The questions, named like the functions. */
export type Question = 'is_open' | 'next_open' | 'open_between' | 'add_open' | 'subtract_open';

/** Returns the SELECT of each question. `bound` goes before its first table; it is the sub-query that binds the arguments. */
export function bodies(
  { calendar, at, until, amount }: QuestionArguments,
  bound = '',
): Readonly<Record<Question, string>> {
  const byDay = (instant: string, value: string): string =>
    `SELECT MAX(${value})
FROM ${bound}sla_open_time_by_day d
WHERE ${coversInstant('d', calendar, instant)}`;

  // A row covers the last moment of the added time. If the amount is 0, any covered amount will do for the join.
  const add = `SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + ${moment('w.amount')} END)
FROM (
  SELECT d.calendar AS calendar, ${at} AS asked_at, ${amount} AS amount, CASE WHEN ${amount} = 0 THEN d.open_before
    ELSE ${openBefore('d', at)} + ${amount} - ${moment(amount)} END AS reached
  FROM ${bound}sla_open_time_by_day d
  WHERE ${coversInstant('d', calendar, at)}
) w
JOIN sla_open_time_by_amount m
  ON ${coversAmount('m', 'w.calendar', 'w.reached')}`;

  return {
    is_open: byDay(at, `CASE WHEN ${at} < d.closes_at THEN 1 ELSE 0 END`),
    next_open: byDay(at, `CASE WHEN ${at} < d.closes_at THEN ${at} ELSE d.next_opens_at END`),
    open_between: `SELECT (
${indented(byDay(until, openBefore('d', until)))}
) - (
${indented(byDay(at, openBefore('d', at)))}
)`,
    add_open: add,
    subtract_open: `SELECT add_open(${calendar}, ${at}, 0 - ${amount})`,
  };
}

/** The joins that an engine uses to find the row of an instant or of an amount. */
interface JoinStyle {
  readonly at: (row: string, calendar: string, at: string) => Join;
  readonly amount: (row: string, calendar: string, amount: string) => Join;
}
interface Join {
  readonly join: string;
  /** The condition that the join has found a row. It also works if the engine fills unmatched columns with zeros. */
  readonly found: string;
}

/** Joins by equality on a day or block. Every engine can run them as hash joins. */
export const byEquality: JoinStyle = {
  at: (row, calendar, at) => ({
    join: `LEFT JOIN sla_open_time_by_day ${row}\n    ON ${coversInstant(row, calendar, at)}`,
    found: `${row}.calendar = ${calendar}`,
  }),
  amount: (row, calendar, amount) => ({
    join: `LEFT JOIN sla_open_time_by_amount ${row}\n    ON ${coversAmount(row, calendar, amount)}`,
    found: `${row}.calendar = ${calendar}`,
  }),
};

/** Joins to the latest row at or before. For ClickHouse: its ASOF join is faster than its equality join. */
export const byAsof: JoinStyle = {
  at: (row, calendar, at) => ({
    join: `ASOF LEFT JOIN sla_open_time ${row}\n    ON ${row}.calendar = ${calendar} AND ${row}.opens_at <= ${at}`,
    found: `${row}.calendar = ${calendar} AND ${at} < ${row}.next_opens_at`,
  }),
  amount: (row, calendar, amount) => ({
    join: `ASOF LEFT JOIN sla_open_time ${row}\n    ON ${row}.calendar = ${calendar} AND ${row}.open_before <= ${amount}`,
    found: `${row}.calendar = ${calendar} AND ${amount} < ${row}.open_before + ${row}.closes_at - ${row}.opens_at`,
  }),
};

/** Returns the SELECT that answers all rows of `sla_questions` with joins, without a sub-query per row. */
export function answers({ at, amount }: JoinStyle): string {
  const d = at('d', 'q.calendar', 'q.asked_at');
  const e = at('e', 'q.calendar', 'q.until_at');
  const f = amount('f', 'r.calendar', 'r.ahead');
  const b = amount('b', 'r.calendar', 'r.behind');
  return `WITH asked AS (
  SELECT q.id AS id, q.calendar AS calendar, q.asked_at AS asked_at, q.amount AS amount,
    CASE WHEN ${d.found} THEN CASE WHEN q.asked_at < d.closes_at THEN 1 ELSE 0 END END AS is_open,
    CASE WHEN ${d.found} THEN CASE WHEN q.asked_at < d.closes_at THEN q.asked_at ELSE d.next_opens_at END END AS next_open_at,
    CASE WHEN ${d.found} THEN ${openBefore('d', 'q.asked_at')} END AS open_before,
    CASE WHEN ${e.found} THEN ${openBefore('e', 'q.until_at')} END AS open_before_until
  FROM sla_questions q
  ${d.join}
  ${e.join}
), reached AS (
  SELECT a.id AS id, a.calendar AS calendar, a.asked_at AS asked_at, a.amount AS amount, a.is_open AS is_open,
    a.next_open_at AS next_open_at, a.open_before_until - a.open_before AS open_between,
    a.open_before + a.amount - ${moment('a.amount')} AS ahead,
    a.open_before - a.amount - ${moment('0 - a.amount')} AS behind
  FROM asked a
)
SELECT r.id AS id, r.is_open AS is_open, r.next_open_at AS next_open_at, r.open_between AS open_between,
  CASE WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at
    WHEN ${f.found} THEN f.opens_at + r.ahead - f.open_before + ${moment('r.amount')} END AS add_open,
  CASE WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at
    WHEN ${b.found} THEN b.opens_at + r.behind - b.open_before + ${moment('0 - r.amount')} END AS subtract_open
FROM reached r
  ${f.join}
  ${b.join}
`;
}
