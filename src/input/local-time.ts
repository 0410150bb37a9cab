import { DAY_MS, MINUTE_MS, SECOND_MS } from './units';

/**
 * A half-open range of local time, in ms from the midnight of its day. The end is past 24 hours if the range runs into
 * the next day.
 */
export interface LocalRange {
  readonly from: number;
  readonly until: number;
}

const TIME = /^(\d\d):(\d\d)(?::(\d\d))?$/;

/** Returns the ms from midnight of `HH:MM` or `HH:MM:SS`, 24:00 included; undefined for any other text. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  const ms = ((Number(match[1]) * 60 + minutes) * 60 + seconds) * SECOND_MS;
  return minutes < 60 && seconds < 60 && ms <= DAY_MS ? ms : undefined;
}

/** Whether a value is a time of day `HH:MM`, from 00:00 to 23:59. `parseTime` converts it to ms. */
export function isClockTime(value: unknown): value is string {
  return typeof value === 'string' && value.length === 'HH:MM'.length && (parseTime(value) ?? DAY_MS) < DAY_MS;
}

/**
 * Returns the two times of a range such as `09:00-18:00`, as written: the end may be before the start. A range cannot
 * start at 24:00. Returns undefined for any other text.
 */
export function parseBounds(text: string): LocalRange | undefined {
  const [start = '', end = '', ...rest] = text.split('-');
  const from = parseTime(start);
  const until = parseTime(end);
  if (from === undefined || until === undefined || from === DAY_MS || rest.length > 0) return undefined;
  return { from, until };
}

/**
 * Whether a value is a part of one day: `HH:MM-HH:MM` without seconds, with the start before the end. True for
 * `00:00-14:00` and `14:00-24:00`, false for `22:00-02:00`.
 */
export function isPartOfDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 'HH:MM-HH:MM'.length) return false;
  const bounds = parseBounds(value);
  return bounds !== undefined && bounds.from < bounds.until;
}

/** Returns `HH:MM`, with seconds if there are any. A time past 24:00 is written as a time of the next day. */
function formatTime(ms: number): string {
  const text = new Date(ms === DAY_MS ? 0 : ms).toISOString().slice(11, ms % MINUTE_MS === 0 ? 16 : 19);
  return ms === DAY_MS ? text.replace('00', '24') : text;
}

export const formatRange = ({ from, until }: LocalRange): string => `${formatTime(from)}-${formatTime(until)}`;
