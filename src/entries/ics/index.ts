/**
 * Holidays and closures from the text of an iCalendar feed.
 *
 * @module prazo/ics
 */
export { type IcsEvent, isObservance } from './description';
export type { Ical } from './ical';
export type { IcsOptions } from './options';
export { holidaysFromIcs, type IcsFeed } from './read';
export type { IcsClosure } from './series';
export type { IcsTimeZone } from './zones';
