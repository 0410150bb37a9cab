import { show } from '../../input/issue';
import { describe, type IcsEvent } from './description';
import type { Parser } from './ical';
import { type Length, lasts, lengthBetween, readDuration } from './length';
import type { Block } from './lines';
import { DAY, dateOf, readTime, type Time, timeOfDay, type ZoneLookup } from './moment';
import { type Issues, Problem } from './problem';
import { Properties } from './properties';
import { type ReadRule, readRule } from './rule-text';
import type { Work } from './work';

/** An event that has been read, but for when it repeats. */
export interface Read {
  /** Where it stands in the feed, for issues. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly zones: ZoneLookup;
  readonly properties: Properties;
  readonly event: IcsEvent;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly start: Time;
  readonly length: Length;
  readonly rules: readonly ReadRule[];
  /** The occurrence of its series in whose place it stands. */
  readonly instead: Time | undefined;
  /** Whether it stands in the place of all that follow as well. */
  readonly andFuture: boolean;
}

function timeOf(properties: Properties, name: string, zones: ZoneLookup, like?: Time): Time | undefined {
  const property = properties.one(name);
  return property === undefined || property.value === '' ? undefined : readTime(property.value, property, zones, like);
}

const NO_TIME: Length = { days: 0, seconds: 0 };

/** Whole days for dates, by DTEND, by DURATION, or else one day. */
function lengthOf(properties: Properties, start: Time, zones: ZoneLookup, path: string, issues: Issues): Length {
  const end = timeOf(properties, 'DTEND', zones, start);
  const duration = properties.one('DURATION')?.value ?? '';
  if (end === undefined && duration === '') {
    if (start.isDate) return { days: 1, seconds: 0 };
    throw new Problem(
      'invalidRange',
      'a DTEND or a DURATION: without, a time lasts no time and closes nothing',
      'none',
    );
  }
  if (end === undefined) {
    const length = readDuration(duration);
    if (!lasts(length)) throw new Problem('invalidRange', 'a DURATION of some time: none closes nothing', duration);
    if (!start.isDate) return length;
    if (length.seconds % DAY !== 0) throw new Problem('invalidRange', 'whole days, as DTSTART is a date', duration);
    return { days: length.days + length.seconds / DAY, seconds: 0 };
  }
  if (duration !== '') {
    issues.add({ code: 'contradiction', path, expected: 'DTEND or DURATION; DTEND is read', received: 'both' });
  }
  const endsAtMidnight = start.isDate && timeOfDay(end) === 0;
  const length = lengthBetween(start, endsAtMidnight ? { ...end, isDate: true, clock: undefined } : end);
  if (lasts(length)) return length;
  // Feeds that take DTEND for the last day write one day so.
  if (start.isDate) return { days: 1, seconds: 0 };
  throw new Problem('invalidRange', 'a DTEND after DTSTART: an event that lasts no time closes nothing', '0 s');
}

export function readEvent(
  { lines, whole }: Block,
  path: string,
  zones: ZoneLookup,
  parse: Parser,
  work: Work,
  issues: Issues,
  cancels: boolean,
): Read {
  if (!whole) throw new Problem('missing', 'END:VEVENT', 'none');
  const stray = lines.find((line) => !line.includes(':'));
  if (stray !== undefined) throw new Problem('unknownValue', 'lines of a name, a colon and a value', show(stray));
  const properties = new Properties(lines, parse, work);
  const cancelled = cancels || properties.text('STATUS')?.trim().toUpperCase() === 'CANCELLED';
  const given = timeOf(properties, 'DTSTART', zones);
  const instead = timeOf(properties, 'RECURRENCE-ID', zones, given);
  // What is cancelled needs no start of its own, nor a length (RFC 5546, 3.2.5).
  const start = given ?? (cancelled ? instead : undefined);
  if (start === undefined) throw new Problem('missing', 'DTSTART', 'none');
  const range = properties.one('RECURRENCE-ID')?.parameters.get('range')?.toUpperCase();
  if (range !== undefined && range !== 'THISANDFUTURE') {
    throw new Problem('unknownValue', 'a RANGE of THISANDFUTURE', range.slice(0, 60));
  }
  const event = describe(properties, start);
  return {
    path,
    lines,
    zones,
    properties,
    event,
    cancelled,
    sequence: Number(properties.text('SEQUENCE')) || 0,
    start,
    length: cancelled ? NO_TIME : lengthOf(properties, start, zones, path, issues),
    rules: properties.all('RRULE').map(({ value }) => {
      // Each item of a list in a rule takes two characters at least.
      work.count('values', Math.ceil(value.length / 4));
      return readRule(value);
    }),
    instead: instead && start.isDate ? dateOf(instead, zones) : instead,
    andFuture: range !== undefined,
  };
}
