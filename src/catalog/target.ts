import type { Instant } from '../input/instant';

export const UNITS = ['minutes', 'hours', 'businessMinutes', 'businessHours', 'days', 'businessDays'] as const;

/** The units a target may be in. Those with `business` count the calendar's open time; the others elapsed time. */
export type Unit = (typeof UNITS)[number];

type In<U extends Unit> = { readonly [K in U]: number } & { readonly [K in Exclude<Unit, U>]?: never };

/** A target may name one of the calendars the SLA is made with; without a name it is the ticket's. */
export interface OnCalendar {
  readonly calendar?: string;
}

/** The time of day a target in days is due at; without it, the time of day it started at. */
export interface ByTime {
  /** `'HH:MM'`, or `'endOfDay'`: the last closing of a business day, and midnight at the end of a civil one. */
  readonly by?: string;
}

/** A promise in hours or minutes. */
export type ClockTarget = (In<'minutes'> | In<'hours'> | In<'businessMinutes'> | In<'businessHours'>) & OnCalendar;

/** A promise in business days. */
export type BusinessDaysTarget = In<'businessDays'> & OnCalendar & ByTime;

/** A promise in civil days. */
export type DaysTarget = In<'days'> &
  OnCalendar &
  ByTime & {
    /** Where the due goes when the day reached is not a business day; without it, the due stays there. */
    readonly roll?: 'following' | 'preceding';
  };

/**
 * A promise: an amount in one unit, such as `{ hours: 2 }` or `{ businessDays: 3, by: '18:00' }`, or `'agreed'` where
 * the promise is made while the ticket is worked on.
 */
export type Target = ClockTarget | DaysTarget | BusinessDaysTarget | 'agreed';

/** What an `'agreed'` target becomes once agreed: any other target, or a fixed instant. */
export type AgreedTarget = Exclude<Target, 'agreed'> | { readonly due: Instant };

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
