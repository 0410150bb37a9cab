import { type Calendar, createCalendar, effectiveCalendar, parseCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../expecting';

function issuesOf(definition: unknown): readonly string[] {
  const result = parseCalendar(definition);
  return result.ok ? [] : pathsAndCodes(result.issues);
}

const closed = { zone: 'America/Sao_Paulo', hours: {} };

describe('a zone', () => {
  test.each(['Mars/Olympus', '', 'local', 'system', 'America/Sao_Paulo ', 'America/New_York\u0000', 'São Paulo'])(
    '%j is unknown',
    (zone) => {
      expect(issuesOf({ zone, hours: {} })).toEqual(['zone unknownZone']);
    },
  );

  test.each(['+03:00', '-03:00', '-0300', '-03', 'UTC+3', 'GMT-3'])(
    '%s is an offset, which has no transitions',
    (zone) => {
      expect(issuesOf({ zone, hours: {} })).toEqual(['zone unknownZone']);
    },
  );

  test.each([null, 3, ['UTC']])('%j is not a name', (zone) => {
    expect(issuesOf({ zone, hours: {} })).toEqual(['zone wrongType']);
  });

  test.each(['UTC', 'Etc/GMT+3', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/ComodRivadavia', 'EST5EDT'])(
    '%s is known',
    (zone) => {
      expect(issuesOf({ zone, hours: {} })).toEqual([]);
    },
  );
});

describe('a range of local time', () => {
  test.each([
    ...['', '-', '9-18', '9:00-18:00', '0900-1800', '09:00', '09:00-', '-18:00', '09:00-18:00-19:00', '09:00 - 18:00'],
    ...[' 09:00-18:00', '09:00-18:00\n', '09:00–18:00', '09h00-18h00', '09:00/18:00', '09:60-18:00', '25:00-26:00'],
    ...[
      '09:00-24:01',
      '09:00-24:00:01',
      '24:00-06:00',
      '09:00:60-18:00',
      '09:00:00.5-18:00',
      '-9:00-18:00',
      '٠٩:٠٠-١٨:٠٠',
    ],
  ])('%j is malformed', (range) => {
    expect(issuesOf({ ...closed, hours: { mon: [range] } })).toEqual(['hours.mon[0] invalidRange']);
    expect(issuesOf({ ...closed, overrides: { '2026-03-04': [range] } })).toEqual([
      'overrides.2026-03-04[0] invalidRange',
    ]);
    expect(issuesOf({ ...closed, holidays: [{ date: '2026-03-04', closed: range }] })).toEqual([
      'holidays[0].closed invalidRange',
    ]);
  });

  test.each(['22:00-06:00', '10:00-10:00'])(
    '%s is not a part of one day, and cannot be closed by a holiday',
    (range) => {
      expect(issuesOf({ ...closed, holidays: [{ date: '2026-03-04', closed: range }] })).toEqual([
        'holidays[0].closed invalidRange',
      ]);
    },
  );

  test.each<readonly [string, readonly string[], number]>([
    ['crossing', ['09:00-12:00', '11:00-13:00'], 1],
    ['the same twice', ['09:00-12:00', '09:00-12:00'], 1],
    ['one inside another', ['09:00-18:00', '10:00-11:00'], 1],
    ['inside a night shift', ['22:00-06:00', '23:00-23:30'], 1],
    ['two night shifts', ['22:00-06:00', '23:00-05:00'], 1],
    ['the third of three', ['09:00-12:00', '13:00-18:00', '17:59:59-19:00'], 2],
  ])('must not overlap another of its day: %s', (_how, ranges, at) => {
    expect(issuesOf({ ...closed, hours: { 'mon-fri': ranges } })).toEqual([`hours.mon-fri[${at}] overlappingRanges`]);
    expect(issuesOf({ ...closed, overrides: { '2026-03-04': ranges } })).toEqual([
      `overrides.2026-03-04[${at}] overlappingRanges`,
    ]);
  });
});

describe('weekly hours', () => {
  test.each<readonly [unknown, string]>([
    [null, 'hours wrongType'],
    [[], 'hours wrongType'],
    [{ mon: '09:00-18:00' }, 'hours.mon wrongType'],
    [{ mon: [900] }, 'hours.mon[0] wrongType'],
    [{ mon: [['09:00', '18:00']] }, 'hours.mon[0] wrongType'],
    [{ monday: [] }, 'hours.monday unknownValue'],
    [{ Mon: [] }, 'hours.Mon unknownValue'],
    [{ 1: [] }, 'hours.1 unknownValue'],
    [{ 'mon-': [] }, 'hours.mon- unknownValue'],
    [{ 'mon-fri-sat': [] }, 'hours.mon-fri-sat unknownValue'],
    [{ 'mon,fri': [] }, 'hours["mon,fri"] unknownValue'],
    [{ 'mon-fri': [], wed: [] }, 'hours.wed duplicateDay'],
    [{ wed: [], 'mon-fri': [] }, 'hours.mon-fri duplicateDay'],
    [{ 'fri-mon': [], 'mon-tue': [] }, 'hours.mon-tue duplicateDay'],
  ])('%j', (hours, issue) => {
    expect(issuesOf({ zone: 'UTC', hours })).toEqual([issue]);
  });
});

describe('a date', () => {
  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00Z',
    '20260101',
    ' 2026-01-01',
    '-2026-01-01',
    '+002026-01-01',
    '',
  ])('%j does not exist', (date) => {
    expect(issuesOf({ ...closed, holidays: [date] })).toEqual(['holidays[0] invalidDate']);
    expect(issuesOf({ ...closed, holidays: [{ date }] })).toEqual(['holidays[0].date invalidDate']);
    expect(issuesOf({ ...closed, overrides: { [date]: [] } })).toEqual([
      expect.stringMatching(/^overrides.* invalidDate$/),
    ]);
  });

  test.each<readonly [object, string]>([
    [{ month: 13, day: 1 }, 'holidays[0].month unknownValue'],
    [{ month: 0, day: 1 }, 'holidays[0].month unknownValue'],
    [{ month: 1.5, day: 1 }, 'holidays[0].month unknownValue'],
    [{ month: '1', day: 1 }, 'holidays[0].month wrongType'],
    [{ month: 4, day: 31 }, 'holidays[0].day invalidDate'],
    [{ month: 2, day: 30 }, 'holidays[0].day invalidDate'],
    [{ month: 1 }, 'holidays[0].day missing'],
  ])('that repeats every year: %j does not exist', (holiday, issue) => {
    expect(issuesOf({ ...closed, holidays: [holiday] })).toEqual([issue]);
  });
});

