import { civilDay } from '../../input/civil';
import { show } from '../../input/issue';
import type { Read } from './event';
import { type Component, isOf, type Time } from './ical';
import { instantOf } from './instant';
import { Problem } from './problem';
import { daysOfRule, ruleOf } from './rule';
import type { Work } from './work';

const NO_SKIP = Number.NEGATIVE_INFINITY;

/** The dates of all properties of a name; of a period, its start. */
function timesOf(component: Component, property: string): Time[] {
  return component
    .getAllProperties(property)
    .flatMap((one) => one.getValues() as unknown[])
    .map((value) => {
      if (isOf('icalperiod', value)) return value.start;
      if (isOf('icaltime', value)) return value;
      throw new Problem('invalidDate', `dates in ${property.toUpperCase()}`, show(value));
    });
}

/** The civil day of a time, in days since 1970-01-01. */
function dayOf({ year, month, day }: Time): number {
  return civilDay(year, month, day);
}

/** The years asked about, in days since 1970-01-01, the last one included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Whether a time is after the last one that counts; a date lets all of its day count. */
function isAfter(time: Time, until: Time): boolean {
  return until.isDate ? dayOf(time) > dayOf(until) : instantOf(time) > instantOf(until);
}

/** The occurrences of one RRULE that may reach into the years asked about. */
function* byRule(
  rule: unknown,
  given: readonly string[],
  start: Time,
  { first, last }: Days,
  work: Work,
): Generator<Time> {
  if (!isOf('icalrecur', rule)) throw new Problem('unknownValue', 'a rule in RRULE', show(rule));
  const until = rule.until ?? undefined;
  // What is to be counted cannot be skipped.
  const skipTo = rule.count === null ? first : NO_SKIP;
  const startDay = dayOf(start);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const day of daysOfRule(ruleOf(rule, given), startDay, last, skipTo, work)) {
    if (left-- <= 0) return;
    if (day < first) continue;
    const time = start.clone();
    time.adjust(day - startDay, 0, 0, 0);
    if (until !== undefined && isAfter(time, until)) return;
    yield time;
  }
}

/**
 * When an event begins: by its RRULEs or, without one, on its start, and on its RDATEs, less its EXDATEs and the
 * occurrences that other events stand in for. An exception that is a date is for whatever begins on it.
 *
 * A start that its rules do not give does not count, since the standard leaves open what it means.
 */
export function occurrences(
  { component, start }: Read,
  replaced: readonly Time[],
  years: Days,
  work: Work,
): readonly Time[] {
  if (component.hasProperty('exrule')) throw new Problem('unknownKey', 'EXDATE', 'EXRULE');
  const rules = component.getAllProperties('rrule');
  const times = rules.flatMap((property) => {
    const [, , , raw] = property.jCal as readonly unknown[];
    return [...byRule(property.getFirstValue(), Object.keys(raw as object), start, years, work)];
  });
  if (rules.length === 0) times.push(start);
  times.push(...timesOf(component, 'rdate'));

  const exceptions = [...timesOf(component, 'exdate'), ...replaced];
  const days = new Set(exceptions.filter(({ isDate }) => isDate || start.isDate).map(dayOf));
  const instants = new Set(exceptions.filter(({ isDate }) => !isDate).map(instantOf));
  const kept = times.filter((time) => !days.has(dayOf(time)) && (time.isDate || !instants.has(instantOf(time))));
  return [...new Map(kept.map((time) => [instantOf(time), time])).values()];
}

/** Whether the rules of an event give its start as well, as they should. */
export function startFits({ component, start }: Read, work: Work): boolean {
  const rules = component.getAllProperties('rrule');
  const day = dayOf(start);
  return (
    rules.length === 0 ||
    rules.some((property) => {
      const [, , , raw] = property.jCal as readonly unknown[];
      const only = byRule(
        property.getFirstValue(),
        Object.keys(raw as object),
        start,
        { first: NO_SKIP, last: day },
        work,
      );
      return only.next().done !== true;
    })
  );
}
