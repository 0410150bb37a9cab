/**
 * Computes business minutes with the method of common dbt packages, implemented again. A schedule has the open intervals of a week
 * in minutes since its start, and the time in which the schedule is valid. The SQL joins each ticket with its weeks, intersects
 * them with the open intervals, and adds up the minutes. The result is exact to the minute: a week with a holiday has its own
 * schedule.
 */

import { DAY_MS, MINUTE_MS } from '../../src/input/units';

const WEEK_MS = 7 * DAY_MS;
/** The first Sunday of 1970. */
const FIRST_WEEK_START = 3 * DAY_MS;

export const scheduleColumns = (['valid_from', 'valid_until', 'opens_minute', 'closes_minute'] as const).map(
  (name) => ({ name, type: 'bigint' }) as const,
);
type ScheduleRow = Readonly<Record<(typeof scheduleColumns)[number]['name'], number>>;

type Interval = readonly [opensAt: number, closesAt: number];

const startOfWeek = (ms: number): number => ms - ((ms - FIRST_WEEK_START) % WEEK_MS);

/** Yields the start of each week, and its open intervals in minutes since that start. */
function* weeks(intervals: readonly Interval[], from: number, until: number): Generator<[number, Interval[]]> {
  for (let week = startOfWeek(from), i = 0; week < until; week += WEEK_MS) {
    const intervalsOfWeek: Interval[] = [];
    while (i < intervals.length && (intervals[i] as Interval)[0] < week + WEEK_MS) {
      const [opensAt, closesAt] = intervals[i] as Interval;
      intervalsOfWeek.push([
        (Math.max(opensAt, week) - week) / MINUTE_MS,
        (Math.min(closesAt, week + WEEK_MS) - week) / MINUTE_MS,
      ]);
      if (closesAt > week + WEEK_MS) break;
      i++;
    }
    yield [week, intervalsOfWeek];
  }
}

/** Yields the rows of the schedules. Consecutive equal weeks share one schedule. */
export function* scheduleRows(intervals: readonly Interval[], from: number, until: number): Generator<ScheduleRow> {
  let since = startOfWeek(from);
  let before: Interval[] | undefined;
  function* rowsUntil(end: number): Generator<ScheduleRow> {
    for (const [opens_minute, closes_minute] of before ?? [])
      yield { valid_from: since, valid_until: end, opens_minute, closes_minute };
  }
  for (const [week, intervalsOfWeek] of weeks(intervals, from, until)) {
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(intervalsOfWeek)) {
      yield* rowsUntil(week);
      since = week;
    }
    before = intervalsOfWeek;
  }
  yield* rowsUntil(until);
}

/** Returns the SQL that creates questions: spans of whole minutes, of at most `days` days, within two years. */
export const minuteQuestions = (count: number, from: number, days: number): string => `
CREATE TABLE minute_questions AS
SELECT id, asked_at, asked_at + CAST(hash(id, 2) % ${days * 1440} AS BIGINT) * ${MINUTE_MS} AS until_at
FROM (
  SELECT range AS id, ${from + WEEK_MS} + CAST(hash(range, 1) % ${2 * 365 * 1440} AS BIGINT) * ${MINUTE_MS} AS asked_at
  FROM range(${count})
)`;

/** The SQL for the minutes of each row of minute_questions, with the tables schedule and week_numbers(week). */
export const BY_WEEKS = `
WITH spans AS (
  SELECT id, asked_at - MOD(asked_at - ${FIRST_WEEK_START}, ${WEEK_MS}) AS week_at,
         MOD(asked_at - ${FIRST_WEEK_START}, ${WEEK_MS}) // ${MINUTE_MS} AS start_minute, (until_at - asked_at) // ${MINUTE_MS} AS minutes
  FROM minute_questions
), parts AS (
  SELECT s.id, s.week_at + n.week * ${WEEK_MS} AS week_at, CASE WHEN n.week = 0 THEN s.start_minute ELSE 0 END AS from_minute,
         least(10080, s.start_minute + s.minutes - n.week * 10080) AS until_minute
  FROM spans s CROSS JOIN week_numbers n
  WHERE n.week <= (s.start_minute + s.minutes) // 10080
), cut AS (
  SELECT p.id, least(p.until_minute, o.closes_minute) - greatest(p.from_minute, o.opens_minute) AS minutes
  FROM parts p
  JOIN schedule o ON p.from_minute < o.closes_minute AND p.until_minute > o.opens_minute
   AND p.week_at >= o.valid_from AND p.week_at < o.valid_until
)
SELECT q.id, CAST(coalesce(sum(c.minutes), 0) AS BIGINT) AS minutes
FROM minute_questions q LEFT JOIN cut c ON c.id = q.id
GROUP BY q.id`;

/** Returns the SQL for the same answers in ms, from the rows of open time cut by day. */
export function byJoins(calendar: string): string {
  const day = (at: string) => `${at} - MOD(${at} + 62168256000000, 86400000)`;
  const join = (of: string, at: string) =>
    `JOIN sla_open_time_by_day ${of} ON ${of}.calendar = '${calendar}' AND ${of}.day = ${day(at)} AND ${at} >= ${of}.from_at AND ${at} < ${of}.until_at`;
  const before = (of: string, at: string) => `${of}.open_before + least(${at}, ${of}.closes_at) - ${of}.opens_at`;
  return `
SELECT q.id, ${before('b', 'q.until_at')} - (${before('a', 'q.asked_at')}) AS open_between
FROM minute_questions q ${join('a', 'q.asked_at')} ${join('b', 'q.until_at')}`;
}
