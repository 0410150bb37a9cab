/**
 * Holidays of a country, state or region, from the package date-holidays, with corrections.
 *
 * @module prazo/holidays
 */
export type { Correction, Cumulative, Shift } from './correction';
export type { DateHolidays } from './engine';
export type { HolidayEntry, HolidayType } from './entry';
export type { HolidayOptions } from './holiday-options';
export { type HolidaysOf, holidaysOf } from './holidays-of';
