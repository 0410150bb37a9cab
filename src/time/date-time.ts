import { DateTime, Duration, FixedOffsetZone, IANAZone, type LocaleOptions } from 'luxon';
import { MS } from '../input/amount';
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

  override offset(ms: number): number {
    // Past the table's range, where only a user's own arithmetic gets, luxon answers for itself.
    if (!(ms >= FIRST_INSTANT && ms <= LAST_INSTANT)) return super.offset(ms);
    return this.#zone.offsetAt(ms) / MS.minutes;
  }
}

const UTC = /^(utc|gmt)$/i;

/** Makes luxon `DateTime`s in a zone from epoch ms, without luxon's look-up of the offset. */
export function dateTimeMaker(zone: Zone): (ms: number) => DateTime<true> {
  // To luxon these names are its fixed zone, which writes its offset as Z.
  const options = { ...LOCALE, zone: UTC.test(zone.name) ? FixedOffsetZone.utcInstance : new TableZone(zone) };
  return (ms) => DateTime.fromMillis(ms, options) as DateTime<true>;
}

/** A luxon `Duration` in hours, minutes, seconds and milliseconds, never in days: a business day has no fixed length. */
export function toDuration(ms: number): Duration<true> {
  const sign = Math.sign(ms);
  const left = Math.abs(ms);
  const units: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number } = {};
  if (left >= MS.hours) units.hours = sign * Math.floor(left / MS.hours);
  if (left % MS.hours >= MS.minutes) units.minutes = sign * Math.floor((left % MS.hours) / MS.minutes);
  if (left % MS.minutes >= MS.seconds) units.seconds = sign * Math.floor((left % MS.minutes) / MS.seconds);
  if (left % MS.seconds > 0) units.milliseconds = sign * (left % MS.seconds);
  return Duration.fromObject(units, LOCALE) as Duration<true>;
}
