import { remember } from '../../input/remember';
import { MINUTE_MS } from '../../input/units';
import type { MetricEvaluation, MetricStatus } from '../../sla/status';
import type { ViewOptions } from './view-options';

/** An instant of a metric: a luxon `DateTime`, or epoch ms. */
type Moment = NonNullable<MetricStatus['due'] | MetricEvaluation['due']>;

const MOST_FORMATS = 99;
const formats: Map<string, Intl.NumberFormat | Intl.DateTimeFormat> = /* @__PURE__ */ new Map();

/** Returns a cached format of `Intl`. Making a format takes longer than using it. */
export function cachedFormat<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  if (formats.size > MOST_FORMATS) formats.clear();
  return remember(formats, key, make) as F;
}

/** Formats an instant in a zone: weekday and time, with or without the date. */
function localText(ms: number, language: string, timeZone: string, hasDate: boolean): string {
  const date = hasDate ? ({ year: 'numeric', month: 'short', day: 'numeric' } as const) : {};
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return cachedFormat(
    language.concat(timeZone, String(hasDate)),
    () => new Intl.DateTimeFormat(language, { ...date, ...time, numberingSystem: 'latn', timeZone }),
  ).format(ms);
}

/** Formats an instant in the reader's zone or, without `zone`, in the calendar's. Epoch ms without `zone` are in UTC. */
export function readerText(at: Moment, { language, zone }: ViewOptions, hasDate: boolean): string {
  const offset = zone === undefined && typeof at !== 'number' ? at.offset * MINUTE_MS : 0;
  return localText(Number(at) + offset, language, zone ?? 'UTC', hasDate);
}

/** Formats an instant with its date in the calendar's zone. If the text in the reader's zone differs, it follows. */
export function fullText(at: Moment, options: ViewOptions): string {
  const { language, zone } = options;
  const inReaderZone = readerText(at, options, true);
  if (typeof at === 'number') return zone === undefined ? `${inReaderZone} (UTC)` : inReaderZone;
  const inCalendarZone = readerText(at, { language }, true);
  return inReaderZone === inCalendarZone
    ? inCalendarZone
    : `${inCalendarZone} (${at.zoneName}), ${inReaderZone} (${zone})`;
}
