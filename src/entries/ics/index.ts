export type { Ical } from './ical';
export type { IcsEvent, IcsOptions } from './options';
export { holidaysFromIcs, type IcsFeed } from './read';
export type { IcsClosure } from './series';
