import { object } from '../input/composite';
import { lazy, oneOf, type Schema } from '../input/schema';
import type { Unit } from './target';

/**
 * The meaning of plain units in targets. By default, they count elapsed time and civil days. With `hours: 'business'`,
 * seconds, minutes and hours count business time. With `days: 'business'`, days are business days.
 *
 * @inline
 */
export type UnitReading = {
  readonly hours?: 'business' | undefined;
  readonly days?: 'business' | undefined;
};

const AS_BUSINESS: Readonly<Partial<Record<Unit, Unit>>> = {
  seconds: 'businessSeconds',
  minutes: 'businessMinutes',
  hours: 'businessHours',
  days: 'businessDays',
};

/** Returns the unit in which a target counts under a reading. */
export function unitUnderReading(unit: Unit, reading: UnitReading): Unit {
  // Months, and units of business time, are not in `AS_BUSINESS`: no reading changes them.
  const switched = unit === 'days' ? reading.days : reading.hours;
  return (switched === 'business' ? AS_BUSINESS[unit] : undefined) ?? unit;
}

/** The option `reading` of an SLA. */
export const readingSchema: Schema<UnitReading> = /* @__PURE__ */ lazy(() =>
  object<UnitReading>({ hours: oneOf(['business']), days: oneOf(['business']) }, ['hours', 'days']),
);
