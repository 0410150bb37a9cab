import type { Instant } from '../input/instant';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../input/units';

export const UNITS = [
  'seconds',
  'minutes',
  'hours',
  'businessSeconds',
  'businessMinutes',
  'businessHours',
  'days',
  'months',
  'businessDays',
] as const;

/** The units of targets. Units with `business` count the open time of the calendar. The other units count elapsed time. */
export type Unit = (typeof UNITS)[number];

/** Length in ms of each unit that is equally long on every date. The excluded units count dates. */
export const UNIT_MS: Readonly<Record<Exclude<Unit, 'days' | 'months' | 'businessDays'>, number>> = {
  seconds: SECOND_MS,
  minutes: MINUTE_MS,
  hours: HOUR_MS,
  businessSeconds: SECOND_MS,
  businessMinutes: MINUTE_MS,
  businessHours: HOUR_MS,
};

/**
 * The move of a due at which the calendar is closed: to the next opening, the previous closing, or the nearer of the two.
 *
 * @inline
 */
export type DueRoll = 'following' | 'preceding' | 'nearest';

/** An amount in exactly one unit. */
type In<U extends Unit> = { readonly [K in U]: number } & { readonly [K in Exclude<Unit, U>]?: undefined };

/** The calendar of a target: one of the `calendars` of the SLA. By default, the calendar of the ticket. */
export type OnCalendar<CalendarName extends string = string> = {
  readonly calendar?: CalendarName | undefined;
};

/**
 * The instant from which a target in elapsed time counts.
 *
 * @inline
 */
export type FromOpening = {
  /**
   * `'nextOpening'` counts from the first open instant at or after the start. By default, a target counts from its start,
   * even if the calendar is closed.
   */
  readonly from?: 'nextOpening' | undefined;
};

/**
 * The local time at which a target in days or months is due. By default, the local time from which it counts.
 *
 * @inline
 */
export type ByTime = {
  /**
   * `'HH:MM'`, from `'00:00'` to `'23:59'`, even if the calendar is closed then; or `'endOfDay'`: the midnight that ends the
   * day, or for business days the last closing of the day.
   */
  readonly by?: string | undefined;
};

/**
 * The option that moves a due at which the calendar is closed.
 *
 * @inline
 */
export type Rolling = {
  /**
   * `'following'` moves it to the next opening, `'preceding'` to the previous closing, and `'nearest'` to the nearer of the
   * two, or the earlier in a tie. If the moved due would not be after the start, it moves to the next opening instead. A due
   * exactly at a closing does not move. By default, no due moves.
   */
  readonly roll?: DueRoll | undefined;
};

type InElapsed<U extends Unit, CalendarName extends string> = In<U> & OnCalendar<CalendarName> & FromOpening;
type InBusiness<U extends Unit, CalendarName extends string> = In<U> & OnCalendar<CalendarName>;

/** A target in seconds, minutes or hours of elapsed time, day and night. Fractions are allowed if they are whole milliseconds. */
export type ElapsedTarget<CalendarName extends string = string> =
  | InElapsed<'hours', CalendarName>
  | InElapsed<'minutes', CalendarName>
  | InElapsed<'seconds', CalendarName>;

/** A target in seconds, minutes or hours of open time. Fractions are allowed if they are whole milliseconds. */
export type BusinessTarget<CalendarName extends string = string> =
  | InBusiness<'businessHours', CalendarName>
  | InBusiness<'businessMinutes', CalendarName>
  | InBusiness<'businessSeconds', CalendarName>;

/** A target in civil days, at least 1. It is due at the same local time, that many dates later. Holidays count as days. */
export type DaysTarget<CalendarName extends string = string> = In<'days'> &
  OnCalendar<CalendarName> &
  ByTime &
  Rolling &
  FromOpening;

/**
 * A target in civil months, from 1 to 1200. It is due at the same local time on the same day of the later month, or on the
 * last day of that month if it is shorter.
 */
export type MonthsTarget<CalendarName extends string = string> = In<'months'> &
  OnCalendar<CalendarName> &
  ByTime &
  Rolling;

/**
 * A target in business days: dates on which the calendar is open at some time. If the calendar is closed at the start, it
 * counts from the next opening. At least 1; with `by` also 0, which is the day from which it counts.
 */
export type BusinessDaysTarget<CalendarName extends string = string> = In<'businessDays'> &
  OnCalendar<CalendarName> &
  ByTime & {
    /** `'HH:MM'`: a ticket that comes in at that local time or later counts from the opening of the next business day. */
    readonly cutoff?: string | undefined;
  };

/** A target that is an amount in one unit. */
export type AmountTarget<CalendarName extends string = string> =
  | ElapsedTarget<CalendarName>
  | BusinessTarget<CalendarName>
  | DaysTarget<CalendarName>
  | MonthsTarget<CalendarName>
  | BusinessDaysTarget<CalendarName>;

/**
 * The target of a cell: an amount in one unit, such as `{ hours: 2 }` or `{ businessDays: 3, by: '18:00' }`; or `'agreed'`, if
 * the target is agreed ticket by ticket.
 */
export type Target<CalendarName extends string = string> = AmountTarget<CalendarName> | 'agreed';

/**
 * A fixed instant. No pause moves it. `roll` moves it if the calendar is closed at it. A ticket may give `due` in any form; a
 * status returns it as ISO 8601 in UTC.
 */
export type FixedTarget<CalendarName extends string = string> = { readonly due: Instant } & OnCalendar<CalendarName> &
  Rolling & { readonly [K in Unit | 'from' | 'by' | 'cutoff']?: undefined };

/** A target that has been agreed: an amount in one unit, or a fixed instant. */
export type AgreedTarget<CalendarName extends string = string> = AmountTarget<CalendarName> | FixedTarget<CalendarName>;

/** Returns the unit and amount of a target; undefined for `'agreed'` and for a fixed instant. */
export function amountOf(target: Target | AgreedTarget): { readonly unit: Unit; readonly amount: number } | undefined {
  if (target === 'agreed' || 'due' in target) return undefined;
  const [unit] = unitsIn(target);
  return unit && { unit, amount: target[unit] as number };
}

/** Returns the units that an object names. A valid target names exactly one. */
export function unitsIn(target: object): readonly Unit[] {
  return UNITS.filter((unit) => Object.hasOwn(target, unit));
}
