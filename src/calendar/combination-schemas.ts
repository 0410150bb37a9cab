import { list, object } from '../input/composite';
import type { Report } from '../input/flaw';
import { type Parts, refineParts, type Schema, satisfying } from '../input/schema';
import { type Calendar, isCalendar } from './calendar';
import { dateSchema } from './calendar-definition';

/** Limit for the calendars of one combination: more than any desk combines, and few enough to compile all of them. */
const MOST_CALENDARS = 1000;

/** One entry of an `effectiveCalendar` calendar: the calendar that applies from a civil date on. */
export interface EffectiveCalendarEntry {
  /** `YYYY-MM-DD`. Only the first entry may omit it; then it applies from the beginning of time. */
  readonly from?: string | undefined;
  readonly calendar: Calendar;
}

type AtLeastOne<T> = readonly [T, ...T[]];

export const givenCalendar: Schema<Calendar> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a calendar made by createCalendar',
  isCalendar,
);

function atLeastOne<T>(item: Schema<T>): Schema<AtLeastOne<T>> {
  const several = refineParts(list(item, 'a list of calendars', MOST_CALENDARS), (given, report) => {
    if (given.length === 0) report('missing', [], 'at least one calendar', 'none');
  });
  return several as Schema<AtLeastOne<T>>;
}

/** The operands of a union, intersection or difference. */
export function members(calendar: Schema<Calendar>): Schema<AtLeastOne<Calendar>> {
  return atLeastOne(calendar);
}

function rejectDisorder(entries: Parts<readonly EffectiveCalendarEntry[]>, report: Report): void {
  for (const [index, entry] of entries.entries()) {
    const { from } = entry ?? {};
    if (index === 0 || entry === undefined) continue;
    if (!('from' in entry)) report('invalidDate', [index, 'from'], 'a civil date "YYYY-MM-DD"', 'none');
    const before = entries[index - 1]?.from;
    if (from !== undefined && before !== undefined && from <= before) {
      report('unorderedDates', [index, 'from'], 'dates in rising order', `${from} after ${before}`);
    }
  }
}

/** The entries of an `effectiveCalendar` calendar, with rising dates. */
export function entries(calendar: Schema<Calendar>): Schema<AtLeastOne<EffectiveCalendarEntry>> {
  return refineParts(
    atLeastOne(object<EffectiveCalendarEntry>({ from: dateSchema, calendar }, ['from'])),
    rejectDisorder as (given: Parts<AtLeastOne<EffectiveCalendarEntry>>, report: Report) => void,
  );
}
