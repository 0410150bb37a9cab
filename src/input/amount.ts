import { Duration } from 'luxon';
import { fail } from './error';
import { at, show } from './issue';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './units';

/**
 * An amount of time: an object such as `{ hours: 1, minutes: 30 }`, a luxon `Duration`, a `Temporal.Duration`, or an
 * ISO 8601 duration such as `'PT1H30M'`. It must be a whole number of milliseconds, and may be negative. An amount with
 * days, weeks, months or years is refused as `invalidAmount`, because their length is not fixed.
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

const CLOCK_UNIT_MS = { milliseconds: 1, seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS } as const;

const EXPECTED =
  'an amount: hours, minutes, seconds or milliseconds, a luxon or Temporal Duration, or ISO 8601 such as "PT8H"';
const WHOLE = 'a finite amount of whole milliseconds';

/**
 * Returns a product of floating-point numbers as a whole number of ms. Only a rounding error is removed. Returns NaN
 * for a real fraction, an infinite number or an unsafe integer.
 */
export function wholeMs(ms: number): number {
  const whole = Math.round(ms);
  const rounding = 8 * Number.EPSILON * Math.max(1, Math.abs(ms));
  return Number.isSafeInteger(whole) && Math.abs(ms - whole) <= rounding ? whole + 0 : Number.NaN;
}

type Units = Readonly<Record<string, unknown>>;

/** Returns the units that are not zero. Without its 0 days, a difference in days and hours is accepted. */
function withoutZeros(units: Units): Units {
  const rest = Object.entries(units).filter(([, n]) => n !== 0);
  return rest.length === 0 ? { milliseconds: 0 } : Object.fromEntries(rest);
}

/** The digits of a second after the ms. luxon ignores them. */
const FINER_THAN_MS = /[.,]\d{3}(\d+)S$/;

/**
 * Returns the units of an ISO 8601 duration; undefined if luxon rejects it, with or without `Settings.throwOnInvalid`.
 */
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

/** Returns the units of a Temporal duration. Its microseconds and nanoseconds must add up to whole ms. */
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

/** Returns an amount in whole ms, or throws a `PrazoError` with the given path. */
export function readAmount(value: unknown, path: string): number {
  const units = unitsOf(value, path);
  if (units === undefined) throw fail('invalidAmount', path, EXPECTED, show(value));
  const names = Object.keys(units).filter((name) => units[name] !== undefined);
  if (names.length === 0) throw fail('invalidAmount', path, EXPECTED, 'no unit');
  let total = 0;
  for (const name of names) {
    const n = units[name];
    const unitMs = Object.hasOwn(CLOCK_UNIT_MS, name) ? CLOCK_UNIT_MS[name as keyof typeof CLOCK_UNIT_MS] : undefined;
    if (unitMs === undefined) throw fail('invalidAmount', at(path, name), EXPECTED, show(name));
    if (typeof n !== 'number') throw fail('invalidAmount', at(path, name), 'a number', show(n));
    total += n * unitMs;
  }
  const ms = wholeMs(total);
  if (Number.isNaN(ms)) throw fail('invalidAmount', path, WHOLE, `${total} ms`);
  return ms;
}
