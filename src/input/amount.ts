import { Duration } from 'luxon';
import { fail } from './error';
import { at, show } from './issue';

/**
 * An amount of time: an object of clock units, a luxon `Duration` of any copy of luxon, or an ISO 8601 duration
 * such as `'PT1H30M'`. Days, weeks, months and years are errors, since their length is not fixed.
 */
export type Amount =
  | {
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
      readonly milliseconds?: number;
    }
  | Duration
  | string;

export const MS = { milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;

const EXPECTED = 'an amount: hours, minutes, seconds or milliseconds, a luxon Duration, or ISO 8601 such as "PT8H"';

/** The whole ms a product of floating point stands for, or NaN where it is a real fraction, not finite or unsafe. */
export function wholeMs(ms: number): number {
  const whole = Math.round(ms);
  const rounding = 8 * Number.EPSILON * Math.max(1, Math.abs(ms));
  return Number.isSafeInteger(whole) && Math.abs(ms - whole) <= rounding ? whole + 0 : Number.NaN;
}

/** The units of a duration of luxon's, less those that are zero: a difference in days and hours may have no days. */
function unitsOf(duration: Duration): Record<string, unknown> | undefined {
  if (!duration.isValid) return undefined;
  const used = Object.entries(duration.toObject()).filter(([, n]) => n !== 0);
  return used.length === 0 ? { milliseconds: 0 } : Object.fromEntries(used);
}

/** Digits of a second that are less than a ms: luxon leaves them out. */
const FINER_THAN_MS = /[.,]\d{3}(\d+)S$/;

/** What luxon reads in a text; it may be set to throw at what it cannot read. */
function parseIso(text: string): Record<string, unknown> | undefined {
  if (Number(FINER_THAN_MS.exec(text)?.[1] ?? 0) !== 0) return undefined;
  try {
    return unitsOf(Duration.fromISO(text));
  } catch {
    return undefined;
  }
}

function units(value: unknown): Record<string, unknown> | undefined {
  if (typeof value === 'string') return parseIso(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const isDuration = (value as { isLuxonDuration?: unknown }).isLuxonDuration === true;
  return isDuration ? unitsOf(value as Duration) : (value as Record<string, unknown>);
}

/** Reads an amount into whole milliseconds, or throws with the given path. */
export function readAmount(value: unknown, path: string): number {
  const given = units(value);
  if (given === undefined) throw fail('invalidAmount', path, EXPECTED, show(value));
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  if (names.length === 0) throw fail('invalidAmount', path, EXPECTED, 'no unit');
  let total = 0;
  for (const name of names) {
    const n = given[name];
    const unit = Object.hasOwn(MS, name) ? MS[name as keyof typeof MS] : undefined;
    if (unit === undefined) throw fail('invalidAmount', at(path, name), EXPECTED, show(name));
    if (typeof n !== 'number') throw fail('invalidAmount', at(path, name), 'a number', show(n));
    total += n * unit;
  }
  const ms = wholeMs(total);
  if (Number.isNaN(ms)) throw fail('invalidAmount', path, 'a finite amount of whole milliseconds', `${total} ms`);
  return ms;
}
