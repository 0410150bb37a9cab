/**
 * Holidays and closures from the text of an iCalendar feed.
 *
 * @module prazo/ics
 */
export type { IcsClosure } from './closures';
export { holidaysFromIcs, type IcsFeed } from './holidays-from-ics';
export { type IcsEvent, isObservance } from './ics-event';
export type { IcsOptions } from './ics-options';
export type { IcsTimeZone } from './zones';
