import { calendar, changingZone, event } from './feed';

/** Feeds of up to a megabyte that are expensive to read. Each is a different way to keep a reader busy. */

export interface HostileFeed {
  readonly text: () => string;
  readonly years: { readonly from: number; readonly until: number };
}

const SIZE = 995_000;
const TWO = { from: 2026, until: 2027 };
const HUNDRED = { from: 2000, until: 2099 };

const two = (number: number) => String(number).padStart(2, '0');
/** Returns the n-th of many dates of a year. */
const date = (n: number, year = 2026) => `${year}${two((n % 12) + 1)}${two((n % 28) + 1)}`;

/** Returns a calendar with as many parts as fit into a megabyte. */
function filled(part: (n: number) => readonly string[], most = SIZE): string {
  const lines: string[] = [];
  for (let [n, length] = [0, 0]; length < most; n++) {
    const more = part(n);
    lines.push(...more);
    for (const line of more) length += line.length + 2;
  }
  return calendar(...lines).slice(0, SIZE);
}

const DAILY = 'RRULE:FREQ=DAILY';
const DAY = 'DTSTART;VALUE=DATE:20260101';
const HOUR = 'DURATION:PT1H';
const EACH_DAY = Array.from({ length: 366 }, (_, index) => index + 1).join(',');

/** Returns a zone that begins in 1601, like those of Outlook. */
const zone = (tzid: string, winter: string, summer: string) =>
  changingZone(tzid, ['+0100', '16010101T030000', winter], ['+0200', '16010101T020000', summer]);
const ordinary = (tzid: string) => zone(tzid, 'BYMONTH=10;BYDAY=-1SU', 'BYMONTH=3;BYDAY=-1SU');
const frantic = (tzid: string) => zone(tzid, `BYYEARDAY=${EACH_DAY}`, `BYYEARDAY=${EACH_DAY}`);

const names = Intl.supportedValuesOf('timeZone');
const named = (n: number) => names[n % names.length] as string;

const one = (...lines: readonly string[]) => calendar(...event('UID:1', ...lines));
const many = (lines: (n: number) => readonly string[], most?: number) =>
  filled((n) => event(`UID:${n}`, ...lines(n)), most);
const times = (count: number, text: string) => text.repeat(count);

const hostileFeed = (text: () => string, years = TWO): HostileFeed => ({ text, years });

