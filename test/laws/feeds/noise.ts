import fc from 'fast-check';
import { createCalendar, parseCalendar } from 'prazo';
import { expect } from 'vitest';
import { calendar, central, event, readText } from '../../entries/ics/feed';
import type { Law } from '../law';

/** Feeds by the grammar of the standard with random values. Everything that is not read as written is reported. */

const DATES = ['20260219', '20260230', '20261301', '2026-02-19', '2026', '', 'x', '00000101', '99991231', '20260219,'];
const TIMES = ['T100000', 'T100000Z', 'T250000', 'T1000', 'T100000+0200', 'T235960Z', 'T000000', ''];
const ZONES = ['Europe/Berlin', 'Ours', 'PDT', '/a/b/Europe/Berlin', 'Tokyo Standard Time', '', 'a\\,b', '"x:y;z"'];
const LENGTHS = ['P1D', 'PT1H', 'P9999999999W', '-P1D', 'PT0S', 'P', '1D', 'P1DT1H', 'PT90061S', ''];
const RULES = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,2TU',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
];
const ENDS = [
  '',
  ';COUNT=3',
  ';UNTIL=20261231',
  ';UNTIL=20261231T235959Z',
  ';COUNT=0',
  ';UNTIL=',
  ';INTERVAL=0',
  ';X=1',
];

const pick = (values: readonly string[]) => fc.constantFrom(...values);
const time = fc.tuple(pick(DATES), pick(TIMES)).map((parts) => parts.join(''));
const parameters = fc.oneof(
  fc.constant(''),
  pick(ZONES).map((tzid) => `;TZID=${tzid}`),
  pick(['DATE', 'DATE-TIME', 'PERIOD', 'TEXT', '']).map((type) => `;VALUE=${type}`),
);
const dated = (name: string) => fc.tuple(parameters, time).map(([given, value]) => `${name}${given}:${value}`);
const ending = pick([...LENGTHS, '20260301T100000Z']);

const lines = fc.array(
  fc.oneof(
    dated('DTSTART'),
    dated('DTEND'),
    dated('RDATE'),
    dated('EXDATE'),
    dated('RECURRENCE-ID'),
    fc.tuple(parameters, time, ending).map(([given, from, end]) => `RDATE${given}:${from}/${end}`),
    pick(LENGTHS).map((length) => `DURATION:${length}`),
    fc.tuple(pick(RULES), pick(ENDS)).map(([rule, end]) => `RRULE:${rule}${end}`),
    pick([
      'SEQUENCE:1',
      'SEQUENCE:x',
      'TRANSP:TRANSPARENT',
      'STATUS:TENTATIVE',
      'X;Y=Z:1',
      'CATEGORIES:a\\',
      'no line',
    ]),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `DESCRIPTION:${text.replaceAll(/[\r\n]/g, ' ')}`),
  ),
  { maxLength: 6 },
);

const START = ['DTSTART;VALUE=DATE:20260105', 'DTSTART:20260105T100000Z', 'DTSTART;TZID=Ours:20260105T100000'];
const events = fc.array(fc.tuple(pick(START), lines), { minLength: 1, maxLength: 5 });
const heads = fc.array(pick(['X-WR-TIMEZONE:Europe/Berlin', 'X-WR-TIMEZONE:Nowhere', 'X-WR-CALNAME:a\\,b', 'junk']), {
  maxLength: 2,
});

function written(head: readonly string[], bodies: readonly (readonly [string, readonly string[]])[]): string {
  const named = bodies.flatMap(([start, more], index) => event(`UID:e${index}`, `SUMMARY:e${index}`, start, ...more));
  return calendar(...head, ...central('Ours'), ...named);
}

/** Returns the event of `text` whose UID an issue names; undefined if there is none. */
const told = (paths: readonly string[], uid: string) => paths.some((path) => path === `events.${uid}`);

const YEARS = { from: 2020, until: 2030 };

export const noiseLaws: readonly Law[] = [
  [
    'each event of a feed closes time, is ignored, or is an issue',
    fc.property(heads, events, (head, bodies) => {
      const source = written(head, bodies);
      const feed = readText(source, { years: YEARS });
      const paths = feed.issues.map(({ path }) => path);
      const closing = new Set<unknown>(feed.closures.map(({ name }) => name));
      for (let year = YEARS.from; year <= YEARS.until; year++) {
        for (const { name } of feed.holidays.holidaysIn(year)) closing.add(name);
      }
      for (const [index, [, more]] of bodies.entries()) {
        const uid = `e${index}`;
        const excepted = more.some((line) => line.startsWith('EXDATE'));
        const leftOut = feed.leftOut.some((one) => one.uid === uid);
        expect(closing.has(uid) || leftOut || excepted || told(paths, uid), `${uid} of\n${source}`).toBe(true);
      }
    }),
  ],
  [
    'the holidays of a feed make a calendar, also through JSON',
    fc.property(heads, events, (head, bodies) => {
      const { holidays, closures, issues } = readText(written(head, bodies), { years: YEARS });
      expect(issues.every(({ expected, received }) => expected !== '' && received !== '')).toBe(true);
      const list = Array.from({ length: YEARS.until - YEARS.from + 1 }, (_, n) => holidays.holidaysIn(YEARS.from + n));
      const made = createCalendar({ zone: 'UTC', hours: '24/7', holidays: list.flat(), closures });
      expect(parseCalendar(JSON.parse(JSON.stringify(made))).ok).toBe(true);
    }),
  ],
  [
    'any lines in any order are read, or refused with issues only',
    fc.property(
      fc.array(
        fc.oneof(
          pick(['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD']),
          pick([
            'END:STANDARD',
            'BEGIN:VCALENDAR',
            'END:VCALENDAR',
            'TZOFFSETFROM:+0100',
            'TZOFFSETTO:+9900',
            ' x',
            '',
          ]),
          dated('DTSTART'),
          pick(['RRULE:FREQ=YEARLY', 'RRULE:FREQ=YEARLY;UNTIL=x', 'UID:1', 'DURATION:PT1H', 'BEGIN:VALARM']),
        ),
        { maxLength: 40 },
      ),
      (all) => {
        readText(calendar(...all), { years: YEARS });
      },
    ),
  ],
];