describe('closures', () => {
  test.each<readonly [unknown, string]>([
    [{ from: '2026-03-04T12:00Z', until: '2026-03-04T11:00Z' }, 'closures[0].until invalidRange'],
    [{ from: '2026-03-04T12:00Z', until: '2026-03-04T12:00Z' }, 'closures[0].until invalidRange'],
    [{ from: '2026-03-04T12:00', until: '2026-03-04T13:00Z' }, 'closures[0].from invalidInstant'],
    [{ from: '2026-03-04T12:00Z', until: '2026-03-04' }, 'closures[0].until invalidInstant'],
    [{ from: Number.NaN, until: 1 }, 'closures[0].from invalidInstant'],
    [{ from: 0, until: 1.5 }, 'closures[0].until invalidInstant'],
    [{ from: new Date(Number.NaN), until: 1 }, 'closures[0].from invalidInstant'],
    [{ from: -1e15, until: 0 }, 'closures[0].from instantOutOfRange'],
    [{ until: 1 }, 'closures[0].from missing'],
    [{ from: 0, until: 1, to: 2 }, 'closures[0].to unknownKey'],
    [3, 'closures[0] wrongType'],
  ])('%j', (closure, issue) => {
    expect(issuesOf({ ...closed, closures: [closure] })).toEqual([issue]);
  });
});

describe('holidays with coverage', () => {
  test.each<readonly [unknown, string]>([
    [{ name: 'x', holidays: [] }, 'holidays.coverage missing'],
    [{ name: 'x', coverage: { from: 2027, until: 2026 }, holidays: [] }, 'holidays.coverage invalidCoverage'],
    [{ name: 'x', coverage: { from: 1.5, until: 2026 }, holidays: [] }, 'holidays.coverage.from unknownValue'],
    [
      { name: 'x', coverage: { from: 2026, until: 2026 }, holidays: ['2026-13-01'] },
      'holidays.holidays[0] invalidDate',
    ],
    [
      [{ name: 'x', coverage: { from: 2026, until: 2026 }, holidays: ['2026-13-01'] }],
      'holidays[0].holidays[0] invalidDate',
    ],
  ])('%j', (holidays, issue) => {
    expect(issuesOf({ ...closed, holidays })).toEqual([issue]);
  });
});

