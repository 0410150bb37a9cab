/*
 * Situations that users of calendar libraries have reported, with the results by our rules.
 */
import {
  type AnyCalendarDefinition,
  createCalendar,
  createSla,
  defineCatalog,
  effectiveCalendar,
  parseCalendar,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { answer, closedIn, openIn, ZONE } from './open';

const iso = { suppressMilliseconds: true } as const;

describe('counting business days backward', () => {
  const desk = { zone: 'UTC', hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } };
  const days = { zone: 'UTC', hours: { 'mon-fri': ['00:00-24:00'] } };

  test.each<readonly [string, AnyCalendarDefinition, string, string]>([
    ['to an opening', desk, '2026-11-24T09:00:00Z', '2026-11-23T09:00:00Z'],
    ['to a moment after it', desk, '2026-11-24T09:00:01Z', '2026-11-23T09:00:01Z'],
    ['to an opening after a break', desk, '2026-11-24T13:00:00Z', '2026-11-23T13:00:00Z'],
    ['to a closing, which is closed', desk, '2026-11-24T17:00:00Z', '2026-11-23T17:00:00Z'],
    ['into a break', desk, '2026-11-24T12:30:00Z', '2026-11-23T12:00:00Z'],
    ['to before the opening', desk, '2026-11-24T08:00:00Z', '2026-11-20T17:00:00Z'],
    ['to the midnight of a whole day', days, '2019-01-15T00:00:00Z', '2019-01-14T00:00:00Z'],
    ['to the midnight of a Friday', days, '2019-01-14T00:00:00Z', '2019-01-11T00:00:00Z'],
  ])('%s', (_situation, definition, at, reached) => {
    const back = answer(definition, (c) => c.addDays(at, -1).toISO(iso), [2018, 2027]);
    expect(back).toBe(reached);
  });
});

describe('two names of one zone', () => {
  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Sao_Paulo', 'america/sao_paulo'],
  ])('%s, then %s are allowed', (before, after) => {
    const of = (zone: string) => createCalendar({ zone, hours: { 'mon-fri': ['09:00-17:00'] } });
    expect(() =>
      effectiveCalendar([{ calendar: of(before) }, { from: '2027-01-01', calendar: of(after) }]),
    ).not.toThrow();
  });
});

describe('calendars that users had to write by hand', () => {
  test('a decree of the year that swaps days', () => {
    const holidays = [
      { date: '2026-01-02', name: 'New Year' },
      { date: '2026-01-04', name: 'instead', open: 'weekday' as const },
    ];
    expect(openIn({ hours: { 'mon-fri': ['09:00-17:00'] }, holidays }, '2026-01-01', '2026-01-06')).toEqual([
      ...['thu 01-01 09:00-17:00', 'sun 01-04 09:00-17:00', 'mon 01-05 09:00-17:00'],
    ]);
  });

  test('the federal holidays of the United States, as rules', () => {
    const observed = 'nearestWeekday' as const;
    const federal = [
      { month: 1, day: 1, observed },
      { month: 1, weekday: 'mon' as const, nth: 3 as const },
      { month: 2, weekday: 'mon' as const, nth: 3 as const },
      { month: 5, weekday: 'mon' as const, nth: -1 as const },
      { month: 6, day: 19, since: 2021, observed },
      { month: 7, day: 4, observed },
      { month: 9, weekday: 'mon' as const, nth: 1 as const },
      { month: 10, weekday: 'mon' as const, nth: 2 as const },
      { month: 11, day: 11, observed },
      { month: 11, weekday: 'thu' as const, nth: 4 as const },
      { month: 12, day: 25, observed },
    ];
    // From the list of the Office of Personnel Management.
    expect(closedIn(federal, 2020)).toEqual([
      ...['2020-01-01', '2020-01-20', '2020-02-17', '2020-05-25', '2020-07-03', '2020-09-07', '2020-10-12'],
      ...['2020-11-11', '2020-11-26', '2020-12-25'],
    ]);
    expect(closedIn(federal, 2021)).toEqual([
      ...['2021-01-01', '2021-01-18', '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06'],
      ...['2021-10-11', '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31'],
    ]);
    expect(closedIn(federal, 2026)).toEqual([
      ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07'],
      ...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
    ]);
  });

  test('the bank holidays of England and Wales, as rules', () => {
    const observed = 'nextWeekday' as const;
    const english = [
      { month: 1, day: 1, observed },
      { easter: -2 },
      { easter: 1 },
      { month: 5, weekday: 'mon' as const, nth: 1 as const },
      { month: 5, weekday: 'mon' as const, nth: -1 as const },
      { month: 8, weekday: 'mon' as const, nth: -1 as const },
      { month: 12, day: 25, observed },
      { month: 12, day: 26, observed },
    ];
    // From the list of gov.uk.
    expect(closedIn(english, 2021)).toEqual([
      ...[
        '2021-01-01',
        '2021-04-02',
        '2021-04-05',
        '2021-05-03',
        '2021-05-31',
        '2021-08-30',
        '2021-12-27',
        '2021-12-28',
      ],
    ]);
    expect(closedIn(english, 2026, 2027)).toEqual([
      ...[
        '2026-01-01',
        '2026-04-03',
        '2026-04-06',
        '2026-05-04',
        '2026-05-25',
        '2026-08-31',
        '2026-12-25',
        '2026-12-28',
      ],
      ...[
        '2027-01-01',
        '2027-03-26',
        '2027-03-29',
        '2027-05-03',
        '2027-05-31',
        '2027-08-30',
        '2027-12-27',
        '2027-12-28',
      ],
    ]);
  });

  test('summer hours of every year, for more years than a list could have', () => {
    const hours = { 'mon-fri': ['09:00-18:00'] };
    const seasons = [{ from: '07-01', until: '08-31', hours: { 'mon-fri': ['08:00-15:00'] } }];
    const definition = { zone: ZONE, hours, seasons };
    for (const year of [1950, 2026, 2200]) {
      const worked = answer(
        definition,
        (c) => [`${year}-06`, `${year}-07`].map((m) => c.nextClose(`${c.businessDayOfMonth(m, 1)}T16:00:00Z`).hour),
        [year - 1, year + 1],
      );
      expect(worked).toEqual([18, 15]);
    }
  });

  test('other hours on all holidays', () => {
    // The holidays are worked days with their own hours.
    const holidays = ['2026-11-20', { month: 12, day: 25 }].map((one) =>
      typeof one === 'string' ? { date: one, open: ['10:00-14:00'] } : { ...one, open: ['10:00-14:00'] },
    );
    expect(openIn({ hours: { 'mon-fri': ['09:00-18:00'] }, holidays }, '2026-11-19', '2026-11-21')).toEqual([
      ...['thu 11-19 09:00-18:00', 'fri 11-20 10:00-14:00'],
    ]);
  });

  test('an offset as a zone: the message suggests a zone', () => {
    const result = parseCalendar({ zone: '-03:00', hours: {} });
    expect(result.ok ? '' : result.issues[0]?.expected).toContain('"Etc/GMT+3"');
  });

  test('two part-day closures of one date keep the time between them open', () => {
    const holidays = [
      { date: '2026-03-04', closed: '00:00-10:00' },
      { date: '2026-03-04', closed: '14:00-24:00' },
    ];
    expect(openIn({ hours: { 'mon-fri': ['09:00-18:00'] }, holidays }, '2026-03-04', '2026-03-05')).toEqual([
      'wed 03-04 10:00-14:00',
    ]);
  });
});

