import {
  type AnyCalendarDefinition,
  type Calendar,
  type CalendarDefinition,
  type Coverage,
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  freezeCalendar,
  type ZoneDefinition,
} from 'prazo';
import { brazil } from 'prazo/brazil';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { codeOf, reread } from './open';

const SEED = 20_261_128;

/** Random instants with a fixed seed (mulberry32). */
function drawn(from: number, until: number, count: number): readonly number[] {
  let state = SEED;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Array.from({ length: count }, () => Math.floor(from + next() * (until - from)));
}

const YEARS: Coverage = { from: 2023, until: 2027 };

const newYork = createCalendar({
  name: 'desk',
  zone: 'America/New_York',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'], sat: ['22:00-06:00'] },
  seasons: [
    {
      from: '06-15',
      until: '09-01',
      hours: { anchor: '2024-01-01', weeks: [{ 'mon-fri': ['08:00-14:00'] }, { 'tue-sat': ['08:00-14:00'] }] },
    },
  ],
  holidays: [
    { month: 7, day: 4, observed: 'nearestWeekday' },
    { month: 11, weekday: 'thu', nth: 4, name: { en: 'Thanksgiving' } },
    function founders(year) {
      return [
        { date: `${year}-10-12`, closed: '12:00-24:00' },
        { date: `${year}-03-08`, open: 'weekday' },
      ];
    },
  ],
  overrides: {
    name: 'roster',
    overridesIn: (year) => ({ [`${year}-12-24`]: ['09:00-12:00'], '12-27/01-02': ['20:00-04:00'] }),
  },
  closures: [{ from: '2025-05-05T14:00:00Z', until: '2025-05-07T14:00:00Z' }],
});
const saoPaulo = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['08:00-20:00'] },
  holidays: brazil({ state: 'SP' }),
});
const casablanca = createCalendar({
  zone: 'Africa/Casablanca',
  hours: { 'sun-thu': ['09:00-18:00'], fri: ['22:00-03:00'] },
});
const lordHowe = createCalendar({
  zone: 'Australia/Lord_Howe',
  hours: { 'mon-sat': ['00:00-24:00'] },
  holidays: ['2025-12-25', { easter: 1 }],
});

const CALENDARS: readonly (readonly [string, Calendar])[] = [
  ['a calendar with every feature', newYork],
  ['Brazil', saoPaulo],
  ['a zone with transitions for Ramadan', casablanca],
  ['a zone with transitions of half an hour', lordHowe],
  ['a union', calendarUnion(newYork, saoPaulo)],
  ['an intersection', calendarIntersection(saoPaulo, casablanca)],
  ['a difference', calendarDifference(lordHowe, newYork)],
  [
    'an effective calendar with two zones',
    effectiveCalendar([
      { calendar: saoPaulo },
      { from: '2025-06-01', calendar: newYork },
      { from: '2026-02-15', calendar: casablanca },
    ]),
  ],
  [
    'a nested combination',
    calendarUnion(
      calendarDifference(saoPaulo, casablanca),
      effectiveCalendar([{ calendar: newYork }, { from: '2025-11-02', calendar: lordHowe }]),
    ),
  ],
];

type Question = (calendar: Calendar, at: number, later: number) => unknown;
const QUESTIONS: readonly Question[] = [
  (c, at) => c.isOpen(at),
  (c, at) => c.nextOpen(at).toISO(),
  (c, at) => c.nextClose(at).toISO(),
  (c, at) => c.previousOpen(at).toISO(),
  (c, at) => c.previousClose(at).toISO(),
  (c, at) => c.add(at, { hours: 37, minutes: 11 }).toISO(),
  (c, at) => c.subtract(at, { hours: 37 }).toISO(),
  (c, at) => c.addDays(at, 3).toISO(),
  (c, at) => c.addDays(at, -4).toISO(),
  (c, at) => c.isBusinessDay(at),
  (c, at, later) => c.between(at, later).toISO(),
  (c, at, later) => c.countDays(Math.min(at, later), Math.min(at, later) + 40 * 86_400_000),
  (c, at) => c.intervals(at, at + 5 * 86_400_000).map((one) => one.toISO()),
];

const bounds = ({ from, until }: Coverage) => [Date.UTC(from, 1, 1), Date.UTC(until, 10, 15)] as const;

