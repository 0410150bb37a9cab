import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { createCalendar, freeze, isPrazoError, without } from 'prazo';
import { holidaysFromIcs, type IcsEvent, type IcsOptions } from 'prazo/ics';
import { describe, expect, it } from 'vitest';

const YEARS = { from: 2026, until: 2028 };
const fixture = (name: string) => readFileSync(`test/entries/ics/fixtures/${name}.ics`, 'utf8');

const feed = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  );

function codes(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (isPrazoError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe('a text that is no feed', () => {
  it.each(['', 'hello', '<html></html>', '{}', 'BEGIN:VCARD\r\nEND:VCARD'])('is an error: %j', (text) => {
    expect(codes(() => holidaysFromIcs(ICAL, text, { years: YEARS }))).toEqual(['wrongType text']);
  });

  it.each([undefined, null, 7, {}])('is an error: %j', (text) => {
    expect(codes(() => holidaysFromIcs(ICAL, text as unknown as string, { years: YEARS }))).toEqual(['wrongType text']);
  });

  it('of more than ten million characters is an error', () => {
    expect(codes(() => holidaysFromIcs(ICAL, ' '.repeat(10_000_001), { years: YEARS }))).toEqual(['tooLarge text']);
  });

  it('without events gives nothing', () => {
    const { holidays, closures, issues } = holidaysFromIcs(ICAL, 'BEGIN:VCALENDAR\nEND:VCALENDAR', { years: YEARS });
    expect([holidays.holidaysIn(2026), closures, issues]).toEqual([[], [], []]);
  });
});

describe('an event outside of its calendar', () => {
  const outside = 'BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT';

  it.each([`${outside}\nBEGIN:VCALENDAR\nEND:VCALENDAR`, `BEGIN:VCALENDAR\nEND:VCALENDAR\n${outside}`])(
    'is read all the same: %j',
    (text) => {
      const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
      expect([holidays.holidaysIn(2026).map(({ date }) => date), issues]).toEqual([['2026-01-01'], []]);
    },
  );
});

describe('options', () => {
  it.each([
    [{}, 'missing options.years'],
    [{ years: { from: 2028, until: 2026 } }, 'invalidCoverage options.years'],
    [{ years: { from: 2000, until: 2100 } }, 'invalidCoverage options.years'],
    [{ years: { from: Number.NaN, until: 2026 } }, 'unknownValue options.years.from'],
    [{ years: YEARS, where: 'all' }, 'wrongType options.where'],
    [{ years: YEARS, zone: 'UTC' }, 'unknownKey options.zone'],
  ])('are checked: %j', (options, expected) => {
    const [first] = codes(() => holidaysFromIcs(ICAL, feed(), options as unknown as IcsOptions));
    expect(first?.replace('wrongType options.years.from', 'unknownValue options.years.from')).toBe(expected);
  });

  it('choose events by what the feed says of them', () => {
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

  it('name the source, which else has the name of the feed', () => {
    const nameOf = (options: Partial<IcsOptions>) =>
      holidaysFromIcs(ICAL, fixture('google-holidays'), { years: YEARS, ...options }).holidays.name;
    expect(nameOf({})).toBe('Feriados no Brasil');
    expect(nameOf({ name: 'BR' })).toBe('BR');
  });
});

describe('the source of a feed', () => {
  it('knows the years that were read, and no others', () => {
    const { holidays } = holidaysFromIcs(ICAL, fixture('several-days'), { years: YEARS });
    expect(holidays.coverage).toEqual(YEARS);
    expect(codes(() => holidays.holidaysIn(2029))).toEqual(['outsideCoverage year']);
    expect(holidays.holidaysIn(2028)).toEqual([]);
  });

  it('cuts what reaches out of them', () => {
    const text = feed(['UID:long', 'DTSTART;VALUE=DATE:20251230', 'DTEND;VALUE=DATE:20290103']);
    const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues).toEqual([]);
    expect([2026, 2027, 2028].map((year) => holidays.holidaysIn(year).length)).toEqual([365, 365, 366]);
    expect(holidays.holidaysIn(2026)[0]).toEqual({ date: '2026-01-01' });
  });

  it('can be taken from, frozen, and made a calendar of', () => {
    const { holidays, closures } = holidaysFromIcs(ICAL, fixture('several-days'), { years: YEARS });
    const open = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-18:00'] },
      holidays: freeze(without(holidays, ['2026-12-28']), YEARS),
      closures,
    });
    expect(open.nextOpen('2026-12-23T18:00:00-03:00').toISO()).toBe('2026-12-28T09:00:00.000-03:00');
    expect(open.nextOpen('2026-12-28T18:00:00-03:00').toISO()).toBe('2027-01-04T09:00:00.000-03:00');
  });

  it('closes a calendar for as long as a closure lasts', () => {
    const { closures } = holidaysFromIcs(ICAL, fixture('utc-maintenance'), { years: YEARS });
    const always = createCalendar({ zone: 'UTC', hours: '24/7', closures });
    expect(always.between('2026-06-06T20:00:00Z', '2026-06-07T05:00:00Z').as('hours')).toBe(3);
  });

  it('does not change', () => {
    const read = holidaysFromIcs(ICAL, fixture('utc-maintenance'), { years: YEARS });
    expect([read, read.closures, read.closures[0], read.issues].every((one) => Object.isFrozen(one))).toBe(true);
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
  ])('are days of the zone: %s from noon in New York, the day before its clocks change', (duration, until) => {
    expect(closuresOf('DTSTART;TZID=Eastern Standard Time:20260307T120000', `DURATION:${duration}`)).toEqual([
      { from: '2026-03-07T17:00:00.000Z', until },
    ]);
  });

  it('at each occurrence', () => {
    const lines = ['DTSTART;TZID=Eastern Standard Time:20260306T120000', 'DURATION:P1D', 'RRULE:FREQ=DAILY;COUNT=3'];
    expect(closuresOf(...lines).map(({ until }) => until)).toEqual([
      '2026-03-07T17:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
      '2026-03-09T16:00:00.000Z',
    ]);
  });
});

describe('times that a zone shows twice', () => {
  it('are the first of the two: 01:30 on 1 November 2026 in New York is in summer time still', () => {
    const zone = fixture('outlook-zone').split('\r\n').slice(3, 18);
    const event = ['UID:x', 'DTSTART;TZID=Eastern Standard Time:20261101T013000', 'DURATION:PT30M'];
    const text = ['BEGIN:VCALENDAR', ...zone, 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
    const { closures, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues).toEqual([]);
    expect(closures).toEqual([{ from: '2026-11-01T05:30:00.000Z', until: '2026-11-01T06:00:00.000Z' }]);
  });
});

// What takes seconds takes them under every host zone alike.
const once = it.runIf(process.env.TZ === 'UTC');

describe('hostile feeds', () => {
  once('of five megabytes are read in bounded time', { timeout: 60_000 }, () => {
    const event = (n: number) => [
      `UID:event-${n}@example.org`,
      `DTSTART;VALUE=DATE:1970${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}`,
      'RRULE:FREQ=YEARLY',
      `SUMMARY:Event ${n} ${'x'.repeat(75)}`,
    ];
    const text = feed(...Array.from({ length: 26_000 }, (_, n) => event(n)));
    expect(text.length).toBeGreaterThan(5_000_000);
    const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: { from: 2026, until: 2026 } });
    expect(issues).toEqual([]);
    expect(holidays.holidaysIn(2026)).toHaveLength(26_000);
  });

  it.each([
    [
      'an event in an event',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT\nEND:VCALENDAR',
      ['missing events.a'],
    ],
    [
      'an END of something else',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VTODO\nEND:VCALENDAR',
      ['missing events.a'],
    ],
    [
      'a calendar that does not end',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT',
      [],
    ],
    [
      'a UID that is a key of every object',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:__proto__\nEND:VEVENT\nEND:VCALENDAR',
      ['missing events.__proto__'],
    ],
  ])('are read as far as they go: %s', (_, text, expected) => {
    const { issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
