import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { createCalendar, freezeHolidays, withoutHolidays } from 'prazo';
import { holidaysFromIcs, type IcsEvent, type IcsOptions } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

const YEARS = { from: 2026, until: 2028 };
const fixture = (name: string) => readFileSync(`test/entries/ics/fixtures/${name}.ics`, 'utf8');

const feed = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  );

const thrownBy = (call: () => unknown): readonly string[] => pathsAndCodes(issuesThrownBy(call));

describe('a text', () => {
  it.each(['', 'hello', '<html></html>', '{}', 'BEGIN:VCARD\r\nEND:VCARD'])(
    'that is not a feed | is an error: %j',
    (text) => {
      expect(thrownBy(() => holidaysFromIcs(ICAL, text, { years: YEARS }))).toEqual(['text wrongType']);
    },
  );

  it.each([undefined, null, 7, {}])('that is not a string | is an error: %j', (text) => {
    expect(thrownBy(() => holidaysFromIcs(ICAL, text as unknown as string, { years: YEARS }))).toEqual([
      'text wrongType',
    ]);
  });

  it('without the package ical.js | is an error', () => {
    expect(thrownBy(() => holidaysFromIcs({} as never, '', { years: YEARS }))).toEqual(['ical wrongType']);
  });

  it('of more than ten million characters | is an error', () => {
    const read = () => holidaysFromIcs(ICAL, ' '.repeat(10_000_001), { years: YEARS });
    expect(issuesThrownBy(read)).toEqual([
      { code: 'tooLarge', path: 'text', expected: 'at most 10000000 characters', received: '10000001' },
    ]);
  });

  it('of a calendar without events | closes nothing', () => {
    const { holidays, closures, issues } = holidaysFromIcs(ICAL, 'BEGIN:VCALENDAR\nEND:VCALENDAR', { years: YEARS });
    expect([holidays.holidaysIn(2026), closures, issues]).toEqual([[], [], []]);
  });
});

describe('an event outside of its calendar', () => {
  const outside = 'BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT';

  it.each([`${outside}\nBEGIN:VCALENDAR\nEND:VCALENDAR`, `BEGIN:VCALENDAR\nEND:VCALENDAR\n${outside}`])(
    'is read: %j',
    (text) => {
      const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
      expect([holidays.holidaysIn(2026).map(({ date }) => date), issues]).toEqual([['2026-01-01'], []]);
    },
  );
});

describe('options', () => {
  it.each([
    [{}, 'options.years missing'],
    [{ years: { from: 2028, until: 2026 } }, 'options.years invalidCoverage'],
    [{ years: { from: 2000, until: 2100 } }, 'options.years invalidCoverage'],
    [{ years: { from: Number.NaN, until: 2026 } }, 'options.years.from wrongType'],
    [{ years: { from: 0, until: 1 } }, 'options.years.from unknownValue'],
    [{ years: { from: 2026 } }, 'options.years.until missing'],
    [{ years: YEARS, where: 'all' }, 'options.where wrongType'],
    [{ years: YEARS, name: 7 }, 'options.name wrongType'],
    [{ years: YEARS, timeZones: 'host' }, 'options.timeZones unknownValue'],
    [{ years: YEARS, zone: 'UTC' }, 'options.zone unknownKey'],
  ])('with an issue | throw it: %j', (options, expected) => {
    const [first] = thrownBy(() => holidaysFromIcs(ICAL, feed(), options as unknown as IcsOptions));
    expect(first).toBe(expected);
  });

  it('with too many years | say how many there may be', () => {
    const options = { years: { from: 2000, until: 2100 } };
    expect(issuesThrownBy(() => holidaysFromIcs(ICAL, feed(), options))).toMatchObject([
      { expected: 'a first year that is not after the last, and at most 100 years', received: '2000 to 2100' },
    ]);
  });

  it('with where | keep the events for which it returns true', () => {
    const seen: IcsEvent[] = [];
    const { holidays } = holidaysFromIcs(ICAL, fixture('google-holidays'), {
      years: YEARS,
      where: (event) => {
        seen.push(event);
        return event.categories.includes('Public holiday');
      },
    });
    expect(holidays.holidaysIn(2026).map(({ name }) => name)).toEqual(['Tiradentes']);
    expect(seen[1]).toMatchObject({
      uid: '20260421_cd@google.com',
      name: 'Tiradentes',
      categories: ['Public holiday', 'Brazil'],
      allDay: true,
      transparent: true,
    });
  });

  it('with name | name the source, instead of the name of the feed', () => {
    const nameOf = (options: Partial<IcsOptions>) =>
      holidaysFromIcs(ICAL, fixture('google-holidays'), { years: YEARS, ...options }).holidays.name;
    expect(nameOf({})).toBe('Feriados no Brasil');
    expect(nameOf({ name: 'BR' })).toBe('BR');
  });
});

