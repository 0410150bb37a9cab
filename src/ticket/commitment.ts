import type { DateTime } from 'luxon';
import type { Calendar } from '../calendar/calendar';
import type { AgreedTarget, AmountTarget } from '../catalog/target';
import { dateTimeMaker } from '../zone/date-time';
import { findZone, type Zone } from '../zone/zone';
import { type FirstDue, firstDueOf, type Grounds, type Reading } from './first-due';
import { businessTime } from './measure';

export type { Reading } from './first-due';

/** What a calendar is to a clock: local days and open time. */
export interface Desk extends Grounds {
  readonly calendar: Calendar;
  /** Makes a luxon `DateTime` in its zone. */
  readonly dateTime: (ms: number) => DateTime<true>;
}

/** A target come down to what a clock needs: how its time is counted, from when, and when it is first due. */
export interface Commitment extends FirstDue {
  readonly target: AmountTarget | AgreedTarget;
  /** The calendar it is kept on. */
  readonly desk: Desk;
}

export function deskOf(calendar: Calendar): Desk {
  const zone = findZone(calendar.zone) as Zone;
  const openTime = calendar.timeline;
  return { calendar, zone, openTime, business: businessTime(openTime), dateTime: dateTimeMaker(zone) };
}

/** How a target is measured and first due on a calendar. */
export function commitmentOf(target: AmountTarget | AgreedTarget, desk: Desk, reading: Reading): Commitment {
  return { target, desk, ...firstDueOf(target, reading, desk) };
}
