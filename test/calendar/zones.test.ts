import { type AnyCalendarDefinition, createCalendar, effectiveCalendar, type ZoneDefinition } from 'prazo';
import { describe, expect, test } from 'vitest';
import { answer, codeOf, reread } from './open';

const DAY = { 'mon-fri': ['09:00-17:00'] } as const;
const NIGHT = { 'mon-sun': ['22:00-06:00'] } as const;

const VANCOUVER: ZoneDefinition = {
  name: 'America/Vancouver',
  changes: [{ from: '2026-11-01T09:00:00Z', offset: '-07:00' }],
};
const CASABLANCA: ZoneDefinition = {
  name: 'Africa/Casablanca',
  changes: [{ from: '2026-09-20T01:00:00Z', offset: '+00:00' }],
};

const opens = (definition: AnyCalendarDefinition, at: string) =>
  answer(definition, (calendar) => calendar.nextOpen(at).toISO({ suppressMilliseconds: true }), [2025, 2027]);
const hours = (definition: AnyCalendarDefinition, from: string, until: string) =>
  answer(definition, (calendar) => calendar.between(from, until).as('hours'), [2025, 2027]);

describe('a zone with corrected data', () => {
  test.each<readonly [string, ZoneDefinition, string, string]>([
    ['Vancouver keeps -07:00 in winter', VANCOUVER, '2026-11-30T00:00:00Z', '2026-11-30T09:00:00-07:00'],
    ['Vancouver keeps -07:00 in the next winter', VANCOUVER, '2027-01-04T00:00:00Z', '2027-01-04T09:00:00-07:00'],
    ['Vancouver keeps -07:00 in summer', VANCOUVER, '2027-07-01T00:00:00Z', '2027-07-01T09:00:00-07:00'],
    ['Vancouver has -08:00 in the winter before', VANCOUVER, '2026-01-05T08:00:00Z', '2026-01-05T09:00:00-08:00'],
    ['the Friday before the change', VANCOUVER, '2026-10-30T07:00:00Z', '2026-10-30T09:00:00-07:00'],
    ['Casablanca keeps +00:00', CASABLANCA, '2026-11-30T00:00:00Z', '2026-11-30T09:00:00Z'],
    ['Casablanca keeps +00:00 during Ramadan', CASABLANCA, '2027-02-15T00:00:00Z', '2027-02-15T09:00:00Z'],
    ['Casablanca has +01:00 before', CASABLANCA, '2026-09-18T00:00:00Z', '2026-09-18T09:00:00+01:00'],
  ])('%s', (_situation, zone, at, opening) => {
    expect(Date.parse(opens({ zone, hours: DAY }, at) ?? '')).toBe(Date.parse(opening));
  });

  test('has its offsets in results', () => {
    expect(opens({ zone: VANCOUVER, hours: DAY }, '2026-11-30T00:00:00Z')).toBe('2026-11-30T09:00:00-07:00');
    expect(opens({ zone: CASABLANCA, hours: DAY }, '2026-09-18T00:00:00Z')).toBe('2026-09-18T09:00:00+01:00');
  });

  test('has eight hours in a night shift over a cancelled transition', () => {
    const [from, until] = ['2026-10-31T19:00:00Z', '2026-11-01T19:00:00Z'];
    expect(hours({ zone: VANCOUVER, hours: NIGHT }, from, until)).toBe(8);
    expect(hours({ zone: VANCOUVER, hours: '24/7' }, from, until)).toBe(24);
  });

  test('has the right business hours across the change: two hours from Friday 16:00', () => {
    const add = answer({ zone: VANCOUVER, hours: DAY }, (c) => c.add('2026-10-30T23:00:00Z', { hours: 2 }).toMillis());
    // Friday 16:00 at -07:00 is 23:00Z: one hour until 17:00. Monday 09:00 at -07:00 is 16:00Z: one hour until 17:00Z.
    expect(add).toBe(Date.parse('2026-11-02T17:00:00Z'));
  });

  test('has nine hours in a night shift over the transition of Morocco', () => {
    expect(hours({ zone: CASABLANCA, hours: NIGHT }, '2026-09-19T12:00:00Z', '2026-09-20T12:00:00Z')).toBe(9);
  });

  test('keeps its name', () => {
    const calendar = createCalendar({ zone: VANCOUVER, hours: DAY });
    expect([calendar.zone, calendar.nextOpen('2026-11-30T00:00:00Z').zoneName]).toEqual([
      'America/Vancouver',
      'America/Vancouver',
    ]);
    expect(calendar.toJSON()).toEqual({ zone: VANCOUVER, hours: DAY });
  });
});

