import { DateTime, Duration, FixedOffsetZone, IANAZone, type LocaleOptions } from 'luxon';
import { CLOCK_UNIT_MS } from '../input/amount';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import type { Zone } from './zone';

/** Fixed, so that neither the system's locale nor luxon's global Settings show in a result. */
const LOCALE: LocaleOptions = {
  locale: 'en-US',
  numberingSystem: 'latn',
  outputCalendar: 'gregory',
  weekSettings: { firstDay: 7, minimalDays: 1, weekend: [6, 7] },
};

/** A zone that luxon takes for its own of the same name, but whose offsets come from our table. */
class TableZone extends IANAZone {
  readonly #zone: Zone;

  constructor(zone: Zone) {
    super(zone.name);
    this.#zone = zone;
  }

  /** In an engine without Intl luxon knows no zone. */
  override get isValid(): boolean {
    return true;
  }

  override offset(ms: number): number {
    // Past the table's range, where only a user's own arithmetic gets, luxon answers for itself.
    if (!(ms >= FIRST_INSTANT && ms <= LAST_INSTANT)) return super.offset(ms);
    return this.#zone.offsetAt(ms) / CLOCK_UNIT_MS.minutes;
  }
}

const UTC = /^(utc|gmt)$/i;

/** Makes luxon `DateTime`s from epoch ms in the zone in force at each, without luxon's look-up of the offset. */
export function dateTimeMaker(zone: Zone): (ms: number) => DateTime<true> {
  let recent: Zone | undefined;
  // luxon takes its time to look a name up, and many a calendar is never asked for a DateTime.
  let options: ReturnType<typeof optionsOf> | undefined;
  return (ms) => {
    const inForce = zone.zoneAt(ms);
    if (options === undefined || inForce !== recent) {
      recent = inForce;
      options = optionsOf(inForce);
    }
    return DateTime.fromMillis(ms, options) as DateTime<true>;
  };
}

/** A luxon `DateTime` at so many minutes ahead of UTC. */
export function dateTimeAt(ms: number, offset: number): DateTime<true> {
  return DateTime.fromMillis(ms, { ...LOCALE, zone: FixedOffsetZone.instance(offset) }) as DateTime<true>;
}

/** To luxon these names are its fixed zone, which writes its offset as Z. */
function optionsOf(zone: Zone) {
  return { ...LOCALE, zone: UTC.test(zone.name) ? FixedOffsetZone.utcInstance : new TableZone(zone) };
}

/**
 * A luxon `Duration` in hours, minutes, seconds and milliseconds, never in days: a business day has no fixed length.
 * A negative one is written with its sign in front, as luxon and Temporal read it; luxon itself would give each unit one.
 */
export function toDuration(ms: number): Duration<true> {
  const left = Math.abs(ms);
  const units: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number } = {};
  if (left >= CLOCK_UNIT_MS.hours) units.hours = Math.floor(left / CLOCK_UNIT_MS.hours);
  if (left % CLOCK_UNIT_MS.hours >= CLOCK_UNIT_MS.minutes) units.minutes = Math.floor((left % CLOCK_UNIT_MS.hours) / CLOCK_UNIT_MS.minutes);
  if (left % CLOCK_UNIT_MS.minutes >= CLOCK_UNIT_MS.seconds) units.seconds = Math.floor((left % CLOCK_UNIT_MS.minutes) / CLOCK_UNIT_MS.seconds);
  if (left % CLOCK_UNIT_MS.seconds > 0) units.milliseconds = left % CLOCK_UNIT_MS.seconds;
  const duration = Duration.fromObject(units, LOCALE) as Duration<true>;
  if (ms >= 0) return duration;
  // luxon's toJSON and toString ask toISO; as no key of the object shows, it is equal to luxon's own of as much.
  return Object.defineProperty(duration.negate(), 'toISO', { value: () => `-${duration.toISO()}` });
}