describe(`a frozen calendar, through JSON, gives the same answers within its years (seed ${SEED})`, () => {
  test.each(CALENDARS)('%s', (_kind, live) => {
    const definition = freezeCalendar(live, YEARS);
    const frozen = reread(definition);
    const instants = drawn(...bounds(YEARS), 60);
    for (const [index, at] of instants.entries()) {
      const later = instants[(index + 1) % instants.length] as number;
      for (const ask of QUESTIONS) expect(ask(frozen, at, later)).toEqual(ask(live, at, later));
    }
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect([frozen.name, frozen.zone]).toEqual([live.name, live.zone]);
  });

  test.each(CALENDARS)('%s: exceptions', (_kind, live) => {
    const told = (calendar: Calendar) =>
      calendar
        .exceptions('2024-02-01T00:00:00Z', '2026-11-01T00:00:00Z')
        .map(({ kind, names, from, until }) => [kind, names, from.toISO(), until.toISO()]);
    expect(told(reread(freezeCalendar(live, YEARS)))).toEqual(told(live));
  });
});

describe('a frozen calendar outside its years', () => {
  test.each(CALENDARS)('%s is outsideCoverage', (_kind, live) => {
    const frozen = reread(freezeCalendar(live, YEARS));
    for (const at of ['2022-12-30T12:00:00Z', '2028-01-03T12:00:00Z', '1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z']) {
      expect(codeOf(() => frozen.isOpen(at))).toBe('outsideCoverage');
      expect(codeOf(() => frozen.nextOpen(at))).toBe('outsideCoverage');
      expect(codeOf(() => frozen.between(at, '2025-01-01T00:00:00Z'))).toBe('outsideCoverage');
    }
    expect(codeOf(() => frozen.add('2027-12-20T00:00:00Z', { hours: 500 }))).toBe('outsideCoverage');
    expect(codeOf(() => frozen.subtract('2023-01-10T00:00:00Z', { hours: 500 }))).toBe('outsideCoverage');
  });

  test('does not cover hours that run over into its first day, because the day before is not covered', () => {
    const nights = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-sun': ['22:00-06:00'] } });
    const frozen = reread(freezeCalendar(nights, { from: 2026, until: 2026 }));
    expect(codeOf(() => frozen.isOpen('2026-01-01T05:59:59-03:00'))).toBe('outsideCoverage');
    expect(frozen.isOpen('2026-01-01T06:00:00-03:00')).toBe(false);
    expect(frozen.nextOpen('2026-01-01T06:00:00-03:00').toMillis()).toBe(Date.parse('2026-01-01T22:00:00-03:00'));
    expect(frozen.isOpen('2026-12-31T23:59:59-03:00')).toBe(true);
  });

  test('covers its first and last local instants', () => {
    const always = createCalendar({ zone: 'Australia/Lord_Howe', hours: '24/7' });
    const frozen = reread(freezeCalendar(always, YEARS));
    // The offset is +11:00 in January and at the end of December.
    const [first, end] = [Date.parse('2022-12-31T13:00:00Z'), Date.parse('2027-12-31T13:00:00Z')];
    expect([frozen.isOpen(first), frozen.isOpen(end - 1)]).toEqual([true, true]);
    expect(codeOf(() => frozen.isOpen(first - 1))).toBe('outsideCoverage');
    expect(codeOf(() => frozen.isOpen(end))).toBe('outsideCoverage');
  });
});

