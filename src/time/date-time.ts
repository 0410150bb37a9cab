import { DateTime, Duration, FixedOffsetZone, IANAZone, type LocaleOptions } from 'luxon';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../input/units';
import type { Zone } from './zone';

/** Fixed, so that results do not depend on the locale of the system or on luxon's global `Settings`. */
const LOCALE: LocaleOptions = {
  locale: 'en-US',
  numberingSystem: 'latn',
  outputCalendar: 'gregory',
  weekSettings: { firstDay: 7, minimalDays: 1, weekend: [6, 7] },
};

/** A luxon zone whose offsets come from a {@link Zone}. luxon treats it like a luxon zone with the same name. */
class TableZone extends IANAZone {
  readonly #zone: Zone;

  constructor(zone: Zone) {
    super(zone.name);
    this.#zone = zone;
  }

  /** True even in an engine without Intl, where luxon has no named zones. */
  override get isValid(): boolean {
    return true;
  }

  override offset(ms: number): number {
    // Only arithmetic on a returned DateTime can leave the range of instants; luxon computes these offsets itself.
    if (!(ms >= FIRST_INSTANT && ms <= LAST_INSTANT)) return super.offset(ms);
    return this.#zone.offsetAt(ms) / MINUTE_MS;
  }
}

const UTC = /^(utc|gmt)$/i;

/** Returns a function from epoch ms to a luxon `DateTime` in the zone that applies at that instant. */
export function dateTimeMaker(zone: Zone): (ms: number) => DateTime<true> {
  // Made at the first call: luxon needs time to look up a zone, and many calendars never return a DateTime.
  let recent: { readonly zone: Zone; readonly options: ReturnType<typeof optionsOf> } | undefined;
  return (ms) => {
    const current = zone.zoneAt(ms);
    if (recent?.zone !== current) recent = { zone: current, options: optionsOf(current) };
    return DateTime.fromMillis(ms, recent.options) as DateTime<true>;
  };
}

/** Returns a luxon `DateTime` with a fixed offset from UTC. */
export function dateTimeAt(ms: number, offsetMinutes: number): DateTime<true> {
  return DateTime.fromMillis(ms, { ...LOCALE, zone: FixedOffsetZone.instance(offsetMinutes) }) as DateTime<true>;
}

function optionsOf(zone: Zone) {
  // For UTC and GMT luxon itself uses a fixed zone, whose offset it writes as Z.
  return { ...LOCALE, zone: UTC.test(zone.name) ? FixedOffsetZone.utcInstance : new TableZone(zone) };
}

/**
 * Returns a luxon `Duration` in hours, minutes, seconds and milliseconds, never in days: a business day has no fixed
 * length. A negative duration is written with one sign in front, as in `-PT1H30M`, which luxon and Temporal both read.
 */
export function toDuration(ms: number): Duration<true> {
  const total = Math.abs(ms);
  const units: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number } = {};
  if (total >= HOUR_MS) units.hours = Math.floor(total / HOUR_MS);
  if (total % HOUR_MS >= MINUTE_MS) units.minutes = Math.floor((total % HOUR_MS) / MINUTE_MS);
  if (total % MINUTE_MS >= SECOND_MS) units.seconds = Math.floor((total % MINUTE_MS) / SECOND_MS);
  if (total % SECOND_MS > 0) units.milliseconds = total % SECOND_MS;
  const duration = Duration.fromObject(units, LOCALE) as Duration<true>;
  if (ms >= 0) return duration;
  // luxon writes a sign for each unit. Its toJSON and toString call toISO. The new property is not enumerable, so that
  // the result equals a duration made by luxon.
  return Object.defineProperty(duration.negate(), 'toISO', { value: () => `-${duration.toISO()}` });
}