describe('every issue at once', () => {
  test('is reported with its path', () => {
    const found = issuesOf({
      zone: 'Nope',
      hours: { mon: ['x', 7], tue: ['09:00-12:00', '11:00-12:00'], noday: [] },
      holidays: ['2026-02-30', { date: '2026-01-01', closed: 'morning' }, { month: 2, day: 31 }],
      overrides: { '2026-13-01': ['y'], '2026-01-02': ['10:00-11:00', '10:30-12:00'] },
      closures: [
        { from: 1, until: 0 },
        { from: 'today', until: 1 },
      ],
    });
    expect([...found].sort()).toEqual(
      [
        'zone unknownZone',
        'hours.mon[0] invalidRange',
        'hours.mon[1] wrongType',
        'hours.tue[1] overlappingRanges',
        'hours.noday unknownValue',
        'holidays[0] invalidDate',
        'holidays[1].closed invalidRange',
        'holidays[2].day invalidDate',
        'overrides.2026-13-01 invalidDate',
        'overrides.2026-13-01[0] invalidRange',
        'overrides.2026-01-02[1] overlappingRanges',
        'closures[0].until invalidRange',
        'closures[1].from invalidInstant',
      ].sort(),
    );
  });

  test('is reported for missing and unknown keys, too', () => {
    expect([...issuesOf({ hour: {}, timezone: 'UTC' })].sort()).toEqual([
      'hour unknownKey',
      'hours missing',
      'timezone unknownKey',
      'zone missing',
    ]);
  });

  test('is reported in nested calendars', () => {
    const wrong = { zone: 'Nope', hours: { mon: ['x'] } };
    expect(issuesOf({ union: [closed, wrong] })).toEqual([
      'union[1].zone unknownZone',
      'union[1].hours.mon[0] invalidRange',
    ]);
    expect(issuesOf({ difference: [{ intersection: [wrong] }] })).toEqual([
      'difference[0].intersection[0].zone unknownZone',
      'difference[0].intersection[0].hours.mon[0] invalidRange',
    ]);
    expect(issuesOf({ effective: [{ calendar: closed }, { from: '2026-02-30', calendar: wrong }] })).toEqual([
      'effective[1].from invalidDate',
      'effective[1].calendar.zone unknownZone',
      'effective[1].calendar.hours.mon[0] invalidRange',
    ]);
  });

  test('is thrown by createCalendar as parseCalendar returns it', () => {
    const wrong = { zone: 'Nope', hours: { mon: ['x'] } };
    const result = parseCalendar(wrong);
    const thrown = issuesThrownBy(() => createCalendar(wrong));
    expect(result).toEqual({ ok: false, issues: thrown });
    expect(Object.isFrozen(thrown)).toBe(true);
    expect(() => createCalendar(wrong)).toThrow(/"Nope".*hours\.mon\[0\]/s);
  });
});

describe('combining calendars', () => {
  const sp = createCalendar(closed);
  test.each<readonly [string, () => Calendar, readonly string[]]>([
    [
      'dates that do not rise',
      () =>
        effectiveCalendar([
          { calendar: sp },
          { from: '2026-03-04', calendar: sp },
          { from: '2026-03-01', calendar: sp },
        ]),
      ['[2].from unorderedDates'],
    ],
    [
      'the same date twice',
      () =>
        effectiveCalendar([
          { calendar: sp },
          { from: '2026-03-04', calendar: sp },
          { from: '2026-03-04', calendar: sp },
        ]),
      ['[2].from unorderedDates'],
    ],
    [
      'a date that does not exist',
      () => effectiveCalendar([{ calendar: sp }, { from: '2026-02-30', calendar: sp }]),
      ['[1].from invalidDate'],
    ],
    [
      'a second entry without a date',
      () => effectiveCalendar([{ calendar: sp }, { calendar: sp }]),
      ['[1].from invalidDate'],
    ],
    ['nothing', () => effectiveCalendar([] as unknown as Parameters<typeof effectiveCalendar>[0]), ['missing']],
  ])('%s is refused', (_mistake, make, issues) => {
    expect(pathsAndCodes(issuesThrownBy(make))).toEqual(issues);
  });
});