describe('business days of a target count from the receipt', () => {
  const catalog = defineCatalog({
    id: 'c',
    levels: { l: {} },
    categories: { a: { targets: { l: { resolution: { businessDays: 1 } } } } },
  });
  const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } });
  const due = (openedAt: string) =>
    createSla({ catalog, calendar }).deadlines({ category: 'a', level: 'l', openedAt }).resolution.due?.toISO(iso);

  test('and a later ticket is never due earlier', () => {
    const opened = [
      '2026-11-20T16:59:00Z',
      '2026-11-20T18:00:00Z',
      '2026-11-21T09:01:00Z',
      '2026-11-21T22:00:00Z',
      '2026-11-22T10:00:00Z',
    ];
    expect(opened.map(due)).toEqual([
      '2026-11-23T16:59:00Z',
      // All of these are received on Monday at 09:00.
      ...Array.from({ length: 4 }, () => '2026-11-24T09:00:00Z'),
    ]);
  });
});

describe('a closed day as help desks export it', () => {
  const expected =
    'an end that differs from the start: write "00:00-24:00" for a whole day, and no range for a closed day';

  test.each(['09:00-09:00', '00:00-00:00', '12:00:00-12:00'])(
    '%s is refused, because it may mean a closed day or a whole day',
    (range) => {
      const issues = (definition: unknown) => {
        const result = parseCalendar(definition);
        return result.ok ? [] : result.issues;
      };
      const at = (path: string) => [{ code: 'invalidRange', path, expected, received: JSON.stringify(range) }];
      expect(issues({ zone: 'UTC', hours: { mon: [range] } })).toEqual(at('hours.mon[0]'));
      expect(issues({ zone: 'UTC', hours: {}, overrides: { '12-24': [range] } })).toEqual(at('overrides.12-24[0]'));
      expect(issues({ zone: 'UTC', hours: {}, holidays: [{ easter: 0, closed: range }] })).toEqual(
        at('holidays[0].closed'),
      );
      expect(issues({ zone: 'UTC', hours: {}, holidays: [{ easter: 0, open: [range] }] })).toEqual(
        at('holidays[0].open[0]'),
      );
      expect(issues({ zone: 'UTC', hours: { anchor: '2026-01-01', days: [[range]] } })).toEqual(at('hours.days[0][0]'));
    },
  );

  test.each(['24:00-06:00', '24:00-24:00'])('%s does not begin on its day', (range) => {
    const result = parseCalendar({ zone: 'UTC', hours: { mon: [range] } });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['invalidRange', 'hours.mon[0]'],
    ]);
  });

  test('22:00-00:00 ends with the day', () => {
    expect(openIn({ hours: { mon: ['22:00-00:00'] } }, '2026-03-02', '2026-03-04')).toEqual([
      'mon 03-02 22:00 - tue 03-03 00:00',
    ]);
  });
});
