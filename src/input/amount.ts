import { Duration } from 'luxon';
import { fail } from './error';
import { at, show } from './issue';

/**
 * An amount of time: an object of clock units, a luxon `Duration` of any copy of luxon, a `Temporal.Duration`, or an
 * ISO 8601 duration such as `'PT1H30M'`. Days, weeks, months and years are errors, since their length is not fixed.
 */
export type Amount =
  | {
      readonly hours?: number | undefined;
      readonly minutes?: number | undefined;
      readonly seconds?: number | undefined;
      readonly milliseconds?: number | undefined;
    }
  | Duration
  | string;

export const CLOCK_UNIT_MS = { milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;

const EXPECTED =
  'an amount: hours, minutes, seconds or milliseconds, a luxon or Temporal Duration, or ISO 8601 such as "PT8H"';
const WHOLE = 'a finite amount of whole milliseconds';

/** The whole ms a product of floating point stands for, or NaN where it is a real fraction, not finite or unsafe. */
export function wholeMs(ms: number): number {
  const whole = Math.round(ms);
  const rounding = 8 * Number.EPSILON * Math.max(1, Math.abs(ms));
  return Number.isSafeInteger(whole) && Math.abs(ms - whole) <= rounding ? whole + 0 : Number.NaN;
}

type Units = Readonly<Record<string, unknown>>;

/** Units less those that are zero: a difference in days and hours may have no days. */
function withoutZeros(units: Units): Units {
  const left = Object.entries(units).filter(([, n]) => n !== 0);
  return left.length === 0 ? { milliseconds: 0 } : Object.fromEntries(left);
}

/** Digits of a second that are less than a ms: luxon leaves them out. */
const FINER_THAN_MS = /[.,]\d{3}(\d+)S$/;

/** What luxon reads in a text; it may be set to throw at what it cannot read. */
function parseIso(text: string, path: string): Units | undefined {
  if (Number(FINER_THAN_MS.exec(text)?.[1] ?? 0) !== 0) throw fail('invalidAmount', path, WHOLE, show(text));
  try {
    const duration = Duration.fromISO(text);
    return duration.isValid ? withoutZeros(duration.toObject() as Units) : undefined;
  } catch {
    return undefined;
  }
}

const TEMPORAL = 'Temporal.Duration';
const TEMPORAL_UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const;
const NS_PER_MS = 1_000_000;

type TemporalDuration = Readonly<Record<string, number>>;

/** The units of a Temporal duration; what it has of less than a ms must come to whole ms. */
function temporalUnits(duration: TemporalDuration, path: string): Units {
  const { microseconds = 0, nanoseconds = 0, milliseconds = 0 } = duration;
  const finer = microseconds * 1000 + nanoseconds;
  if (!Number.isSafeInteger(finer) || finer % NS_PER_MS !== 0) {
    throw fail('invalidAmount', path, WHOLE, `${microseconds} microseconds and ${nanoseconds} nanoseconds`);
  }
  const units = Object.fromEntries(TEMPORAL_UNITS.map((unit) => [unit, duration[unit] ?? 0]));
  return withoutZeros({ ...units, milliseconds: milliseconds + finer / NS_PER_MS });
}

function unitsOf(value: unknown, path: string): Units | undefined {
  if (typeof value === 'string') return parseIso(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  const object = value as { readonly isLuxonDuration?: unknown; readonly [Symbol.toStringTag]?: unknown };
  if (object[Symbol.toStringTag] === TEMPORAL) return temporalUnits(value as TemporalDuration, path);
  if (object.isLuxonDuration !== true) return value as Units;
  const duration = value as Duration;
  return duration.isValid ? withoutZeros(duration.toObject() as Units) : undefined;
}

/** Reads an amount into whole milliseconds, or throws with the given path. */
export function readAmount(value: unknown, path: string): number {
  const given = unitsOf(value, path);
  if (given === undefined) throw fail('invalidAmount', path, EXPECTED, show(value));
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  if (names.length === 0) throw fail('invalidAmount', path, EXPECTED, 'no unit');
  let total = 0;
  for (const name of names) {
    const n = given[name];
    const unit = Object.hasOwn(CLOCK_UNIT_MS, name) ? CLOCK_UNIT_MS[name as keyof typeof CLOCK_UNIT_MS] : undefined;
    if (unit === undefined) throw fail('invalidAmount', at(path, name), EXPECTED, show(name));
    if (typeof n !== 'number') throw fail('invalidAmount', at(path, name), 'a number', show(n));
    total += n * unit;
  }
  const ms = wholeMs(total);
  if (Number.isNaN(ms)) throw fail('invalidAmount', path, WHOLE, `${total} ms`);
  return ms;
}
