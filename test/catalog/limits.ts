import type { Unit } from '../../src/catalog/target';

/** The greatest amount of a target in each unit: 100 years. */
export const HUNDRED_YEARS: Readonly<Record<Unit, number>> = {
  seconds: 36_525 * 86_400,
  minutes: 36_525 * 1440,
  hours: 36_525 * 24,
  businessSeconds: 36_525 * 86_400,
  businessMinutes: 36_525 * 1440,
  businessHours: 36_525 * 24,
  days: 36_525,
  months: 1200,
  businessDays: 36_525,
};
