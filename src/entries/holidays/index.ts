/**
 * The holidays of other countries, read from date-holidays.
 *
 * @module prazo/holidays
 */
export type { Correction, Cumulative, Shift } from './correction';
export type { DateHolidays } from './engine';
export type { HolidayEntry, HolidayType } from './entry';
export type { HolidayOptions } from './options';
export { type HolidaysOf, holidaysOf } from './source';