describe('a schedule without open time', () => {
  const never = createCalendar({ name: 'ghost desk', zone: 'UTC', hours: {} });

  test('is always closed', () => {
    expect(never.isOpen(0)).toBe(false);
    expect(never.between(0, 1e12).toMillis()).toBe(0);
    expect(never.intervals(0, 1e12)).toEqual([]);
    expect(never.add(5, { hours: 0 }).toMillis()).toBe(5);
    expect(never.isBusinessDay('2026-03-04')).toBe(false);
  });

  test.each<readonly [string, () => unknown]>([
    ['add', () => never.add(0, { hours: 1 })],
    ['subtract', () => never.subtract(0, { hours: 1 })],
    ['nextOpen', () => never.nextOpen(0)],
    ['nextClose', () => never.nextClose(0)],
    ['previousOpen', () => never.previousOpen(0)],
    ['previousClose', () => never.previousClose(0)],
    ['addDays', () => never.addDays(0, 1)],
    ['addDays backward', () => never.addDays(0, -1)],
  ])('throws from %s an error that names the calendar', (_question, ask) => {
    expect(ask).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
    expect(ask).toThrow(/ghost desk/);
    expect(ask).toThrow(/100 years/);
  });

  test('may be one in which a holiday closes every day', () => {
    const holidays = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i))).map((day) => ({
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
    }));
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7', holidays });
    expect(() => calendar.nextOpen(0)).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
  });
});

describe('a search that goes too far', () => {
  const once = createCalendar({ zone: 'UTC', hours: {}, overrides: { '2026-03-04': ['09:00-10:00'] } });

  test('is beyondHorizon if it finds some open time, but not enough', () => {
    expect(once.add('2026-01-01T00:00Z', { hours: 1 }).toISO()).toContain('2026-03-04T10:00');
    expect(() => once.add('2026-01-01T00:00Z', { hours: 1, milliseconds: 1 })).toThrow(
      expect.objectContaining({ code: 'beyondHorizon' }),
    );
    expect(() => once.subtract('2027-01-01T00:00Z', { hours: 1, milliseconds: 1 })).toThrow(
      expect.objectContaining({ code: 'beyondHorizon' }),
    );
  });

  test('is noOpenTime if the only open time is more than 100 years away', () => {
    expect(() => once.add('2027-01-01T00:00Z', { hours: 1 })).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
    expect(once.nextOpen('1927-01-01T00:00Z').year).toBe(2026);
    expect(() => once.nextOpen('1900-01-01T00:00Z')).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
  });

  test.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])('ends at the end of the years: %s', (at) => {
    const always = createCalendar({ zone: 'UTC', hours: '24/7' });
    expect(always.isOpen(at)).toBe(true);
    expect(always.add(at, { hours: 0 }).toMillis()).toBe(Date.parse(at));
  });

  test.each<readonly [string, () => unknown]>([
    ['a year below 0000', () => once.isOpen(-62_167_219_200_001)],
    ['a year above 9999', () => once.isOpen(253_402_300_800_000)],
    ['the last possible Date', () => once.isOpen(new Date(8.64e15))],
    ['the year 275760', () => once.isOpen('+275760-01-01T00:00:00Z')],
  ])('refuses %s', (_what, ask) => {
    expect(ask).toThrow(expect.objectContaining({ name: 'PrazoError' }));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, 1e300])(
    'the timeline refuses %d',
    (ms) => {
      const { timeline } = createCalendar({ zone: 'UTC', hours: '24/7' });
      for (const ask of [
        () => timeline.isOpen(ms),
        () => timeline.add(ms, 1),
        () => timeline.add(0, ms),
        () => timeline.subtract(0, ms),
        () => timeline.subtract(ms, 1),
        () => timeline.between(ms, 0),
        () => timeline.between(0, ms),
        () => timeline.nextOpen(ms),
        () => timeline.nextClose(ms),
        () => timeline.previousOpen(ms),
        () => timeline.previousClose(ms),
        () => timeline.intervals(ms, 0),
        () => timeline.intervals(0, ms),
      ]) {
        expect(ask).toThrow(expect.objectContaining({ name: 'PrazoError' }));
      }
    },
  );
});
