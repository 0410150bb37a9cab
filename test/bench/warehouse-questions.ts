import type { DuckDBConnection } from '@duckdb/node-api';
import { openTimeRows } from 'prazo/warehouse';
import { DAY_MS, HOUR_MS } from '../../src/input/units';
import { sqlOf } from '../warehouse/sql';
import { type CalendarName, calendarNames, calendars, FROM, UNTIL } from './warehouse-cases';
import type { Load } from './warehouse-duckdb';

/** Generates questions about the calendars in the database, and answers them in SQL and in loops. */

const span = { from: FROM, until: UNTIL };
const ofAll = <T>(rows: (name: CalendarName) => Iterable<T>): readonly T[] =>
  calendarNames.flatMap((name) => [...rows(name)]);

/** The rows of all calendars, by table. */
export const calendarTables = {
  sla_open_time: () => ofAll((name) => openTimeRows(calendars[name], span)),
  sla_open_time_by_day: () => ofAll((name) => openTimeRows(calendars[name], { ...span, cut: 'day' })),
  sla_open_time_by_amount: () => ofAll((name) => openTimeRows(calendars[name], { ...span, cut: 'amount' })),
} as const;

export async function loadCalendars(load: Load): Promise<void> {
  await load('sla_open_time', calendarTables.sla_open_time());
  await load('sla_open_time_by_day', calendarTables.sla_open_time_by_day());
  await load('sla_open_time_by_amount', calendarTables.sla_open_time_by_amount());
}

/** Returns the SQL for a pseudo-random integer below a limit, the same in every run. */
const below = (limit: number, seed: number) => `CAST(hash(i, ${seed}) % ${limit} AS BIGINT)`;

/**
 * Returns the SQL that creates questions for all calendars in turn: spans of up to 60 days, and amounts of up to 200 hours. One in
 * eight amounts is negative.
 */
export const questions = (count: number): string => `
CREATE TABLE sla_questions AS
SELECT i AS id, CASE i % ${calendarNames.length} ${calendarNames.map((name, n) => `WHEN ${n} THEN '${name}'`).join(' ')} END AS calendar,
       asked_at, asked_at + ${below(60 * DAY_MS, 2)} AS until_at,
       CASE WHEN ${below(8, 3)} = 0 THEN -1 ELSE 1 END * ${below(200 * HOUR_MS, 4)} AS amount
FROM (SELECT range AS i, ${FROM + 365 * DAY_MS} + CAST(hash(range, 1) % ${3 * 365 * DAY_MS} AS BIGINT) AS asked_at FROM range(${count}))`;

const opened = (of: string, at: string) =>
  `${of}.open_before + CASE WHEN ${at} < ${of}.closes_at THEN ${at} ELSE ${of}.closes_at END - ${of}.opens_at`;

/** The SQL for the same five answers from the uncut rows, with ASOF joins. */
const ASOF = `
WITH known AS (
  SELECT q.id, q.calendar, q.asked_at, q.amount, CASE WHEN q.asked_at < a.closes_at THEN 1 ELSE 0 END AS is_open,
         CASE WHEN q.asked_at < a.closes_at THEN q.asked_at ELSE a.next_opens_at END AS next_open_at,
         ${opened('a', 'q.asked_at')} AS open_at, ${opened('b', 'q.until_at')} AS open_until
  FROM sla_questions q
  ASOF JOIN sla_open_time a ON a.calendar = q.calendar AND q.asked_at >= a.opens_at
  ASOF JOIN sla_open_time b ON b.calendar = q.calendar AND q.until_at >= b.opens_at
), aimed AS (
  SELECT k.*, open_at + amount - CASE WHEN amount > 0 THEN 1 ELSE 0 END AS up,
         open_at - amount - CASE WHEN amount < 0 THEN 1 ELSE 0 END AS down
  FROM known k
)
SELECT k.id, k.is_open, k.next_open_at, k.open_until - k.open_at AS open_between,
       CASE WHEN amount = 0 THEN asked_at ELSE u.opens_at + up - u.open_before + CASE WHEN amount > 0 THEN 1 ELSE 0 END END AS add_open,
       CASE WHEN amount = 0 THEN asked_at ELSE d.opens_at + down - d.open_before + CASE WHEN amount < 0 THEN 1 ELSE 0 END END AS subtract_open
FROM aimed k
ASOF JOIN sla_open_time u ON u.calendar = k.calendar AND k.up >= u.open_before
ASOF JOIN sla_open_time d ON d.calendar = k.calendar AND k.down >= d.open_before`;

const answered = (select: string): string => `CREATE OR REPLACE TABLE answered AS ${select}`;

/** The statements that answer the questions, by name. Each writes its answers into a table. */
export const STATEMENTS = {
  answers: () => answered(sqlOf('answers.sql')),
  nearest: () => answered(ASOF),
  between: () => answered('SELECT id, open_between(calendar, asked_at, until_at) AS open_between FROM sla_questions'),
} as const;
export type Statement = keyof typeof STATEMENTS;

/** The questions as columns of numbers. Question `i` is about calendar `i` modulo their number. */
export interface Asked {
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly amount: Float64Array;
}

export async function readQuestions(connection: DuckDBConnection, count: number): Promise<Asked> {
  const asked = { from: new Float64Array(count), until: new Float64Array(count), amount: new Float64Array(count) };
  const result = await connection.stream('SELECT id, asked_at, until_at, amount FROM sla_questions');
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [ids = [], from = [], until = [], amount = []] = chunk.getColumns();
    for (const [row, id] of ids.entries()) {
      asked.from[Number(id)] = Number(from[row]);
      asked.until[Number(id)] = Number(until[row]);
      asked.amount[Number(id)] = Number(amount[row]);
    }
  }
  return asked;
}

const timelines = calendarNames.map((name) => calendars[name].timeline);
const timelineOf = (i: number) => timelines[i % timelines.length] as (typeof timelines)[number];

/** Returns the library's five answers to one question. */
export function answersTo({ from, until, amount }: Asked, i: number): readonly number[] {
  const timeline = timelineOf(i);
  const [at, to, by] = [from[i] as number, until[i] as number, amount[i] as number];
  return [
    Number(timeline.isOpen(at)),
    timeline.nextOpen(at),
    timeline.between(at, to),
    timeline.add(at, by),
    timeline.subtract(at, by),
  ];
}

/** Loops over all questions with the library. They return only a sum. */
export const LOOPS = {
  answers: ({ from, until, amount }: Asked): number => {
    let sum = 0;
    for (let i = 0; i < from.length; i++) {
      const timeline = timelineOf(i);
      const [at, by] = [from[i] as number, amount[i] as number];
      sum += Number(timeline.isOpen(at)) + timeline.nextOpen(at) + timeline.between(at, until[i] as number);
      sum += timeline.add(at, by) + timeline.subtract(at, by);
    }
    return sum;
  },
  between: ({ from, until }: Asked): number => {
    let sum = 0;
    for (let i = 0; i < from.length; i++) sum += timelineOf(i).between(from[i] as number, until[i] as number);
    return sum;
  },
} as const;