describe('a zone with coverage', () => {
  const coverage = { from: 2025, until: 2027 };
  const fixed: ZoneDefinition = {
    name: 'UTC-3',
    changes: [{ from: '2024-01-01T00:00:00Z', offset: '-03:00' }],
    coverage,
  };

  test('may have any name, as for a fixed offset', () => {
    expect(opens({ zone: fixed, hours: DAY }, '2026-03-02T00:00:00Z')).toBe('2026-03-02T09:00:00-03:00');
    expect(opens({ zone: 'Etc/GMT+3', hours: DAY }, '2026-03-02T00:00:00Z')).toBe('2026-03-02T09:00:00-03:00');
    expect(createCalendar({ zone: fixed, hours: DAY }).zone).toBe('UTC-3');
  });

  /** Clocks go forward an hour at midnight of 10 March, and back at midnight of 20 September. */
  const own: ZoneDefinition = {
    name: 'Ours',
    changes: [
      { from: '2024-01-01T00:00:00Z', offset: '-03:00' },
      { from: '2026-03-10T03:00:00Z', offset: '-02:00' },
      { from: '2026-09-20T02:00:00Z', offset: '-03:00' },
    ],
    coverage,
  };

  test.each<readonly [string, string, string, string, number]>([
    ['a day whose first hour is a gap', '2026-03-10', '2026-03-09T20:00:00Z', '2026-03-11T20:00:00Z', 23],
    ['a day with an overlap', '2026-09-19', '2026-09-18T20:00:00Z', '2026-09-20T20:00:00Z', 25],
    ['an ordinary day', '2026-04-10', '2026-04-09T20:00:00Z', '2026-04-11T20:00:00Z', 24],
  ])('%s', (_situation, date, from, until, length) => {
    expect(hours({ zone: own, hours: {}, overrides: { [date]: ['00:00-24:00'] } }, from, until)).toBe(length);
  });

  test('a range in a gap is empty, and a range across it is shorter', () => {
    const on = (range: string) =>
      hours(
        { zone: own, hours: {}, overrides: { '2026-03-10': [range] } },
        '2026-03-09T20:00:00Z',
        '2026-03-11T20:00:00Z',
      );
    expect([on('00:15-00:45'), on('00:30-02:00'), on('00:00-01:00')]).toEqual([0, 1, 0]);
  });

  test('is outsideCoverage in other years', () => {
    const calendar = createCalendar({ zone: own, hours: DAY });
    expect(calendar.isOpen('2027-12-31T12:00:00Z')).toBe(true);
    for (const at of ['2028-01-03T12:00:00Z', '2024-12-31T12:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
      expect(codeOf(() => calendar.isOpen(at))).toBe('outsideCoverage');
    }
    expect(codeOf(() => calendar.add('2027-12-30T12:00:00Z', { hours: 40 }))).toBe('outsideCoverage');
    expect(codeOf(() => calendar.isBusinessDay('2028-03-01'))).toBe('outsideCoverage');
    expect(() => calendar.isOpen('2028-01-03T12:00:00Z')).toThrow('Ours');
  });
});

describe('a desk that moves', () => {
  const lisbon = { zone: 'Europe/Lisbon', hours: { 'mon-fri': ['09:00-18:00'] } } as const;
  const saoPaulo = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } } as const;
  /**
   * The desk moves on Monday 1 June 2026, which begins in São Paulo at 03:00Z. Until then it is in Lisbon, an hour
   * ahead of UTC.
   */
  const moving = { effective: [{ calendar: lisbon }, { from: '2026-06-01', calendar: saoPaulo }] };

  const ask = <T>(question: Parameters<typeof answer<T>>[1]) => answer(moving, question, [2025, 2027]);
  const iso = { suppressMilliseconds: true } as const;

  test('has the hours of each place in its local time', () => {
    const open = ask((c) =>
      c
        .intervals('2026-05-29T00:00:00Z', '2026-06-02T00:00:00Z')
        .map(({ start, end }) => [start, end].map((at) => at?.toISO(iso))),
    );
    expect(open).toEqual([
      ['2026-05-29T09:00:00+01:00', '2026-05-29T18:00:00+01:00'],
      ['2026-06-01T09:00:00-03:00', '2026-06-01T18:00:00-03:00'],
    ]);
  });

  test('continues an amount in the other zone', () => {
    expect(ask((c) => c.add('2026-05-29T17:00:00+01:00', { hours: 2 }).toISO(iso))).toBe('2026-06-01T10:00:00-03:00');
    expect(ask((c) => c.subtract('2026-06-01T10:00:00-03:00', { hours: 2 }).toISO(iso))).toBe(
      '2026-05-29T17:00:00+01:00',
    );
    expect(ask((c) => c.between('2026-05-29T17:00:00+01:00', '2026-06-01T10:00:00-03:00').as('hours'))).toBe(2);
  });

  test('gives results in the zone that applies at them; its own zone is the last', () => {
    expect(ask((c) => c.nextOpen('2026-05-29T00:00:00Z').zoneName)).toBe('Europe/Lisbon');
    expect(ask((c) => c.nextOpen('2026-06-01T00:00:00Z').zoneName)).toBe('America/Sao_Paulo');
    expect(ask((c) => c.zone)).toBe('America/Sao_Paulo');
  });

  test('keeps the local time of day in addDays', () => {
    expect(ask((c) => c.addDays('2026-05-29T10:00:00+01:00', 1).toISO(iso))).toBe('2026-06-01T10:00:00-03:00');
    expect(ask((c) => c.addDays('2026-05-28T10:00:00+01:00', 3).toISO(iso))).toBe('2026-06-02T10:00:00-03:00');
    expect(ask((c) => c.addDays('2026-06-01T10:00:00-03:00', -1).toISO(iso))).toBe('2026-05-29T10:00:00+01:00');
  });

  test('counts business days by the dates of each zone', () => {
    expect(ask((c) => c.countDays('2026-05-28', '2026-06-03'))).toBe(4);
    expect(ask((c) => [c.businessDayOfMonth('2026-05', -1), c.businessDayOfMonth('2026-06', 1)])).toEqual([
      '2026-05-29',
      '2026-06-01',
    ]);
  });

  test('has a date of 28 hours if its clocks go back by the move', () => {
    const always = {
      effective: [
        { calendar: { ...lisbon, hours: '24/7' } },
        { from: '2026-06-01', calendar: { ...saoPaulo, hours: '24/7' } },
      ],
    } as const;
    const lengths = answer(
      always,
      (c) => c.between('2026-05-31T23:00:00Z', '2026-06-02T03:00:00Z').as('hours'),
      [2025, 2027],
    );
    expect(lengths).toBe(28);
    // The clocks show 02:00 first at 01:00Z, in Lisbon. They show 05:00 only once.
    expect(answer(always, (c) => c.addDays('2026-05-31T02:00:00+01:00', 1).toMillis(), [2025, 2027])).toBe(
      Date.parse('2026-06-01T01:00:00Z'),
    );
    expect(answer(always, (c) => c.addDays('2026-05-31T05:00:00+01:00', 1).toMillis(), [2025, 2027])).toBe(
      Date.parse('2026-06-01T08:00:00Z'),
    );
  });

  test('that moves east changes at an earlier instant', () => {
    const east = { effective: [{ calendar: saoPaulo }, { from: '2026-06-01', calendar: lisbon }] };
    // In Lisbon 1 June begins at 23:00Z, which is 20:00 of 31 May in São Paulo.
    const open = answer(
      {
        effective: [
          { calendar: { ...saoPaulo, hours: '24/7' } },
          { from: '2026-06-01', calendar: { ...lisbon, hours: {} } },
        ],
      },
      (c) => c.between('2026-05-31T03:00:00Z', '2026-06-02T03:00:00Z').as('hours'),
      [2025, 2027],
    );
    expect(open).toBe(20);
    expect(answer(east, (c) => c.nextOpen('2026-05-30T00:00:00Z').toISO(iso), [2025, 2027])).toBe(
      '2026-06-01T09:00:00+01:00',
    );
  });

  test('ends a night shift at the move', () => {
    const nights = {
      effective: [
        { calendar: { ...lisbon, hours: { sun: ['22:00-06:00'] } } },
        { from: '2026-06-01', calendar: { ...saoPaulo, hours: {} } },
      ],
    };
    // Sunday 22:00 in Lisbon is 21:00Z. The night shift would last until 05:00Z, but the desk moves at 03:00Z.
    expect(
      answer(nights, (c) => c.between('2026-05-31T12:00:00Z', '2026-06-01T12:00:00Z').as('hours'), [2025, 2027]),
    ).toBe(6);
  });

  test('may move twice', () => {
    const kolkata = { zone: 'Asia/Kolkata', hours: { 'mon-fri': ['09:00-18:00'] } };
    const three = { effective: [...moving.effective, { from: '2026-06-03', calendar: kolkata }] };
    // Tuesday 2 June in São Paulo would last until 03:00Z, but 3 June begins in Kolkata at 18:30Z of the 2nd. That
    // instant is 15:30 in São Paulo, which the desk has left.
    const open = answer(
      three,
      (c) =>
        c
          .intervals('2026-06-02T00:00:00Z', '2026-06-04T00:00:00Z')
          .map((one) => one.toISO({ suppressMilliseconds: true })),
      [2025, 2027],
    );
    expect(open).toEqual([
      '2026-06-02T09:00:00-03:00/2026-06-03T00:00:00+05:30',
      '2026-06-03T09:00:00+05:30/2026-06-03T18:00:00+05:30',
    ]);
  });
});

describe('two names of one zone', () => {
  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['America/Sao_Paulo', 'america/sao_paulo'],
    ['Europe/Kiev', 'Europe/Kyiv'],
  ])('%s, then %s: open hours continue', (one, other) => {
    const of = (zone: string) => createCalendar({ zone, hours: { 'mon-fri': ['09:00-17:00'] } });
    const both = effectiveCalendar([{ calendar: of(one) }, { from: '2027-01-01', calendar: of(other) }]);
    const alone = of(one);
    for (const calendar of [both, reread(both.toJSON())]) {
      for (const at of ['2026-07-01T00:00:00Z', '2026-12-31T12:00:00Z', '2027-01-01T00:00:00Z']) {
        expect(+calendar.nextOpen(at)).toBe(+alone.nextOpen(at));
        expect(calendar.nextOpen(at).toISO()).toBe(alone.nextOpen(at).toISO());
        expect(+calendar.add(at, { hours: 30 })).toBe(+alone.add(at, { hours: 30 }));
      }
    }
  });
});