describe('the source of a feed', () => {
  it('covers the years that were read', () => {
    const { holidays } = holidaysFromIcs(ICAL, fixture('several-days'), { years: YEARS });
    expect(holidays.coverage).toEqual(YEARS);
    expect(thrownBy(() => holidays.holidaysIn(2029))).toEqual(['year outsideCoverage']);
    expect(thrownBy(() => holidays.holidaysIn(2028.5))).toEqual(['year wrongType']);
    expect(holidays.holidaysIn(2028)).toEqual([]);
  });

  it('of an event beyond the years | has only its days in the years', () => {
    const text = feed(['UID:long', 'DTSTART;VALUE=DATE:20251230', 'DTEND;VALUE=DATE:20290103']);
    const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues).toEqual([]);
    expect([2026, 2027, 2028].map((year) => holidays.holidaysIn(year).length)).toEqual([365, 365, 366]);
    expect(holidays.holidaysIn(2026)[0]).toEqual({ date: '2026-01-01' });
  });

  it('can lose dates, be frozen, and be used in a calendar', () => {
    const { holidays, closures } = holidaysFromIcs(ICAL, fixture('several-days'), { years: YEARS });
    const open = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-18:00'] },
      holidays: freezeHolidays(withoutHolidays(holidays, ['2026-12-28']), YEARS),
      closures,
    });
    expect(open.nextOpen('2026-12-23T18:00:00-03:00').toISO()).toBe('2026-12-28T09:00:00.000-03:00');
    expect(open.nextOpen('2026-12-28T18:00:00-03:00').toISO()).toBe('2027-01-04T09:00:00.000-03:00');
  });

  it('with a closure | closes a calendar for that interval', () => {
    const { closures } = holidaysFromIcs(ICAL, fixture('utc-maintenance'), { years: YEARS });
    const always = createCalendar({ zone: 'UTC', hours: '24/7', closures });
    expect(always.between('2026-06-06T20:00:00Z', '2026-06-07T05:00:00Z').as('hours')).toBe(3);
  });

  it('is frozen', () => {
    const read = holidaysFromIcs(ICAL, fixture('utc-maintenance'), { years: YEARS });
    expect([read, read.closures, read.closures[0], read.issues].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe('days of a DURATION', () => {
  const zone = fixture('outlook-zone').split('\r\n').slice(3, 18);
  const closuresOf = (...lines: readonly string[]) =>
    holidaysFromIcs(
      ICAL,
      ['BEGIN:VCALENDAR', ...zone, 'BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
      { years: YEARS },
    ).closures;

  it.each([
    ['P1D', '2026-03-08T16:00:00.000Z'],
    ['P1DT1H', '2026-03-08T17:00:00.000Z'],
    ['P1W', '2026-03-14T16:00:00.000Z'],
    ['PT24H', '2026-03-08T17:00:00.000Z'],
  ])('are calendar days of the zone: %s from noon in New York, the day before a gap', (duration, until) => {
    expect(closuresOf('DTSTART;TZID=Eastern Standard Time:20260307T120000', `DURATION:${duration}`)).toEqual([
      { from: '2026-03-07T17:00:00.000Z', until },
    ]);
  });

  it('are calendar days of the zone at each occurrence', () => {
    const lines = ['DTSTART;TZID=Eastern Standard Time:20260306T120000', 'DURATION:P1D', 'RRULE:FREQ=DAILY;COUNT=3'];
    expect(closuresOf(...lines).map(({ until }) => until)).toEqual([
      '2026-03-07T17:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
      '2026-03-09T16:00:00.000Z',
    ]);
  });
});

describe('a time in an overlap', () => {
  it('is the first of both instants: 01:30 on 1 November 2026 in New York, in summer time', () => {
    const zone = fixture('outlook-zone').split('\r\n').slice(3, 18);
    const event = ['UID:x', 'DTSTART;TZID=Eastern Standard Time:20261101T013000', 'DURATION:PT30M'];
    const text = ['BEGIN:VCALENDAR', ...zone, 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
    const { closures, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues).toEqual([]);
    expect(closures).toEqual([{ from: '2026-11-01T05:30:00.000Z', until: '2026-11-01T06:00:00.000Z' }]);
  });
});

// This takes seconds, and the zone of the host does not matter.
const once = it.runIf(process.env.TZ === 'UTC');

describe('a malformed or large feed', () => {
  once('of two megabytes | is read', { timeout: 60_000 }, () => {
    const event = (n: number) => [
      `UID:event-${n}@example.org`,
      `DTSTART;VALUE=DATE:1970${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}`,
      'RRULE:FREQ=YEARLY',
      `SUMMARY:Event ${n} ${'x'.repeat(75)}`,
    ];
    const text = feed(...Array.from({ length: 10_500 }, (_, n) => event(n)));
    expect(text.length).toBeGreaterThan(2_000_000);
    const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: { from: 2026, until: 2026 } });
    expect(issues).toEqual([]);
    expect(holidays.holidaysIn(2026)).toHaveLength(10_500);
  });

  it.each([
    [
      'with an event in an event',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT\nEND:VCALENDAR',
      ['missing events.a'],
    ],
    [
      'with the END of another component',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VTODO\nEND:VCALENDAR',
      ['missing events.a'],
    ],
    [
      'with a calendar without END',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT',
      [],
    ],
    [
      'with a UID that is a key of every object',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:__proto__\nEND:VEVENT\nEND:VCALENDAR',
      ['missing events.__proto__'],
    ],
  ])('%s | is read as far as possible', (_, text, expected) => {
    const { issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
