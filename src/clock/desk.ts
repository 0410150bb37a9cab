import type { DateTime } from 'luxon';
import { type Calendar, zoneOf } from '../calendar/calendar';
import { dateTimeMaker } from '../time/date-time';
import type { Zone } from '../time/zone';
import type { Timeline } from '../timeline/timeline';
import { businessTime, type Measure } from './measure';

/** A calendar as a clock uses it: local days and open time. */
export interface Desk {
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly openTime: Timeline;
  /** Its open time as a measure. */
  readonly business: Measure;
  /** Makes a luxon `DateTime` in its zone. */
  readonly dateTime: (ms: number) => DateTime<true>;
}

export function deskOf(calendar: Calendar): Desk {
  const zone = zoneOf(calendar);
  const openTime = calendar.timeline;
  return { calendar, zone, openTime, business: businessTime(openTime), dateTime: dateTimeMaker(zone) };
}