describe('a frozen effective calendar', () => {
  const of = (from: string, holidays: CalendarDefinition['holidays'] = []) =>
    createCalendar({ name: from, zone: 'America/Sao_Paulo', hours: { 'mon-fri': [`${from}-17:00`] }, holidays });
  const opening = (calendar: Calendar, at: string) => calendar.nextOpen(at).toISO({ suppressMilliseconds: true });
  const changing = effectiveCalendar([
    { calendar: of('07:00') },
    { from: '2020-03-02', calendar: of('08:00') },
    { from: '2026-06-01', calendar: of('09:00') },
    { from: '2030-03-01', calendar: of('10:00') },
  ]);

  test.each<readonly [years: Coverage, at: string, opens: string]>([
    [{ from: 2026, until: 2026 }, '2026-01-02T00:00:00-03:00', '2026-01-02T08:00:00-03:00'],
    [{ from: 2026, until: 2026 }, '2026-06-01T00:00:00-03:00', '2026-06-01T09:00:00-03:00'],
    [{ from: 2027, until: 2028 }, '2027-01-01T00:00:00-03:00', '2027-01-01T09:00:00-03:00'],
    [{ from: 2010, until: 2012 }, '2010-01-01T00:00:00-02:00', '2010-01-01T07:00:00-02:00'],
    [{ from: 2031, until: 2031 }, '2031-01-01T00:00:00-03:00', '2031-01-01T10:00:00-03:00'],
    [{ from: 2019, until: 2031 }, '2030-02-28T20:00:00-03:00', '2030-03-01T10:00:00-03:00'],
  ])('%j: has no entries from before or after its years', (years, at, opens) => {
    const frozen = reread(freezeCalendar(changing, years));
    expect([opening(changing, at), opening(frozen, at)]).toEqual([opens, opens]);
    const [from, until] = [`${years.from - 1}-12-20T00:00:00Z`, `${years.until + 1}-01-10T00:00:00Z`];
    for (const outside of [from, until]) expect(codeOf(() => frozen.isOpen(outside))).toBe('outsideCoverage');
  });

  test('keeps a change on the first day of its years, but not one just after them', () => {
    const turn = effectiveCalendar([{ calendar: of('07:00') }, { from: '2026-01-01', calendar: of('09:00') }]);
    expect(opening(reread(freezeCalendar(turn, { from: 2026, until: 2026 })), '2026-01-01T00:00:00-03:00')).toBe(
      '2026-01-01T09:00:00-03:00',
    );
    expect(opening(reread(freezeCalendar(turn, { from: 2025, until: 2025 })), '2025-12-31T00:00:00-03:00')).toBe(
      '2025-12-31T07:00:00-03:00',
    );
  });

  test('needs the coverage of each entry only for the years in which it applies', () => {
    const knowing = (name: string, from: number, until: number) =>
      of(name, { name, coverage: { from, until }, holidaysIn: () => [] });
    const years = effectiveCalendar([
      { calendar: knowing('07:00', 2020, 2025) },
      { from: '2025-06-02', calendar: knowing('09:00', 2025, 2030) },
    ]);
    const frozen = reread(freezeCalendar(years, { from: 2024, until: 2027 }));
    expect(opening(frozen, '2025-05-30T00:00:00-03:00')).toBe('2025-05-30T07:00:00-03:00');
    expect(opening(frozen, '2025-06-02T00:00:00-03:00')).toBe('2025-06-02T09:00:00-03:00');
    expect(codeOf(() => freezeCalendar(years, { from: 2024, until: 2031 }))).toBe('outsideCoverage');
  });

  test('keeps a change of zone on the day after its years, if that day has begun elsewhere', () => {
    const zoned = (zone: string) => createCalendar({ zone, hours: '24/7' });
    const moving = effectiveCalendar([
      { calendar: zoned('Pacific/Honolulu') },
      { from: '2027-01-01', calendar: zoned('Pacific/Kiritimati') },
    ]);
    const frozen = reread(freezeCalendar(moving, { from: 2026, until: 2026 }));
    // On Kiritimati 1 January begins at 10:00Z on 31 December, which is 00:00 on 31 December in Honolulu.
    expect(frozen.isOpen('2026-12-31T09:59:59Z')).toBe(true);
    expect(codeOf(() => frozen.isOpen('2026-12-31T10:00:00Z'))).toBe('outsideCoverage');
  });

  test.each<readonly [string, readonly string[], readonly (string | undefined)[]]>([
    [
      'an entry that begins before the years | without its date',
      ['2020-01-01', '2026-07-01'],
      [undefined, '2026-07-01'],
    ],
    ['an entry that begins with the years | without its date', ['2025-07-01', '2026-01-01'], [undefined]],
    ['an entry that begins in the years | with its date', ['2026-07-01'], [undefined, '2026-07-01']],
  ])('keeps %s', (_situation, dates, kept) => {
    const [first, ...others] = [undefined, ...dates].map((from) => ({ from, calendar: of('07:00') }));
    const definition = freezeCalendar(effectiveCalendar([first as never, ...(others as never[])]), {
      from: 2026,
      until: 2026,
    });
    expect((definition as { effective: readonly { from?: string }[] }).effective.map(({ from }) => from)).toEqual(kept);
  });

  test('is refused for years in which no entry applies', () => {
    const later = effectiveCalendar([{ from: '2026-03-02', calendar: of('09:00') }]);
    expect(issuesThrownBy(() => freezeCalendar(later, { from: 2020, until: 2022 }))).toEqual([
      { code: 'outsideCoverage', path: 'years', expected: 'years from 2026-03-02 on', received: '2020 to 2022' },
    ]);
    expect(
      codeOf(() => reread(freezeCalendar(later, { from: 2025, until: 2026 })).isOpen('2026-03-01T00:00:00Z')),
    ).toBe('outsideCoverage');
  });
});

