import { type DateTime, Interval } from 'luxon';
import { readAmount } from '../input/amount';
import { dateText, formatDay, type PlainDate, parseDay } from '../input/civil';
import { fail } from '../input/error';
import { type Instant, readInstant } from '../input/instant';
import { show } from '../input/issue';
import { DAY_MS } from '../input/units';
import { dateTimeMaker, toDuration } from '../time/date-time';
import type { Zone } from '../time/zone';
import { timelineOf } from '../timeline/timeline';
import type { TimelineSource } from '../timeline/timeline-source';
import { businessDayOfMonth, countBusinessDays, isBusinessDay, localDay, nthBusinessDay } from './business-day';
import { type Calendar, exceptionsBetween, type Rebuild, withInternals } from './calendar';
import type { AnyCalendarDefinition } from './calendar-definition';
import type { Exceptions } from './exceptions';

/** Returns a calendar with a zone and a source of open time. */
export function buildCalendar(
  zone: Zone,
  source: TimelineSource,
  exceptionsIn: Exceptions,
  definition: AnyCalendarDefinition,
  rebuild: Rebuild,
): Calendar {
  const timeline = timelineOf(source);
  const dateTime = dateTimeMaker(zone);
  const read = (value: Instant) => readInstant(value, 'at');
  const dayOf = (value: Instant | PlainDate, path: string) =>
    parseDay(dateText(value) ?? '') ?? localDay(zone, readInstant(value, path)).day;

  function addDays(at: number, n: number): number {
    if (!Number.isSafeInteger(n)) throw fail('invalidAmount', 'n', 'a whole number of business days', show(n));
    if (n === 0) return at;
    const { day, time } = localDay(zone, at);
    const reached = zone.instantOf(nthBusinessDay(zone, timeline, day, n) * DAY_MS + time);
    if (n > 0) return timeline.nextOpen(reached);
    return timeline.isOpen(reached) ? reached : timeline.previousClose(reached);
  }

  const calendar: Calendar = {
    name: timeline.name,
    zone: zone.name,
    definition,
    timeline,
    isOpen: (at) => timeline.isOpen(read(at)),
    nextOpen: (at) => dateTime(timeline.nextOpen(read(at))),
    nextClose: (at) => dateTime(timeline.nextClose(read(at))),
    previousOpen: (at) => dateTime(timeline.previousOpen(read(at))),
    previousClose: (at) => dateTime(timeline.previousClose(read(at))),
    add: (at, amount) => dateTime(timeline.add(read(at), readAmount(amount, 'amount'))),
    subtract: (at, amount) => dateTime(timeline.subtract(read(at), readAmount(amount, 'amount'))),
    between: (from, until) => toDuration(timeline.between(readInstant(from, 'from'), readInstant(until, 'until'))),
    addDays: (at, n) => dateTime(addDays(read(at), n)),
    isBusinessDay: (at) => isBusinessDay(zone, timeline, dayOf(at, 'at')),
    countDays: (from, until) => countBusinessDays(zone, source, timeline, dayOf(from, 'from'), dayOf(until, 'until')),
    businessDayOfMonth: (month, n) => formatDay(businessDayOfMonth(zone, timeline, month, n)),
    intervals: (from, until) =>
      Object.freeze(
        timeline
          .intervals(readInstant(from, 'from'), readInstant(until, 'until'))
          .map(([start, end]) => intervalOf(dateTime(start), dateTime(end))),
      ),
    exceptions: (from, until) =>
      Object.freeze(
        [...exceptionsBetween(calendar, readInstant(from, 'from'), readInstant(until, 'until'))]
          .sort((a, b) => a.from - b.from)
          .map(({ kind, names, ...bounds }) =>
            Object.freeze({
              kind,
              names: Object.freeze(names),
              from: dateTime(bounds.from),
              until: dateTime(bounds.until),
            }),
          ),
      ),
    toJSON: () => serializable(definition),
  };
  return withInternals(calendar, { zone, source, exceptionsIn, rebuild });
}

/** Returns a luxon `Interval` whose JSON is ISO 8601, like the JSON of a `DateTime` or a `Duration`. */
function intervalOf(start: DateTime<true>, end: DateTime<true>): Interval<true> {
  const interval = Interval.fromDateTimes(start, end) as Interval<true>;
  Object.defineProperty(interval, 'toJSON', { value: () => interval.toISO() });
  return Object.freeze(interval);
}

/** Whether any holidays or overrides in a definition are functions. */
function hasCode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return 'holidaysIn' in value || 'overridesIn' in value || Object.values(value).some(hasCode);
}

function serializable(definition: AnyCalendarDefinition): AnyCalendarDefinition {
  if (!hasCode(definition)) return definition;
  const path = 'overrides' in definition && hasCode(definition.overrides) ? 'overrides' : 'holidays';
  throw fail('notSerializable', path, 'plain data, as in the result of freezeCalendar()', 'a function');
}
