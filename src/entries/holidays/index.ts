/**
 * Holidays of a country, state or region, from the package date-holidays, with corrections.
 *
 * @module prazo/holidays
 */
export type { Cumulative, HolidayCorrection } from './correction';
export type { HolidayEntry, HolidayType } from './entry';
export type { HolidayOptions } from './holiday-options';
export { holidaysOf, type PlaceHolidays } from './holidays-of';
