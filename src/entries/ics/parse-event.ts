import { show } from '../../input/issue';
import type { Budget } from './budget';
import type { Component } from './components';
import { type DateOrTime, dateOf, parseDateOrTime, timeOfDay, type ZoneLookup } from './date-or-time';
import { createIcsEvent, type IcsEvent } from './ics-event';
import { isPositive, type Length, lengthBetween, parseDuration } from './length';
import type { LineParser } from './line-parser';
import { type ParsedRule, parseRule } from './parse-rule';
import { type Issues, Problem } from './problem';
import { Properties } from './properties';
import { DAY_SECONDS } from './zone-clock';

/** A parsed VEVENT. Its RDATE and EXDATE are not yet parsed. */
export interface ParsedEvent {
  /** The path of the event in issues. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly zones: ZoneLookup;
  readonly properties: Properties;
  readonly event: IcsEvent;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly start: DateOrTime;
  /** Zero for a cancelled event. */
  readonly length: Length;
  readonly rules: readonly ParsedRule[];
  /** The occurrence of its series that the event replaces (RECURRENCE-ID). */
  readonly replaces: DateOrTime | undefined;
  /** Whether the event also replaces all occurrences after that one. */
  readonly replacesFollowing: boolean;
}

function parseTimeOf(
  properties: Properties,
  name: string,
  zones: ZoneLookup,
  like?: DateOrTime,
): DateOrTime | undefined {
  const property = properties.one(name);
  if (property === undefined || property.value === '') return undefined;
  return parseDateOrTime(property.value, property, zones, like);
}

const NO_TIME: Length = { days: 0, seconds: 0 };

/**
 * Returns the length by DTEND, or else by DURATION. Without both, a date lasts one day, and a time throws a problem.
 */
function parseLength(
  properties: Properties,
  start: DateOrTime,
  zones: ZoneLookup,
  path: string,
  issues: Issues,
): Length {
  const end = parseTimeOf(properties, 'DTEND', zones, start);
  const duration = properties.one('DURATION')?.value ?? '';
  if (end === undefined && duration === '') {
    if (start.isDate) return { days: 1, seconds: 0 };
    throw new Problem(
      'invalidRange',
      'a DTEND or a DURATION: without one, an event at a time has no length and closes nothing',
      'none',
    );
  }
  if (end === undefined) {
    const length = parseDuration(duration);
    if (!isPositive(length)) {
      throw new Problem('invalidRange', 'a DURATION of more than zero: an event of no length closes nothing', duration);
    }
    if (!start.isDate) return length;
    if (length.seconds % DAY_SECONDS !== 0) {
      throw new Problem('invalidRange', 'a DURATION of whole days, because DTSTART is a date', duration);
    }
    return { days: length.days + length.seconds / DAY_SECONDS, seconds: 0 };
  }
  if (duration !== '') {
    issues.add({ code: 'contradiction', path, expected: 'DTEND or DURATION; DTEND is used', received: 'both' });
  }
  const endsAtMidnight = start.isDate && timeOfDay(end) === 0;
  const length = lengthBetween(start, endsAtMidnight ? { ...end, isDate: true, clock: undefined } : end);
  if (isPositive(length)) return length;
  // Some feeds write the last day as DTEND. An event of one day then ends on the day of its start.
  if (start.isDate) return { days: 1, seconds: 0 };
  throw new Problem('invalidRange', 'a DTEND after DTSTART: an event of no length closes nothing', '0 s');
}

/**
 * Parses a VEVENT. `cancels` says whether the calendar of the event cancels all its events. Throws a problem for a
 * malformed event.
 */
export function parseEvent(
  { lines, hasEnd }: Component,
  path: string,
  zones: ZoneLookup,
  parse: LineParser,
  budget: Budget,
  issues: Issues,
  cancels: boolean,
): ParsedEvent {
  if (!hasEnd) throw new Problem('missing', 'END:VEVENT', 'none');
  const malformed = lines.find((line) => !line.includes(':'));
  if (malformed !== undefined) {
    throw new Problem('unknownValue', 'lines of a name, a colon and a value', show(malformed));
  }
  const properties = new Properties(lines, parse, budget);
  const cancelled = cancels || properties.text('STATUS')?.toUpperCase() === 'CANCELLED';
  const dtstart = parseTimeOf(properties, 'DTSTART', zones);
  const replaces = parseTimeOf(properties, 'RECURRENCE-ID', zones, dtstart);
  // A cancelled event needs neither a start nor a length (RFC 5546, 3.2.5).
  const start = dtstart ?? (cancelled ? replaces : undefined);
  if (start === undefined) throw new Problem('missing', 'DTSTART', 'none');
  const range = properties.one('RECURRENCE-ID')?.parameters.get('range')?.toUpperCase();
  if (range !== undefined && range !== 'THISANDFUTURE') {
    throw new Problem('unknownValue', 'a RANGE of THISANDFUTURE', range.slice(0, 60));
  }
  const event = createIcsEvent(properties, start);
  return {
    path,
    lines,
    zones,
    properties,
    event,
    cancelled,
    sequence: Number(properties.text('SEQUENCE')) || 0,
    start,
    length: cancelled ? NO_TIME : parseLength(properties, start, zones, path, issues),
    rules: properties.all('RRULE').map(({ value }) => {
      // Each item of a list in a rule has at least two characters.
      budget.count('values', Math.ceil(value.length / 4));
      return parseRule(value);
    }),
    replaces: replaces && start.isDate ? dateOf(replaces, zones) : replaces,
    replacesFollowing: range !== undefined,
  };
}
