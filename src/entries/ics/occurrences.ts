import type { Budget } from './budget';
import { type ListedDate, parseListedDate, splitList } from './date-list';
import { convertTo, type DateOrTime, dateOf, dayOf, instantOf, parseDateOrTime, timeOfDay } from './date-or-time';
import type { Length } from './length';
import type { ParsedEvent } from './parse-event';
import type { ParsedRule } from './parse-rule';
import { type Issues, Problem } from './problem';
import { daysOfRule } from './recurrence-rule';
import { DAY_SECONDS } from './zone-clock';

const NO_SKIP = Number.NEGATIVE_INFINITY;

/** A range of civil days, both inclusive. Fractions and infinity are allowed. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The start and the length of an occurrence of an event. */
export interface Occurrence {
  readonly time: DateOrTime;
  readonly length: Length;
}

/**
 * Returns the dates of all properties of a name. A malformed date adds an issue, and does not affect the other dates.
 */
function parseDatesOf(event: ParsedEvent, name: string, budget: Budget, issues: Issues): readonly ListedDate[] {
  return event.properties.all(name).flatMap((property) => {
    const values = splitList(property.value);
    budget.count('values', values.length);
    return values.flatMap((text) => {
      const parse = () => parseListedDate(text, property, event.zones, event.start);
      return issues.attemptPart(event.path, parse) ?? [];
    });
  });
}

/** Whether a time is after UNTIL. If UNTIL is a date, no time of that day is after it. */
const isAfter = (time: DateOrTime, until: DateOrTime): boolean =>
  until.isDate ? dayOf(time) > dayOf(until) : instantOf(time) > instantOf(until);

function parseUntil(event: ParsedEvent, text: string, issues: Issues): DateOrTime {
  const { start, zones, path } = event;
  const until = parseDateOrTime(text, { name: 'UNTIL', value: text, parameters: new Map() }, zones, start);
  if (start.isDate) return dateOf(until, zones);
  if (start.clock === undefined && until.clock !== undefined) {
    const expected = 'an UNTIL without Z, because DTSTART has no zone; it is read as a local time';
    issues.add({ code: 'contradiction', path, expected, received: text });
  }
  return until;
}

/** Yields the starts of one RRULE in a range of days, in order. */
function* ruleOccurrences(
  { rule, count }: ParsedRule,
  until: DateOrTime | undefined,
  start: DateOrTime,
  { first, last }: DayRange,
  budget: Budget,
): Generator<DateOrTime> {
  // With COUNT, the occurrences before the range count too.
  const skipTo = count === undefined ? first : NO_SKIP;
  let left = count ?? Number.POSITIVE_INFINITY;
  for (const day of daysOfRule(rule, dayOf(start), last, skipTo, budget)) {
    if (left-- <= 0) return;
    if (day < first) continue;
    const time = { ...start, local: day * DAY_SECONDS + timeOfDay(start) };
    if (until !== undefined && isAfter(time, until)) return;
    yield time;
  }
}

/** Returns a test for excepted times. A date excepts all times of its day in the zone of the start. */
function exceptionTest(
  event: ParsedEvent,
  exceptions: readonly DateOrTime[],
  issues: Issues,
): (time: DateOrTime) => boolean {
  if (exceptions.length === 0) return () => false;
  const { start, zones, path } = event;
  const isLocal = !start.isDate && start.clock === undefined;
  if (isLocal && exceptions.some(({ clock }) => clock !== undefined)) {
    const expected = 'EXDATE and RECURRENCE-ID without a zone, because DTSTART has none; they are read as local times';
    issues.add({ code: 'contradiction', path, expected, received: 'one with a zone' });
  }
  const excepted = start.isDate ? exceptions.map((time) => dateOf(time, zones)) : exceptions;
  const days = new Set(excepted.filter(({ isDate }) => isDate).map(dayOf));
  const secondsOf = (time: DateOrTime) => (isLocal ? time.local : instantOf(time));
  const times = new Set(excepted.filter(({ isDate }) => !isDate).map(secondsOf));
  return (time) => days.has(dayOf(convertTo(time, start.clock))) || times.has(secondsOf(time));
}

/** Returns the occurrences of RDATE. A value of another type than the start adds an issue. */
function rdateOccurrences(event: ParsedEvent, budget: Budget, issues: Issues): readonly Occurrence[] {
  const { start, path, length, zones } = event;
  return parseDatesOf(event, 'RDATE', budget, issues).flatMap((rdate) => {
    const time = start.isDate ? dateOf(rdate.time, zones) : rdate.time;
    const occurrence = issues.attemptPart(path, () => {
      if (start.isDate && rdate.length !== undefined) {
        throw new Problem('invalidDate', 'dates in RDATE, because DTSTART is a date', 'a period');
      }
      if (time.isDate !== start.isDate) {
        throw new Problem('invalidDate', 'times in RDATE, because DTSTART is a time', 'a date');
      }
      return { time, length: rdate.length ?? length };
    });
    return occurrence ?? [];
  });
}

/**
 * Returns the occurrences of an event in a range of days, without the occurrences that an EXDATE excepts or another
 * event replaces.
 *
 * If the rules do not include the start, the start is not an occurrence: the standard does not define this case.
 */
export function occurrences(
  event: ParsedEvent,
  replaced: readonly DateOrTime[],
  days: DayRange,
  budget: Budget,
  issues: Issues,
): readonly Occurrence[] {
  const { properties, start, length } = event;
  if (properties.has('EXRULE')) throw new Problem('unknownKey', 'EXDATE', 'EXRULE');
  const rules = event.rules.map((parsed) => ({
    parsed,
    until: parsed.until === undefined ? undefined : parseUntil(event, parsed.until, issues),
  }));
  budget.count('values', replaced.length);
  const exdates = parseDatesOf(event, 'EXDATE', budget, issues).map(({ time }) => time);
  const isExcepted = exceptionTest(event, [...exdates, ...replaced], issues);

  const found = new Map<number, Occurrence>();
  const add = (occurrence: Occurrence) => {
    budget.count('occurrences');
    if (!isExcepted(occurrence.time)) found.set(instantOf(occurrence.time), occurrence);
  };
  for (const { parsed, until } of rules) {
    for (const time of ruleOccurrences(parsed, until, start, days, budget)) add({ time, length });
  }
  if (rules.length === 0) add({ time: start, length });
  for (const occurrence of rdateOccurrences(event, budget, issues)) add(occurrence);

  const upToStart = { first: NO_SKIP, last: dayOf(start) };
  const includesStart =
    rules.length === 0 ||
    rules.some(({ parsed, until }) => {
      const first = ruleOccurrences(parsed, until, start, upToStart, budget).next();
      return first.done !== true;
    });
  if (!includesStart) {
    const expected = 'a DTSTART that its RRULE includes';
    issues.add({ code: 'contradiction', path: event.path, expected, received: event.event.start });
  }
  return [...found.values()];
}