describe('freeze', () => {
  const plain = (calendar: Calendar, years: Coverage = { from: 2026, until: 2026 }): AnyCalendarDefinition =>
    freezeCalendar(calendar, years);

  test('writes the offsets of the zone', () => {
    const definition = plain(createCalendar({ zone: 'America/New_York', hours: {} }));
    expect(definition).toMatchObject({
      name: 'America/New_York',
      zone: { name: 'America/New_York', coverage: { from: 2026, until: 2026 } },
      hours: {},
    });
    const { zone } = definition as { zone: { changes: readonly { from: string; offset: string }[] } };
    expect(zone.changes.slice(1)).toEqual([
      { from: '2026-03-08T07:00:00.000Z', offset: '-04:00' },
      { from: '2026-11-01T06:00:00.000Z', offset: '-05:00' },
    ]);
    expect(zone.changes[0]?.offset).toBe('-05:00');
  });

  const changesOf = (zone: ZoneDefinition, year: number) => {
    const definition = plain(createCalendar({ zone, hours: {} }), { from: year, until: year });
    return (definition as { zone: { changes: readonly object[] } }).zone.changes;
  };

  test('writes the seconds of an offset', () => {
    // Liberia was 44 min 30 s behind UTC until 7 January 1972.
    expect(changesOf('Africa/Monrovia', 1970)).toEqual([{ from: '1969-12-24T00:00:00.000Z', offset: '-00:44:30' }]);
  });

  test('writes the offset of UTC with a plus', () => {
    expect(changesOf('UTC', 2026)).toEqual([{ from: '2025-12-24T00:00:00.000Z', offset: '+00:00' }]);
  });

  test('writes the changes from 8 days before the years to 8 days after them', () => {
    const changed = (...dates: readonly string[]) =>
      dates.map((date, i) => ({ from: `${date}T00:00:00.000Z`, offset: i % 2 === 0 ? '-02:00' : '-03:00' }));
    const inside = changed('2025-12-24', '2025-12-25', '2027-01-07', '2027-01-08');
    const changes = [...inside, ...changed('2027-01-09')];
    expect(changesOf({ name: 'Etc/GMT+3', changes }, 2026)).toEqual(inside);
  });

  test.each([
    [2024, 2026],
    [2026, 2028],
  ])('refuses years that the zone does not cover: %d to %d', (from, until) => {
    const changes = [{ from: '2020-01-01T00:00Z', offset: '-03:00' }];
    const zone = { name: 'Ours', changes, coverage: { from: 2025, until: 2027 } };
    expect(issuesThrownBy(() => plain(createCalendar({ zone, hours: {} }), { from, until }))).toEqual([
      {
        code: 'outsideCoverage',
        path: 'years',
        expected: 'years from 2025 to 2027, the coverage of the zone Ours',
        received: `${from} to ${until}`,
      },
    ]);
  });

  test('keeps rules, and turns code into dates', () => {
    const definition = plain(
      createCalendar({ zone: 'UTC', hours: {}, holidays: [{ easter: 1 }, (year) => [{ date: `${year}-07-09` }]] }),
    );
    expect(definition).toMatchObject({
      holidays: [
        { easter: 1 },
        { name: 'a function', coverage: { from: 2026, until: 2026 }, holidays: [{ date: '2026-07-09' }] },
      ],
    });
  });

  test('turns overrides from code into dates', () => {
    const definition = plain(
      createCalendar({ zone: 'UTC', hours: {}, overrides: () => ({ '03-04': ['09:00-10:00'], '03-05/03-06': [] }) }),
    );
    expect((definition as CalendarDefinition).overrides).toEqual({
      '2026-03-04': ['09:00-10:00'],
      '2026-03-05': [],
      '2026-03-06': [],
    });
  });

  test('keeps overrides that are data', () => {
    const overrides = { '03-04': ['09:00-10:00'] };
    const definition = plain(createCalendar({ zone: 'UTC', hours: {}, overrides })) as CalendarDefinition;
    expect(definition.overrides).toEqual(overrides);
  });

  test('of the first covered year calls a source for no earlier year', () => {
    const asked = new Set<number>();
    const holidaysIn = (year: number) => {
      asked.add(year);
      return [];
    };
    const coverage = { from: 2026, until: 2030 };
    plain(createCalendar({ zone: 'UTC', hours: {}, holidays: { name: 'ours', coverage, holidaysIn } }));
    expect([...asked]).toEqual([2026]);
  });

  test('accepts a frozen calendar, for fewer years', () => {
    const once = reread(freezeCalendar(newYork, YEARS));
    const twice = reread(freezeCalendar(once, { from: 2025, until: 2026 }));
    for (const at of drawn(Date.UTC(2025, 1, 1), Date.UTC(2026, 10, 1), 50)) {
      expect(twice.add(at, { hours: 30 }).toISO()).toBe(newYork.add(at, { hours: 30 }).toISO());
    }
    expect(codeOf(() => twice.isOpen('2024-06-01T00:00:00Z'))).toBe('outsideCoverage');
    expect(codeOf(() => freezeCalendar(once, { from: 2026, until: 2030 }))).toBe('outsideCoverage');
  });

  test.each<readonly [string, unknown, string]>([
    ['no years', undefined, 'wrongType'],
    ['years that end before they begin', { from: 2027, until: 2026 }, 'invalidCoverage'],
    ['more than five hundred', { from: 2000, until: 2500 }, 'invalidCoverage'],
    ['half a year', { from: 2026.5, until: 2027 }, 'wrongType'],
  ])('refuses %s', (_what, years, code) => {
    expect(codeOf(() => freezeCalendar(saoPaulo, years as Coverage))).toBe(code);
  });

  test('refuses years that the overrides do not cover', () => {
    const overrides = { name: 'roster', coverage: { from: 2026, until: 2026 }, overridesIn: () => ({}) };
    const calendar = createCalendar({ zone: 'UTC', hours: {}, overrides });
    expect(codeOf(() => freezeCalendar(calendar, { from: 2026, until: 2027 }))).toBe('outsideCoverage');
    expect(() => freezeCalendar(calendar, { from: 2026, until: 2026 })).not.toThrow();
  });

  test('refuses years that a list of holidays does not cover', () => {
    const list = { name: 'list', coverage: { from: 2026, until: 2026 }, holidays: ['2026-12-25'] };
    for (const holidays of [list, [{ easter: 1 }, list]]) {
      const calendar = createCalendar({ zone: 'UTC', hours: {}, holidays });
      expect(codeOf(() => freezeCalendar(calendar, { from: 2026, until: 2027 }))).toBe('outsideCoverage');
      expect(() => freezeCalendar(calendar, { from: 2026, until: 2026 })).not.toThrow();
    }
  });

  test('refuses years that the holidays do not cover', () => {
    const calendar = createCalendar({
      zone: 'UTC',
      hours: {},
      holidays: { name: 'x', coverage: { from: 2026, until: 2026 }, holidaysIn: () => [] },
    });
    expect(codeOf(() => freezeCalendar(calendar, { from: 2026, until: 2027 }))).toBe('outsideCoverage');
  });
});

describe('the night before the first year', () => {
  const night = { zone: 'UTC', hours: {} } as const;
  // Open from Thursday 31 December 2026, 22:00, to Friday, 06:00. The question is for 1 January 2027, 03:00.
  test.each<readonly [string, CalendarDefinition]>([
    ['of an override from code', { ...night, overrides: (year) => ({ [`${year}-12-31`]: ['22:00-06:00'] }) }],
    ['of a worked day', { ...night, holidays: (year) => [{ date: `${year}-12-31`, open: ['22:00-06:00'] }] }],
    ['of an override that is data', { ...night, overrides: { '12-31': ['22:00-06:00'] } }],
  ])('%s runs over into it, frozen or not', (_what, definition) => {
    const live = createCalendar(definition);
    const frozen = createCalendar(freezeCalendar(live, { from: 2027, until: 2028 }));
    expect([live, frozen].map((calendar) => calendar.isOpen('2027-01-01T03:00Z'))).toEqual([true, true]);
    expect([live, frozen].map((calendar) => calendar.isOpen('2027-01-01T06:00Z'))).toEqual([false, false]);
  });
});
