import type { DateTime, Duration, Interval } from 'luxon';
import type { Amount } from '../input/amount';
import type { PlainDate } from '../input/civil';
import type { Instant } from '../input/instant';
import type { Labels } from '../input/labels';
import type { Zone } from '../time/zone';
import { checkDays, MOST_RESULTS, tooManyResults } from '../timeline/limits';
import type { Timeline } from '../timeline/timeline';
import type { TimelineSource } from '../timeline/timeline-source';
import type { AnyCalendarDefinition, ParsedCalendar } from './calendar-definition';
import type { Exception, Exceptions } from './exceptions';

/**
 * A business calendar: it is open or closed at each instant. It is open at an opening and closed at a closing. Results
 * are luxon `DateTime`s in the zone of the calendar, and luxon `Duration`s.
 *
 * The errors are `PrazoError`s: `noOpenTime` for a search that finds no open time within 100 years, `beyondHorizon` if
 * it finds too little, and `outsideCoverage` for an answer that needs a year that the holidays, overrides or zone of
 * the calendar do not cover.
 */
export interface Calendar {
  readonly name: string;
  /** The IANA zone of the results. For an `effectiveCalendar` calendar with several zones, the last zone. */
  readonly zone: string;
  /** A frozen copy of the definition from which the calendar was made. */
  readonly definition: AnyCalendarDefinition;
  /** The same answers in epoch ms, without luxon, for hot loops. */
  readonly timeline: Timeline;

  isOpen(at: Instant): boolean;

  /** Returns `at` if it is open, else the next opening. */
  nextOpen(at: Instant): DateTime<true>;

  /**
   * Returns the end of the open interval that contains `at`, else of the next one. Throws `neverCloses` if it never
   * ends.
   */
  nextClose(at: Instant): DateTime<true>;

  /** Returns the latest opening at or before `at`, also if `at` is open. Throws `neverCloses` if it is always open. */
  previousOpen(at: Instant): DateTime<true>;

  /** Returns `at` if the time just before it is open, as at a closing; else the previous closing. */
  previousClose(at: Instant): DateTime<true>;

  /**
   * Returns the earliest instant with exactly this open time since `at`. An amount that is used up at a closing ends at
   * the closing, not at the next opening. A zero amount returns `at`, open or not. A negative amount subtracts.
   */
  add(at: Instant, amount: Amount): DateTime<true>;

  /** Returns the latest instant with exactly this open time until `at`. A negative amount adds. */
  subtract(at: Instant, amount: Amount): DateTime<true>;

  /** Returns the open time from `from` to `until`, in hours and smaller units. It is negative if `until` is earlier. */
  between(from: Instant, until: Instant): Duration<true>;

  /**
   * Adds `n` business days: goes to the same local time on the n-th business day after the date of `at`, then returns
   * the first open instant at or after it. A negative `n` counts back; then it returns that local time if it is open,
   * else the latest closing before it. 0 returns `at`.
   */
  addDays(at: Instant, n: number): DateTime<true>;

  /**
   * Counts the business days from `from` to `until`. `until` is not included. Negative if `until` is earlier. A date is
   * `YYYY-MM-DD`, a `Temporal.PlainDate`, or an instant, which means its local date.
   */
  countDays(from: Instant | PlainDate, until: Instant | PlainDate): number;

  /**
   * Returns the n-th business day of a month `YYYY-MM`, as `YYYY-MM-DD`; −1 is the last. Throws `unknownValue` if the
   * month has fewer.
   */
  businessDayOfMonth(month: string, n: number): string;

  /** Whether any time of a date is open. The date has the same forms as in `countDays`. */
  isBusinessDay(at: Instant | PlainDate): boolean;

  /**
   * Returns the open intervals in [from, until), clipped and sorted; none if `until` is not after `from`. At most
   * 60,000.
   */
  intervals(from: Instant, until: Instant): readonly Interval<true>[];

  /**
   * Returns the holidays, overrides and closures between two instants, unclipped, sorted by start. The exception of a
   * date lasts until the end of the hours that it cancels, which may run past midnight. If exceptions overlap, a closure
   * outranks an override, and an override outranks a holiday.
   */
  exceptions(from: Instant, until: Instant): readonly CalendarException[];

  /**
   * Returns the definition. Throws `notSerializable` if its holidays or overrides are functions; `freezeCalendar` makes them
   * data.
   */
  toJSON(): AnyCalendarDefinition;
}

/** An interval in which a holiday, an override or a closure replaces the ordinary hours. */
export interface CalendarException {
  readonly kind: Exception['kind'];
  /** The names of the holidays, or of the closure. */
  readonly names: readonly Labels[];
  readonly from: DateTime<true>;
  /** The end, not included. */
  readonly until: DateTime<true>;
}

/** Describes a variation of a calendar. */
export interface Variation {
  /** Changes each simple calendar in the calendar. A change without effect returns the same object. */
  readonly change: (calendar: ParsedCalendar) => ParsedCalendar;
  /** Selects the entries of an `effectiveCalendar` calendar that remain, by their `from`. By default, all remain. */
  readonly keeps?: ((from: string | undefined) => boolean) | undefined;
}

/** Builds a variation of a calendar. */
export type Rebuild = (variation: Variation) => Calendar;

/** The parts of a calendar that are not public. */
interface Internals {
  readonly zone: Zone;
  readonly source: TimelineSource;
  readonly exceptionsIn: Exceptions;
  /** Absent if an older copy of the library made the calendar. */
  readonly rebuild?: Rebuild | undefined;
}

/** The key of a calendar's internals. It is the same in every copy of the library. */
const INTERNALS = Symbol.for('prazo.Calendar');

const internalsOf = (value: object): Internals | undefined =>
  (value as { readonly [INTERNALS]?: Internals })[INTERNALS];

/** Adds the internals to a new calendar, and freezes it. */
export function withInternals(calendar: Calendar, internals: Internals): Calendar {
  return Object.freeze(Object.defineProperty(calendar, INTERNALS, { value: internals }));
}

/** Whether a value is a calendar, made by this or another copy of the library. */
export function isCalendar(value: unknown): value is Calendar {
  return typeof value === 'object' && value !== null && typeof internalsOf(value)?.exceptionsIn === 'function';
}

export function zoneOf(calendar: Calendar): Zone {
  return (internalsOf(calendar) as Internals).zone;
}

/** Returns a variation of a calendar; the calendar itself if an older copy of the library made it. */
export function rebuild(calendar: Calendar, variation: Variation): Calendar {
  return internalsOf(calendar)?.rebuild?.(variation) ?? calendar;
}

export function sourceOf(calendar: Calendar): TimelineSource {
  return (internalsOf(calendar) as Internals).source;
}

const PRECEDENCE: readonly Exception['kind'][] = ['closure', 'override', 'holiday'];
const precedence = ({ kind }: Exception): number => PRECEDENCE.indexOf(kind);

/** Returns the exceptions between two instants in epoch ms. If several contain an instant, the first of them decides. */
export function exceptionsBetween(calendar: Calendar, from: number, until: number): readonly Exception[] {
  const { source, exceptionsIn } = internalsOf(calendar) as Internals;
  checkDays(source, from, until);
  const found = exceptionsIn(from, until);
  if (found.length > MOST_RESULTS) throw tooManyResults('exceptions');
  return [...found].sort((a, b) => precedence(a) - precedence(b) || a.from - b.from);
}