export const hostile: Readonly<Record<string, HostileFeed>> = {
  'a length of ten digits of weeks': hostileFeed(() => one('DTSTART:20260101T000000Z', 'DURATION:P9999999999W')),
  'the same in whole days': hostileFeed(() => one(DAY, 'DURATION:P9999999999W'), HUNDRED),
  'whole days for ever, again and again': hostileFeed(() => many(() => [DAY, 'DURATION:P99999D']), HUNDRED),
  'a zone of 160,000 dates': hostileFeed(() =>
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Own',
      'BEGIN:STANDARD',
      'DTSTART:20000101T000000',
      'TZOFFSETFROM:-0300',
      'TZOFFSETTO:-0300',
      `RDATE:20100101T000000${times(159_999, ',20100101T000000')}`,
      'END:STANDARD',
      'END:VTIMEZONE',
      ...event('UID:1', 'DTSTART;TZID=Own:20260101T000000', HOUR),
    ),
  ),
  '20 zones that change each day': hostileFeed(() =>
    calendar(
      ...Array.from({ length: 20 }, (_, n) => n).flatMap((n) => [
        ...frantic(`z${n}`),
        ...event(`UID:${n}`, `DTSTART;TZID=z${n}:20260101T100000`, HOUR),
      ]),
    ),
  ),
  'as many as there is room for, over 100 years': hostileFeed(
    () => filled((n) => [...frantic(`z${n}`), ...event(`UID:${n}`, `DTSTART;TZID=z${n}:20000101T100000`, HOUR, DAILY)]),
    HUNDRED,
  ),
  '2,500 ordinary zones': hostileFeed(() =>
    filled((n) => [...ordinary(`z${n}`), ...event(`UID:${n}`, `DTSTART;TZID=z${n}:20260101T100000`, HOUR)]),
  ),
  'a zone of 8,000 changes': hostileFeed(
    () =>
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Z',
        ...Array.from({ length: 8000 }, (_, n) => n).flatMap((n) => [
          'BEGIN:STANDARD',
          `DTSTART:20260101T00${two(n % 60)}00`,
          'TZOFFSETFROM:+0100',
          'TZOFFSETTO:+0200',
          'END:STANDARD',
        ]),
        'END:VTIMEZONE',
        ...event('UID:1', 'DTSTART;TZID=Z:20000101T000000', HOUR, DAILY),
      ),
    HUNDRED,
  ),
  '12,000 daily events of whole days': hostileFeed(() => many(() => [DAY, DAILY])),
  '10,000 daily events of an hour': hostileFeed(() => many(() => ['DTSTART:20260101T100000Z', HOUR, DAILY])),
  'three daily events over 100 years': hostileFeed(
    () => many(() => ['DTSTART:20000101T100000Z', HOUR, DAILY], 250),
    HUNDRED,
  ),
  'one in a zone of the feed over 100 years': hostileFeed(
    () => calendar(...ordinary('Z'), ...event('UID:1', 'DTSTART;TZID=Z:20000101T100000', HOUR, DAILY)),
    HUNDRED,
  ),
  'one in a zone of the runtime over 100 years': hostileFeed(
    () => one('DTSTART;TZID=Europe/Berlin:20000101T100000', HOUR, DAILY),
    HUNDRED,
  ),
  'every zone of the runtime, each in another century': hostileFeed(() =>
    many((n) => [`DTSTART;TZID=${named(n)}:${1000 + (n % 8000)}0101T100000`, HOUR]),
  ),
  'every zone of the runtime over 100 years': hostileFeed(
    () => many((n) => [`DTSTART;TZID=${named(n)}:20000101T100000`, HOUR, 'RRULE:FREQ=YEARLY'], 60_000),
    HUNDRED,
  ),
  '10,000 zones that do not exist': hostileFeed(() =>
    many((n) => [`DTSTART;TZID=/x/y/Zone${n}/Bar:20260101T100000`, HOUR]),
  ),
  '9,000 calendars, each in such a zone': hostileFeed(() =>
    Array.from({ length: 9000 }, (_, n) => calendar(`X-WR-TIMEZONE:a/b/z${n}`, ...event('DTSTART:20260101T000000')))
      .join('\r\n')
      .slice(0, SIZE),
  ),
  '52,000 rules of one event': hostileFeed(() => one(DAY, ...Array<string>(52_000).fill(DAILY))),
  '30,000 RDATEs in a zone': hostileFeed(() =>
    calendar(
      ...ordinary('Z'),
      ...event(
        'UID:1',
        'DTSTART;TZID=Z:20260101T100000',
        HOUR,
        ...Array.from({ length: 28_000 }, (_, n) => `RDATE;TZID=Z:${date(n)}T1${n % 10}0000`),
      ),
    ),
  ),
  '40,000 periods': hostileFeed(() =>
    one('DTSTART:20260101T100000Z', HOUR, `RDATE;VALUE=PERIOD:${times(40_000, '20260102T100000Z/PT1H,')}`),
  ),
  '110,000 EXDATEs': hostileFeed(() => one(DAY, DAILY, `EXDATE;VALUE=DATE:${times(110_000, '20260101,')}`)),
  '480,000 EXDATEs that are none': hostileFeed(() => one(DAY, DAILY, `EXDATE:${times(480_000, 'x,')}`)),
  'a rule of 450,000 days': hostileFeed(() => one(DAY, `${DAILY};BYMONTHDAY=${times(450_000, '1,')}1`), HUNDRED),
  'a rule with every part': hostileFeed(
    () => one('DTSTART:20000101', `RRULE:FREQ=YEARLY;BYYEARDAY=${EACH_DAY};BYSETPOS=${EACH_DAY};BYDAY=MO,1SU,-1SA`),
    HUNDRED,
  ),
  'rules without any day, from the year 1000 on': hostileFeed(() =>
    many(() => ['DTSTART:10000101', 'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2;COUNT=9']),
  ),
  'rules that count from the year 1000 on': hostileFeed(() =>
    many(() => ['DTSTART:10000101', `${DAILY};COUNT=99999999`]),
  ),
  '240,000 parameters of a date': hostileFeed(() => one(`DTSTART${times(240_000, ';A=B')}:20260101`)),
  '240,000 parameters of a name': hostileFeed(() => one(DAY, `SUMMARY${times(240_000, ';A=B')}:x`)),
  '60 parameters of each of 3,000 names': hostileFeed(() => many(() => [DAY, `SUMMARY${times(60, ';A=B')}:x`])),
  '480,000 categories': hostileFeed(() => one(DAY, `CATEGORIES:${times(480_000, 'a,')}`)),
  'a name of 900,000 characters on each day of 100 years': hostileFeed(
    () => one('DTSTART:20000101', DAILY, `SUMMARY:${times(900_000, 'x')}`),
    HUNDRED,
  ),
  'a description of escapes': hostileFeed(() => one(DAY, `DESCRIPTION:${times(480_000, '\\,')}`)),
  'a line folded 240,000 times': hostileFeed(() => one(DAY, `SUMMARY:x${times(240_000, '\r\n x')}`)),
  '330,000 short lines': hostileFeed(() => calendar(times(330_000, 'a:\n'))),
  'a million blank lines': hostileFeed(() => calendar(times(SIZE, '\n'))),
  '41,000 empty events': hostileFeed(() => calendar(times(41_000, 'BEGIN:VEVENT\nEND:VEVENT\n'))),
  '71,000 empty components': hostileFeed(() => calendar(times(71_000, 'BEGIN:V\nEND:V\n'))),
  '34,000 empty calendars': hostileFeed(() => times(34_000, 'BEGIN:VCALENDAR\nEND:VCALENDAR\n')),
  '19,000 events of one line': hostileFeed(() => filled((n) => ['BEGIN:VEVENT', `DTSTART:${date(n)}`, 'END:VEVENT'])),
  'events in events': hostileFeed(() => calendar(times(70_000, 'BEGIN:VEVENT\n'))),
  'components in an event': hostileFeed(() => calendar(`BEGIN:VEVENT\n${times(110_000, 'BEGIN:X\n')}`)),
  'one UID for all': hostileFeed(() => filled((n) => event('UID:1', `DTSTART:${date(n, 2000 + (n % 100))}`))),
  'one UID for many series and replaced occurrences': hostileFeed(() =>
    filled((n) => event('UID:1', `DTSTART:${date(n)}`, n % 2 === 0 ? DAILY : 'RECURRENCE-ID:20260101')),
  ),
  'a series that changes 8,000 times': hostileFeed(
    () =>
      filled((n) =>
        event('UID:1', `DTSTART:${date(n)}`, n === 0 ? DAILY : `RECURRENCE-ID;RANGE=THISANDFUTURE:${date(n)}`),
      ),
    HUNDRED,
  ),
};
