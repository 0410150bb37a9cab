/**
 * The questions about a calendar, in SQL: each is one look-up by instant or by amount. The text is the same in every
 * dialect; `dialects.ts` holds what differs, and `write.ts` writes the files of docs/warehouse.
 */

/** A whole number of days before the year 0, so that a remainder is that of a positive number. */
const BEFORE_ALL = 62_168_256_000_000;
const DAY = 86_400_000;
const BLOCK = 14_400_000;

/** The row of `sla_open_time_by_day` that holds for an instant. */
const holdsAt = (row: string, calendar: string, at: string): string =>
  `${row}.calendar = ${calendar} AND ${row}.day = ${at} - MOD(${at} + ${BEFORE_ALL}, ${DAY})
    AND ${row}.from_at <= ${at} AND ${at} < ${row}.until_at`;

/** The row of `sla_open_time_by_amount` that holds an amount of open time since the first row. */
const holds = (row: string, calendar: string, amount: string): string =>
  `${row}.calendar = ${calendar} AND ${row}.block = ${amount} - MOD(${amount}, ${BLOCK})
    AND ${row}.from_amount <= ${amount} AND ${amount} < ${row}.until_amount`;

/** The open time before an instant, counted from the first row. */
const openBefore = (row: string, at: string): string =>
  `${row}.open_before + CASE WHEN ${at} < ${row}.closes_at THEN ${at} ELSE ${row}.closes_at END - ${row}.opens_at`;

export const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

/** An amount that is added ends a moment after its last; one that is taken away begins with its first. */
const moment = (amount: string): string => `CASE WHEN ${amount} > 0 THEN 1 ELSE 0 END`;

/** What a question names, by the names of its arguments or of columns. */
export interface Asked {
  readonly calendar: string;
  readonly at: string;
  readonly until: string;
  readonly amount: string;
}

/** The questions, in the order of their answers. */
export type Question = 'is_open' | 'next_open' | 'open_between' | 'add_open' | 'subtract_open';

/** The sub-query of each question. `bound` stands before the first table of each, to bind the arguments there. */
export function bodies({ calendar, at, until, amount }: Asked, bound = ''): Readonly<Record<Question, string>> {
  const byDay = (instant: string, value: string): string =>
    `SELECT MAX(${value})
FROM ${bound}sla_open_time_by_day d
WHERE ${holdsAt('d', calendar, instant)}`;

  /** By the last moment of what is added, which a row holds; for nothing, by any that one holds. */
  const add = `SELECT MAX(CASE WHEN w.amount = 0 THEN w.asked_at ELSE m.opens_at + w.reached - m.open_before + ${moment('w.amount')} END)
FROM (
  SELECT d.calendar AS calendar, ${at} AS asked_at, ${amount} AS amount, CASE WHEN ${amount} = 0 THEN d.open_before
    ELSE ${openBefore('d', at)} + ${amount} - ${moment(amount)} END AS reached
  FROM ${bound}sla_open_time_by_day d
  WHERE ${holdsAt('d', calendar, at)}
) w
JOIN sla_open_time_by_amount m
  ON ${holds('m', 'w.calendar', 'w.reached')}`;

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

/** How an engine finds the one row: the join, and what tells that there was one, also where a join fills in zeros. */
interface Form {
  readonly at: (row: string, calendar: string, at: string) => Joined;
  readonly amount: (row: string, calendar: string, amount: string) => Joined;
}
interface Joined {
  readonly join: string;
  readonly found: string;
}

/** By equality on a day or block: every engine makes a hash join of it. */
export const byEquality: Form = {
  at: (row, calendar, at) => ({
    join: `LEFT JOIN sla_open_time_by_day ${row}\n    ON ${holdsAt(row, calendar, at)}`,
    found: `${row}.calendar = ${calendar}`,
  }),
  amount: (row, calendar, amount) => ({
    join: `LEFT JOIN sla_open_time_by_amount ${row}\n    ON ${holds(row, calendar, amount)}`,
    found: `${row}.calendar = ${calendar}`,
  }),
};

/** By the last row at or before: for ClickHouse, whose ASOF join is faster than its join on equality. */
export const byAsof: Form = {
  at: (row, calendar, at) => ({
    join: `ASOF LEFT JOIN sla_open_time ${row}\n    ON ${row}.calendar = ${calendar} AND ${row}.opens_at <= ${at}`,
    found: `${row}.calendar = ${calendar} AND ${at} < ${row}.next_opens_at`,
  }),
  amount: (row, calendar, amount) => ({
    join: `ASOF LEFT JOIN sla_open_time ${row}\n    ON ${row}.calendar = ${calendar} AND ${row}.open_before <= ${amount}`,
    found: `${row}.calendar = ${calendar} AND ${amount} < ${row}.open_before + ${row}.closes_at - ${row}.opens_at`,
  }),
};

/** All questions of `sla_questions` at once, by joins: no sub-query for each row. */
export function answers({ at, amount }: Form): string {
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
