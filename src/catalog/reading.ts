import { object } from '../input/composite';
import { lazy, oneOf, type Schema } from '../input/schema';
import type { Unit } from './target';

/** Whether targets in plain hours and days are read as business time; the literal reading is elapsed time. */
export interface Reading {
  readonly hours?: 'business' | undefined;
  readonly days?: 'business' | undefined;
}

const AS_BUSINESS: Readonly<Partial<Record<Unit, Unit>>> = {
  seconds: 'businessSeconds',
  minutes: 'businessMinutes',
  hours: 'businessHours',
  days: 'businessDays',
};

/** The unit that a target in some unit is counted in, under a reading. */
export function unitAsRead(unit: Unit, reading: Reading): Unit {
  const switched = unit === 'days' ? reading.days : reading.hours;
  return (switched === 'business' ? AS_BUSINESS[unit] : undefined) ?? unit;
}

/** A reading as it is given. */
export const readings: Schema<Reading> = /* @__PURE__ */ lazy(() =>
  object<Reading>({ hours: oneOf(['business']), days: oneOf(['business']) }, ['hours', 'days']),
);
