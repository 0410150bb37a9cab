import type { Moment } from './countdown';
import { kept } from './format';
import type { ViewOptions } from './options';

const MINUTE = 60_000;

/** An instant at the local time of a zone: its day of the week and time, and its date where that is asked for. */
function localText(ms: number, language: string, timeZone: string, hasDate: boolean): string {
  const date = hasDate ? ({ year: 'numeric', month: 'short', day: 'numeric' } as const) : {};
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return kept(
    [language, timeZone, hasDate].join(),
    () => new Intl.DateTimeFormat(language, { ...date, ...time, numberingSystem: 'latn', timeZone }),
  ).format(ms);
}

/** An instant in the zone of the calendar, where it has one, or else in that of the reader. */
export function calendarText(at: Moment, { language, zone = 'UTC' }: ViewOptions, hasDate: boolean): string {
  return typeof at === 'number'
    ? localText(at, language, zone, hasDate)
    : localText(Number(at) + at.offset * MINUTE, language, 'UTC', hasDate);
}

/** An instant with its date, in the zone of the calendar and in that of the reader. */
export function fullText(at: Moment, options: ViewOptions): string {
  const { language, zone } = options;
  const text = calendarText(at, options, true);
  if (zone === undefined) return typeof at === 'number' ? `${text} (UTC)` : text;
  const there = localText(Number(at), language, zone, true);
  return there === text ? text : `${text} (${(at as Exclude<Moment, number>).zoneName}), ${there} (${zone})`;
}
