import type { Moment } from './countdown';
import { kept } from './format';
import type { ViewOptions } from './options';

const MINUTE = 60_000;

/** An instant at the local time of a zone: its day of the week and time, and its date where that is asked for. */
function localText(ms: number, language: string, timeZone: string, hasDate: boolean): string {
  const date = hasDate ? ({ year: 'numeric', month: 'short', day: 'numeric' } as const) : {};
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return kept(
    language.concat(timeZone, String(hasDate)),
    () => new Intl.DateTimeFormat(language, { ...date, ...time, numberingSystem: 'latn', timeZone }),
  ).format(ms);
}

/** An instant in the zone of the reader, where that is given, or else in that of the calendar, or UTC. */
export function readerText(at: Moment, { language, zone }: ViewOptions, hasDate: boolean): string {
  const offset = zone === undefined && typeof at !== 'number' ? at.offset * MINUTE : 0;
  return localText(Number(at) + offset, language, zone ?? 'UTC', hasDate);
}

/** An instant with its date, in the zone of the calendar and in that of the reader. */
export function fullText(at: Moment, options: ViewOptions): string {
  const { language, zone } = options;
  const there = readerText(at, options, true);
  if (typeof at === 'number') return zone === undefined ? `${there} (UTC)` : there;
  const text = readerText(at, { language }, true);
  return there === text ? text : `${text} (${at.zoneName}), ${there} (${zone})`;
}
