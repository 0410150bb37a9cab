import { type DateTime, type Duration, Interval } from 'luxon';
import { type Amount, readAmount } from '../input/amount';
import { formatDay, parseDay } from '../input/civil';
import { dateText, type PlainDate } from '../input/date';
import { fail } from '../input/error';
import { type Instant, readInstant } from '../input/instant';
import { show } from '../input/issue';
import type { Labels } from '../input/labels';
import { DAY_MS } from '../input/units';
import { dateTimeMaker, toDuration } from '../time/date-time';
import type { Zone } from '../time/zone';
import { checkDays, MOST_RESULTS, tooManyResults } from '../timeline/limits';
import type { TimelineSource } from '../timeline/source';
import { type Timeline, timelineOf } from '../timeline/timeline';
import { businessDayOfMonth, countBusinessDays, isBusinessDay, localDay, nthBusinessDay } from './business-day';
import type { AnyCalendarDefinition, ParsedCalendar } from './definition';
import type { Exception, Exceptions } from './exceptions';

/**
 * When time counts. Instants come out as luxon `DateTime`s in the calendar's zone and amounts as `Duration`s; open
 * time is half-open: open at the opening instant, closed at the closing one.
 *
 * A search that finds no open time within 100 years is a `PrazoError` (`noOpenTime`, or `beyondHorizon` where there
 * is some, but not enough); so is a question past what the calendar's holidays know (`outsideCoverage`).
 */
export interface Calendar {
  readonly name: string;
  /** The IANA zone of its results; of a desk that has moved, the last. */
  readonly zone: string;
  /** What it was made from. */
  readonly definition: AnyCalendarDefinition;
  /** The same answers in epoch ms, for hot loops. */
  readonly timeline: Timeline;

  isOpen(at: Instant): boolean;

  /** `at` itself where it is open, else the next opening. */
  nextOpen(at: Instant): DateTime<true>;

  /** The closing of the interval `at` is in, or of the next one. `neverCloses` is the error of an always open calendar. */
  nextClose(at: Instant): DateTime<true>;

  /** The latest opening instant at or before `at`, also while open. */
  previousOpen(at: Instant): DateTime<true>;

  /** `at` itself where the time just before it is open, as at a closing instant; else the previous closing. */
  previousClose(at: Instant): DateTime<true>;

  /**
   * The earliest instant with exactly that much open time since `at`: an amount that ends at closing time ends at
   * closing time, not at the next opening. A zero amount gives `at`, open or not; a negative one subtracts.
   */
  add(at: Instant, amount: Amount): DateTime<true>;

  /** The latest instant with exactly that much open time until `at`. A negative amount adds. */
  subtract(at: Instant, amount: Amount): DateTime<true>;

  /** The open time from `from` until `until`, negative when `until` is the earlier; in hours and less, never in days. */
  between(from: Instant, until: Instant): Duration<true>;

  /**
   * The same local time on the n-th business day after the date of `at`, then the first open instant at or after
   * that. A negative `n` counts back: then it is that local time itself where it is open, else the latest closing
   * before it. 0 gives `at`.
   */
  addDays(at: Instant, n: number): DateTime<true>;

  /**
   * How many business days there are from one date up to, and not including, another; negative when `until` is the earlier.
   * Each is `YYYY-MM-DD`, a `Temporal.PlainDate`, or the local date of an instant.
   */
  countDays(from: Instant | PlainDate, until: Instant | PlainDate): number;

  /** The n-th business day of a month `YYYY-MM`, as `YYYY-MM-DD`; −1 is the last. One that it has not is `unknownValue`. */
  businessDayOfMonth(month: string, n: number): string;

  /** Whether some of a civil date is open: `YYYY-MM-DD`, a `Temporal.PlainDate`, or the local date of an instant. */
  isBusinessDay(at: Instant | PlainDate): boolean;

  /** The open intervals between two instants, clipped to them; none when `until` is not after `from`. */
  intervals(from: Instant, until: Instant): readonly Interval<true>[];

  /**
   * The holidays, overrides and closures between two instants, each whole and by the start. One of a day lasts until the
   * hours it cancels would have ended. Where some overlap, a closure decides, as nothing reopens it; then an override;
   * then a holiday.
   */
  exceptions(from: Instant, until: Instant): readonly CalendarException[];

