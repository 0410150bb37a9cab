import type { Instant } from '../input/instant';

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

/** The units a target may be in. Those with `business` count the calendar's open time; the others elapsed time. */
export type Unit = (typeof UNITS)[number];

/** How many ms one of each unit has; a unit that is not here has no fixed length. */
export const UNIT_MS: Readonly<Record<Exclude<Unit, 'days' | 'months' | 'businessDays'>, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  businessSeconds: 1000,
  businessMinutes: 60_000,
  businessHours: 3_600_000,
};

/** The way a due goes from a time at which the desk is closed. */
export type Roll = 'following' | 'preceding' | 'nearest';

/** An amount in one unit, and in no other. */
type In<U extends Unit> = { readonly [K in U]: number } & { readonly [K in Exclude<Unit, U>]?: undefined };

/** A target may name one of the calendars the SLA is made with; without a name it is the ticket's. */
export type OnCalendar<CalendarName extends string = string> = {
  readonly calendar?: CalendarName | undefined;
};

/** The instant from which a target in plain time counts. */
export type FromOpening = {
  /**
   * `'nextOpening'` counts from the first open instant at or after the start, the start itself where the desk is open.
   * Without it, a target counts from its start at any hour.
   */
  readonly from?: 'nextOpening' | undefined;
};

/** The local time at which a target in days or months is due; without it, the time at which it began to count. */
export type ByTime = {
  /**
   * `'HH:MM'`, from `'00:00'` to `'23:59'`, also where the desk is closed then; or `'endOfDay'`: the midnight that ends
   * the day, and for business days the last closing of the day.
   */
  readonly by?: string | undefined;
};

/** What happens to a due at which the desk is closed. */
export type Rolling = {
  /**
   * `'following'` moves it to the next opening, `'preceding'` to the previous closing, `'nearest'` to the nearer of the
   * two, the earlier where both are as near. A due that would then not lie after the start goes to the next opening
   * instead. A due at a closing stays. Without `roll` the due stays where it is.
   */
  readonly roll?: Roll | undefined;
};

type InElapsed<U extends Unit, CalendarName extends string> = In<U> & OnCalendar<CalendarName> & FromOpening;
type InBusiness<U extends Unit, CalendarName extends string> = In<U> & OnCalendar<CalendarName>;

/** A target in seconds, minutes or hours of all time, day and night. Fractions must come to whole milliseconds. */
export type ElapsedTarget<CalendarName extends string = string> =
  | InElapsed<'hours', CalendarName>
  | InElapsed<'minutes', CalendarName>
  | InElapsed<'seconds', CalendarName>;

/** A target in seconds, minutes or hours of open time. Fractions must come to whole milliseconds. */
export type BusinessTarget<CalendarName extends string = string> =
  | InBusiness<'businessHours', CalendarName>
  | InBusiness<'businessMinutes', CalendarName>
  | InBusiness<'businessSeconds', CalendarName>;

/** A target in civil days, at least one: due at the same local time that many dates later, holidays included. */
export type DaysTarget<CalendarName extends string = string> = In<'days'> &
  OnCalendar<CalendarName> &
  ByTime &
  Rolling &
  FromOpening;

/**
 * A target in civil months, from 1 to 1200: due at the same local time on the same day of a later month, or on the last
 * day of a month that does not have it.
 */
export type MonthsTarget<CalendarName extends string = string> = In<'months'> &
  OnCalendar<CalendarName> &
  ByTime &
  Rolling;

/**
 * A target in business days, which are dates of which some time is open. It counts from the next opening where the desk
 * is closed. It takes at least one day; with `by` it may be 0, which is the day from which it counts.
 */
export type BusinessDaysTarget<CalendarName extends string = string> = In<'businessDays'> &
  OnCalendar<CalendarName> &
  ByTime & {
    /** `'HH:MM'`: what comes in at that local time or later counts from the opening of the next business day. */
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
 * What is promised: an amount in one unit, such as `{ hours: 2 }` or `{ businessDays: 3, by: '18:00' }`; or `'agreed'`
 * where the promise is made while the ticket is worked on.
 */
export type Target<CalendarName extends string = string> = AmountTarget<CalendarName> | 'agreed';

/** A fixed instant, which no pause moves; `roll` moves it once, off a time at which the desk is closed. */
export type FixedTarget<CalendarName extends string = string> = { readonly due: Instant } & OnCalendar<CalendarName> &
  Rolling & { readonly [K in Unit | 'from' | 'by' | 'cutoff']?: undefined };

/** What an `'agreed'` target becomes once it is agreed: an amount in one unit, or a fixed instant. */
export type AgreedTarget<CalendarName extends string = string> = AmountTarget<CalendarName> | FixedTarget<CalendarName>;

/** The unit of a target and how many of it; undefined where none is set yet, or a fixed instant is. */
export function amountOf(target: Target | AgreedTarget): { readonly unit: Unit; readonly amount: number } | undefined {
  if (target === 'agreed' || 'due' in target) return undefined;
  const [unit] = unitsIn(target);
  return unit && { unit, amount: target[unit] as number };
}

/** The units a target-like object names; a target names exactly one. */
export function unitsIn(given: object): readonly Unit[] {
  return UNITS.filter((unit) => Object.hasOwn(given, unit));
}
