import { show } from '../../input/issue';
import type { Block } from './blocks';
import { type Component, type Engine, isOf, type Time } from './ical';
import { instantOf } from './instant';
import type { IcsEvent } from './options';
import { Problem } from './problem';

/** An event that has been read, but for when it repeats. */
export interface Read {
  /** Where it stands in the feed, for issues. */
  readonly path: string;
  readonly component: Component;
  readonly event: IcsEvent;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly start: Time;
  readonly length: Length;
  /** The occurrence of its series in whose place it stands. */
  readonly instead: Time | undefined;
}

/** How long an event lasts: days by the clocks of its zone, and seconds after that. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

const DAY = 86_400;

export function textOf(component: Component, property: string): string | undefined {
  const value = component.getFirstPropertyValue(property) as unknown;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The date, or date and time, of a property; undefined where there is none. */
function timeOf(component: Component, name: string): Time | undefined {
  const property = component.getFirstProperty(name);
  if (!property) return undefined;
  const [, , , raw] = property.jCal as readonly unknown[];
  const time = property.getFirstValue() as unknown;
  if (!isOf('icaltime', time)) throw new Problem('invalidDate', `a date in ${name.toUpperCase()}`, show(raw));
  const given = String(raw).slice(0, time.isDate ? 10 : 19);
  // A 32 January is carried over into February.
  if (!time.toString().startsWith(given)) {
    throw new Problem('invalidDate', `a date that exists in ${name.toUpperCase()}`, show(raw));
  }
  const zone = property.getParameter('tzid') as unknown;
  const known = time.isDate || zone === undefined || time.zone.tzid === zone || time.zone.tzid === 'UTC';
  if (!known) throw new Problem('unknownZone', 'a TZID with a VTIMEZONE in the feed', show(zone));
  return time;
}

/** Whole days for dates, by DTEND, by DURATION, or else one day. */
function lengthOf(component: Component, start: Time): Length {
  const end = timeOf(component, 'dtend');
  const duration = component.getFirstPropertyValue('duration') as unknown;
  if (end !== undefined && end.isDate !== start.isDate) {
    throw new Problem('invalidRange', 'a DTEND of the same kind as DTSTART', end.toString());
  }
  let seconds = start.isDate ? DAY : 0;
  if (end !== undefined) seconds = instantOf(end) - instantOf(start);
  else if (isOf('icalduration', duration)) seconds = duration.toSeconds();
  // Feeds that take DTEND for the last day write one day so.
  if (start.isDate && end !== undefined && seconds === 0) seconds = DAY;
  if (seconds <= 0) throw new Problem('invalidRange', 'an end after the start', `${seconds} s`);
  if (start.isDate && seconds % DAY !== 0) throw new Problem('invalidRange', 'whole days', `${seconds} s`);
  // Days of a DURATION are days of the zone, also where its clocks change (RFC 5545, 3.3.6).
  const nominal = end === undefined && !start.isDate && isOf('icalduration', duration);
  const days = nominal ? duration.weeks * 7 + duration.days : 0;
  return { days, seconds: seconds - days * DAY };
}

/** When an occurrence that starts at a time ends, in seconds since 1970. */
export function endOf(time: Time, { days, seconds }: Length): number {
  const last = time.clone();
  last.adjust(days, 0, 0, 0);
  return instantOf(last) + seconds;
}

export function readEvent(ical: Engine, { lines, whole }: Block, path: string, calendar: Component): Read {
  if (!whole) throw new Problem('missing', 'END:VEVENT', 'none');
  const component = new ical.Component(ical.parse(lines.join('\r\n')), calendar);
  const start = timeOf(component, 'dtstart');
  if (start === undefined) throw new Problem('missing', 'DTSTART', 'none');
  const categories = component.getAllProperties('categories').flatMap((one) => one.getValues() as string[]);
  return {
    path,
    component,
    event: Object.freeze({
      uid: textOf(component, 'uid') ?? '',
      name: textOf(component, 'summary'),
      categories: Object.freeze(categories),
      allDay: start.isDate,
      transparent: textOf(component, 'transp')?.toUpperCase() === 'TRANSPARENT',
    }),
    cancelled: textOf(component, 'status')?.toUpperCase() === 'CANCELLED',
    sequence: Number(component.getFirstPropertyValue('sequence')) || 0,
    start,
    length: lengthOf(component, start),
    instead: timeOf(component, 'recurrence-id'),
  };
}