  /** The definition. A calendar whose holidays or overrides are asked year by year has no JSON: `notSerializable`. */
  toJSON(): AnyCalendarDefinition;
}

/** A stretch of time in which something other than the weekly hours decides. */
export interface CalendarException {
  readonly kind: Exception['kind'];
  /** The names of the holidays, or of the closure. */
  readonly names: readonly Labels[];
  readonly from: DateTime<true>;
  /** Not included. */
  readonly until: DateTime<true>;
}

/** In what way a calendar is to be otherwise. */
export interface Way {
  /** Makes another of each calendar with hours of its own; the same where nothing of it is otherwise. */
  readonly change: (calendar: ParsedCalendar) => ParsedCalendar;
  /** Of a calendar that changes over time, the schedules that stay, by the dates from which they hold; all unless given. */
  readonly keeps?: ((from: string | undefined) => boolean) | undefined;
}

/** Makes a calendar otherwise. */
export type Remake = (way: Way) => Calendar;

/** The parts of a calendar that its users do not see. */
interface Inside {
  readonly zone: Zone;
  readonly source: TimelineSource;
  readonly exceptionsIn: Exceptions;
  /** Absent of a calendar that was made by an older copy of the library. */
  readonly remake?: Remake | undefined;
}

/** A calendar is recognised by this, also across copies of the library. */
const INSIDE = Symbol.for('prazo.Calendar');

const insideOf = (value: object): Inside | undefined => (value as { readonly [INSIDE]?: Inside })[INSIDE];

/** Whether a value is a calendar, whichever copy of the library made it. */
export function isCalendar(value: unknown): value is Calendar {
  return typeof value === 'object' && value !== null && typeof insideOf(value)?.exceptionsIn === 'function';
}

/** The zone of a calendar, with what its clocks show. */
export function zoneOf(calendar: Calendar): Zone {
  return (insideOf(calendar) as Inside).zone;
}

/** A calendar made otherwise. */
export function remade(calendar: Calendar, way: Way): Calendar {
  return insideOf(calendar)?.remake?.(way) ?? calendar;
}

/** The source from which a calendar's timeline was made. */
export function sourceOf(calendar: Calendar): TimelineSource {
  return (insideOf(calendar) as Inside).source;
}

const PRECEDENCE: readonly Exception['kind'][] = ['closure', 'override', 'holiday'];
const precedence = ({ kind }: Exception): number => PRECEDENCE.indexOf(kind);

/** The exceptions of a calendar between two instants in epoch ms; of those that cover an instant the first decides. */
export function exceptionsBetween(calendar: Calendar, from: number, until: number): readonly Exception[] {
  const { source, exceptionsIn } = insideOf(calendar) as Inside;
  checkDays(source, from, until);
  const found = exceptionsIn(from, until);
  if (found.length > MOST_RESULTS) throw tooManyResults('exceptions');
  return [...found].sort((a, b) => precedence(a) - precedence(b) || a.from - b.from);
}

/** A calendar of a zone and its open time, however these were made. */
export function calendarOf(
  zone: Zone,
  source: TimelineSource,
  exceptionsIn: Exceptions,
  definition: AnyCalendarDefinition,
  remake: Remake,
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
  return Object.freeze(Object.defineProperty(calendar, INSIDE, { value: { zone, source, exceptionsIn, remake } }));
}

/** An interval of luxon's that has what luxon gives a DateTime and a Duration: ISO 8601 as its JSON. */
function intervalOf(start: DateTime<true>, end: DateTime<true>): Interval<true> {
  const interval = Interval.fromDateTimes(start, end) as Interval<true>;
  Object.defineProperty(interval, 'toJSON', { value: () => interval.toISO() });
  return Object.freeze(interval);
}

/** Whether holidays or overrides are asked of code anywhere in a definition. */
function asksCode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return 'holidaysIn' in value || 'overridesIn' in value || Object.values(value).some(asksCode);
}

function serializable(definition: AnyCalendarDefinition): AnyCalendarDefinition {
  if (!asksCode(definition)) return definition;
  const path = 'overrides' in definition && asksCode(definition.overrides) ? 'overrides' : 'holidays';
  throw fail('notSerializable', path, 'plain data, such as that of freeze()', 'a function');
}
