import type { DateTime } from 'luxon';
import { type Calendar, zoneOf } from '../calendar/calendar';
import { dateTimeMaker } from '../time/date-time';
import type { Zone } from '../time/zone';
import type { Timeline } from '../timeline/timeline';
import { businessTime, type Measure } from './measure';

/**
 * A calendar, prepared for clocks. It is built once per calendar: two clocks run on the same calendar if, and only if, they
 * have the same `ClockCalendar` object.
 */
export interface ClockCalendar {
  readonly source: Calendar;
  readonly zone: Zone;
  readonly openTime: Timeline;
  /** Counts the open time. */
  readonly businessTime: Measure;
  /** Converts epoch ms to a luxon `DateTime` in the calendar's zone. */
  readonly toDateTime: (ms: number) => DateTime<true>;
}

export function clockCalendarOf(calendar: Calendar): ClockCalendar {
  const zone = zoneOf(calendar);
  const openTime = calendar.timeline;
  return { source: calendar, zone, openTime, businessTime: businessTime(openTime), toDateTime: dateTimeMaker(zone) };
}
