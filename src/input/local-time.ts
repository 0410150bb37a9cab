import { DAY_MS } from './units';

/** A stretch of local time in ms from the midnight of its day; past 24 hours where it runs into the next day. */
export interface LocalRange {
  readonly from: number;
  readonly until: number;
}

const TIME = /^(\d\d):(\d\d)(?::(\d\d))?$/;

/** Ms from midnight of `HH:MM` or `HH:MM:SS`, to 24:00; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  const ms = ((Number(match[1]) * 60 + minutes) * 60 + seconds) * 1000;
  return minutes < 60 && seconds < 60 && ms <= DAY_MS ? ms : undefined;
}

/** Whether a value is a local time `HH:MM`, from `00:00` to `23:59`. */
export function isTimeOfDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 5) return false;
  const ms = parseTime(value);
  return ms !== undefined && ms < DAY_MS;
}

/** `HH:MM`, with seconds where there are any; a time past midnight is that of the next day. */
function formatTime(ms: number): string {
  const text = new Date(ms === DAY_MS ? 0 : ms).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);
  return ms === DAY_MS ? text.replace('00', '24') : text;
}

export const formatRange = ({ from, until }: LocalRange): string => `${formatTime(from)}-${formatTime(until)}`;
