import { formatRange } from '../../input/local-time';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../input/units';

/** The fields of a row of date-holidays that do not depend on the time zone of the host. The instants of a row do. */
export interface RowTimes {
  /** Local date and time, followed by ` -0600` if the holiday begins at 18:00 of the day before. */
  readonly date: string;
  readonly rule: string;
}

/** A civil day, or a part of it, that a row closes. */
export interface DayPart {
  /** Days after the date of the row. */
  readonly day: number;
  /** The closed part; the whole day if absent. */
  readonly closed?: string;
}

const TIME = /(?:^|\s)T?(\d{1,2}:\d{2})(?=\s|$)/g;
const DURATION = /(?:^|\s)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?(?=\s|$)/;

/**
 * Returns the start of a row, in ms from midnight. If the clocks of the host go forward at midnight, the date of the
 * row can have 01:00 for 00:00. So the time of the row counts only if the rule has the same time.
 */
function startOf({ date, rule }: RowTimes): number {
  const shown = date.slice('YYYY-MM-DD '.length, 'YYYY-MM-DD HH:MM'.length);
  const isInRule = [...rule.matchAll(TIME)].some(([, time = '']) => time.padStart(shown.length, '0') === shown);
  return isInRule ? Date.parse(`1970-01-01T${shown}Z`) : 0;
}

/**
 * Returns the duration in a rule, in ms. Returns undefined for a rule without a duration, whose days last until
 * midnight.
 */
function durationIn(rule: string): number | undefined {
  const match = DURATION.exec(rule);
  if (match === null) return undefined;
  const [, days = 0, hours = 0, minutes = 0] = match;
  // The data has `PT0H` for a whole day.
  return Number(days) * DAY_MS + Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS || DAY_MS;
}

/**
 * Returns the civil days that a row closes, from the day of its `date` on. A holiday that begins on the evening before
 * does not close that evening, because offices only close on the day.
 */
export function dayParts(row: RowTimes): readonly DayPart[] {
  const from = startOf(row);
  const until = from + (durationIn(row.rule) ?? DAY_MS - from);
  const parts: DayPart[] = [];
  for (let day = 0; day * DAY_MS < until; day++) {
    const start = Math.max(from - day * DAY_MS, 0);
    const end = Math.min(until - day * DAY_MS, DAY_MS);
    const isWholeDay = start === 0 && end === DAY_MS;
    parts.push(isWholeDay ? { day } : { day, closed: formatRange({ from: start, until: end }) });
  }
  return parts;
}
