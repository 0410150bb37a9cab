import ICAL from 'ical.js';
import { holidaysFromIcs, type IcsFeed, type IcsOptions } from 'prazo/ics';

/** Helpers that build and read feeds. */

export const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');

export const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

/** Returns a VTIMEZONE of one offset. */
export const fixedZone = (tzid: string, offset: string): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  `TZOFFSETFROM:${offset}`,
  `TZOFFSETTO:${offset}`,
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Returns a VTIMEZONE with two changes a year, each with its offset, its first local time and its rule. */
export const changingZone = (
  tzid: string,
  winter: readonly [offset: string, at: string, rule: string],
  summer: readonly [offset: string, at: string, rule: string],
): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  `DTSTART:${winter[1]}`,
  `TZOFFSETFROM:${summer[0]}`,
  `TZOFFSETTO:${winter[0]}`,
  `RRULE:FREQ=YEARLY;${winter[2]}`,
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  `DTSTART:${summer[1]}`,
  `TZOFFSETFROM:${winter[0]}`,
  `TZOFFSETTO:${summer[0]}`,
  `RRULE:FREQ=YEARLY;${summer[2]}`,
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** Returns a VTIMEZONE with the rules of Central Europe since 1996. */
export const central = (tzid: string): readonly string[] =>
  changingZone(
    tzid,
    ['+0100', '19961027T030000', 'BYMONTH=10;BYDAY=-1SU'],
    ['+0200', '19960331T020000', 'BYMONTH=3;BYDAY=-1SU'],
  );

const YEARS = { from: 2026, until: 2026 };

export function readText(text: string, options: Partial<IcsOptions> = {}): IcsFeed {
  return holidaysFromIcs(ICAL, text, { years: YEARS, ...options });
}

/** Returns the content of a feed as short texts: `2026-08-01 14:00-15:00 name`, `from until`, `code path`. */
export function summaryOf(feed: IcsFeed): { days: string[]; closures: string[]; issues: string[] } {
  const { from, until } = feed.holidays.coverage;
  const years = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  const minute = (iso: string) => iso.replace(':00.000Z', 'Z');
  return {
    days: years.flatMap((year) =>
      feed.holidays
        .holidaysIn(year)
        .map(({ date, closed, name }) => [date, closed, name].filter((part) => part !== undefined).join(' ')),
    ),
    closures: feed.closures.map(({ from: start, until: end }) => `${minute(start)} ${minute(end)}`),
    issues: feed.issues.map(({ code, path }) => `${code} ${path}`),
  };
}

/** Returns the content of a calendar with one event. `around` are other lines of the calendar. */
export function readEvent(
  lines: readonly string[],
  { around = [], ...options }: Partial<IcsOptions> & { readonly around?: readonly string[] } = {},
): ReturnType<typeof summaryOf> {
  return summaryOf(readText(calendar(...around, ...event('UID:1', ...lines)), options));
}
