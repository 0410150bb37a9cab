import { type Dated, listed, readDated } from './dates';
import type { Read } from './event';
import type { Length } from './length';
import { DAY, dateOf, dayOf, instantOf, readTime, shownBy, type Time, timeOfDay } from './moment';
import { type Issues, Problem } from './problem';
import { daysOfRule } from './rule';
import type { ReadRule } from './rule-text';
import type { Work } from './work';

const NO_SKIP = Number.NEGATIVE_INFINITY;

/** The years asked about, in days since 1970-01-01, the last one included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** When an event of a series starts, and how long it lasts. */
export interface Occurrence {
  readonly time: Time;
  readonly length: Length;
}

/** A time of a series as its start is: with the same clocks, or a date. */
function likeStart({ start, zones }: Read, time: Time): Time {
  return start.isDate ? dateOf(time, zones) : shownBy(time, start.clock);
}

/** The dates of all properties of a name; each that cannot be read is an issue, and takes no other with it. */
function datesOf(read: Read, name: string, work: Work, issues: Issues): readonly Dated[] {
  return read.properties.all(name).flatMap((property) => {
    const values = listed(property.value);
    work.count('values', values.length);
    return values.flatMap((text) => {
      const found = issues.attemptPart(read.path, () => readDated(text, property, read.zones, read.start));
      return found ?? [];
    });
  });
}

/** Whether a time is after the last one that counts; a date lets all of its day count. */
function isAfter(time: Time, until: Time): boolean {
  if (until.isDate) return dayOf(time) > dayOf(until);
  if (time.clock === undefined || until.clock === undefined) return time.local > until.local;
  return instantOf(time) > instantOf(until);
}

function untilOf(read: Read, text: string, issues: Issues): Time {
  const until = readTime(text, { name: 'UNTIL', value: text, parameters: new Map() }, read.zones, read.start);
  if (!read.start.isDate && !until.isDate && read.start.clock === undefined && until.clock !== undefined) {
    const expected = 'an UNTIL without Z, as DTSTART has no zone; it is read as what clocks show';
    issues.add({ code: 'contradiction', path: read.path, expected, received: text });
  }
  return likeStart(read, until);
}

/** The occurrences of one RRULE that may reach into the years asked about. */
function* byRule(
  { rule, count }: ReadRule,
  until: Time | undefined,
  start: Time,
  { first, last }: Days,
  work: Work,
): Generator<Time> {
  // What is to be counted cannot be skipped.
  const skipTo = count === undefined ? first : NO_SKIP;
  let left = count ?? Number.POSITIVE_INFINITY;
  for (const day of daysOfRule(rule, dayOf(start), last, skipTo, work)) {
    if (left-- <= 0) return;
    if (day < first) continue;
    const time = { ...start, local: day * DAY + timeOfDay(start) };
    if (until !== undefined && isAfter(time, until)) return;
    yield time;
  }
}

/** Finds out whether one of some times is excepted; what is excepted by a date is excepted all that day. */
function exceptionsOf(read: Read, times: readonly Time[], issues: Issues): (time: Time) => boolean {
  if (times.length === 0) return () => false;
  const unlike = !read.start.isDate && read.start.clock === undefined && times.some(({ clock }) => clock !== undefined);
  if (unlike) {
    const expected = 'EXDATE and RECURRENCE-ID without a zone, as DTSTART has none; read as what clocks show';
    issues.add({ code: 'contradiction', path: read.path, expected, received: 'one with a zone' });
  }
  const excepted = times.map((time) => likeStart(read, time));
  const days = new Set(excepted.filter(({ isDate }) => isDate).map(dayOf));
  const at = (time: Time) => (read.start.clock === undefined ? time.local : instantOf(time));
  const exact = new Set(excepted.filter(({ isDate }) => !isDate).map(at));
  return (time) => days.has(dayOf(time)) || (!time.isDate && exact.has(at(time)));
}

/** The occurrences of the RDATEs that are of the type of the start. */
function furtherDates(read: Read, work: Work, issues: Issues): readonly Occurrence[] {
  const { start, path, length } = read;
  return datesOf(read, 'RDATE', work, issues).flatMap((dated) => {
    const time = start.isDate ? dateOf(dated.time, read.zones) : dated.time;
    const found = issues.attemptPart(path, () => {
      if (start.isDate && dated.length !== undefined) {
        throw new Problem('invalidDate', 'dates in RDATE, as DTSTART is a date', 'a period');
      }
      if (time.isDate !== start.isDate) {
        throw new Problem('invalidDate', 'times in RDATE, as DTSTART is a time', 'a date');
      }
      return { time, length: dated.length ?? length };
    });
    return found ?? [];
  });
}

/**
 * The occurrences of an event, less those that its EXDATEs and other events take away.
 *
 * A start that its rules do not give does not count, since the standard leaves open what it means.
 */
export function occurrences(
  read: Read,
  replaced: readonly Time[],
  years: Days,
  work: Work,
  issues: Issues,
): readonly Occurrence[] {
  const { properties, start, length } = read;
  if (properties.has('EXRULE')) throw new Problem('unknownKey', 'EXDATE', 'EXRULE');
  const rules = read.rules.map((one) => ({
    one,
    until: one.until === undefined ? undefined : untilOf(read, one.until, issues),
  }));
  work.count('values', replaced.length);
  const excepted = exceptionsOf(
    read,
    [...datesOf(read, 'EXDATE', work, issues).map(({ time }) => time), ...replaced],
    issues,
  );

  const found = new Map<number, Occurrence>();
  const add = (occurrence: Occurrence) => {
    work.count('occurrences');
    if (!excepted(likeStart(read, occurrence.time))) found.set(instantOf(occurrence.time), occurrence);
  };
  for (const { one, until } of rules) {
    for (const time of byRule(one, until, start, years, work)) add({ time, length });
  }
  if (rules.length === 0) add({ time: start, length });
  for (const occurrence of furtherDates(read, work, issues)) add(occurrence);

  const fits =
    rules.length === 0 ||
    rules.some(
      ({ one, until }) => byRule(one, until, start, { first: NO_SKIP, last: dayOf(start) }, work).next().done !== true,
    );
  if (!fits) {
    const expected = 'a DTSTART that its RRULE gives too';
    issues.add({ code: 'contradiction', path: read.path, expected, received: read.event.start });
  }
  return [...found.values()];
}
