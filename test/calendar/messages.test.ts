import {
  type Calendar,
  calendarDifference,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  freezeHolidays,
  onlyHolidays,
  PrazoError,
  renameHolidays,
  withoutHolidays,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

/** The message of a mistake: its place, the expected and the received value. */

function message(make: () => unknown): string {
  return new PrazoError(issuesThrownBy(make)).message;
}

const closed = { zone: 'UTC', hours: {} } as const;
const defining = (part: object) => () => createCalendar({ ...closed, ...part } as Parameters<typeof createCalendar>[0]);

describe('a definition', () => {
  test.each<readonly [string, object, string]>([
    [
      'zone',
      { zone: 'Mars' },
      'zone: expected an IANA time zone such as "America/Sao_Paulo", received "Mars" (unknownZone)',
    ],
    ['name', { name: 7 }, 'name: expected a string, received 7 (wrongType)'],
    [
      'hours that are a number',
      { hours: 9 },
      'hours: expected weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7", received 9 (wrongType)',
    ],
    [
      'hours that are a string',
      { hours: '24/8' },
      'hours: expected weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7", received "24/8" (invalidRange)',
    ],
    [
      'an unknown day',
      { hours: { noday: [] } },
      'hours.noday: expected a weekday such as "mon", or a range such as "mon-fri", received "noday" (unknownValue)',
    ],
    [
      'a day named twice',
      { hours: { 'mon-fri': [], wed: [] } },
      'hours.wed: expected each weekday once, received wed, also in mon-fri (duplicateDay)',
    ],
    ['ranges that are a number', { hours: { mon: 7 } }, 'hours.mon: expected a list of ranges, received 7 (wrongType)'],
    [
      'a malformed range',
      { hours: { mon: ['9-18'] } },
      'hours.mon[0]: expected a range of local time such as "09:00-18:00", received "9-18" (invalidRange)',
    ],
    [
      'ranges that overlap',
      { hours: { mon: ['09:00-12:00', '11:00:30-24:00'] } },
      'hours.mon[1]: expected ranges that do not overlap, received 11:00:30-24:00 (overlappingRanges)',
    ],
    [
      'night shifts that overlap',
      { hours: { mon: ['22:00-06:00', '23:00-00:00'] } },
      'hours.mon[1]: expected ranges that do not overlap, received 23:00-24:00 (overlappingRanges)',
    ],
    [
      'a night shift inside another',
      { hours: { mon: ['22:00-06:00', '23:00-05:00'] } },
      'hours.mon[1]: expected ranges that do not overlap, received 23:00-05:00 (overlappingRanges)',
    ],
    [
      'an override for a date that does not exist',
      { overrides: { '2026-02-30': [] } },
      'overrides.2026-02-30: expected a date "YYYY-MM-DD", a date of every year "MM-DD", or a range of either such as "12-27/12-30", received "2026-02-30" (invalidDate)',
    ],
    [
      'a closure that ends before it begins',
      { closures: [{ from: 1, until: 0 }] },
      'closures[0].until: expected an end after the start, received 1970-01-01T00:00:00.000Z (invalidRange)',
    ],
    ['closures that are a number', { closures: 7 }, 'closures: expected a list, received 7 (wrongType)'],
    [
      'a closure that is a number',
      { closures: [7] },
      'closures[0]: expected an object of from, until, name, received 7 (wrongType)',
    ],
    [
      'an unknown key',
      { hour: 7 },
      'hour: expected one of name, zone, hours, seasons, holidays, overrides, closures, received "hour" (unknownKey)',
    ],
    [
      'too many levels of calendars',
      { ...JSON.parse(`${'{"union":['.repeat(17)}{}${']}'.repeat(17)}`), zone: undefined, hours: undefined },
      `${'union[0].'.repeat(16)}union[0]: expected at most 16 levels of calendars, received an object (tooLarge)`,
    ],
  ])('%s', (_mistake, part, text) => {
    const given: unknown = 'union' in part ? { union: part.union } : { ...closed, ...part };
    expect(message(() => createCalendar(given as Parameters<typeof createCalendar>[0]))).toBe(text);
  });
});

describe('not a definition', () => {
  test.each([null, 7, 'UTC', true])('%j', (given) => {
    expect(message(() => createCalendar(given as never))).toBe(
      `expected an object of name, zone, hours, seasons, holidays, overrides, closures, received ${JSON.stringify(given)} (wrongType)`,
    );
  });

  test('too many levels of effective calendars', () => {
    const nested = JSON.parse(`${'{"effective":[{"calendar":'.repeat(17)}{}${'}]}'.repeat(17)}`);
    expect(message(() => createCalendar(nested))).toContain('expected at most 16 levels of calendars');
  });
});

describe('holidays', () => {
  test.each<readonly [string, unknown, string]>([
    [
      'a date that does not exist',
      ['2026-02-30'],
      'holidays[0]: expected a civil date "YYYY-MM-DD", received "2026-02-30" (invalidDate)',
    ],
    [
      'a malformed holiday',
      [7],
      'holidays[0]: expected a holiday: "YYYY-MM-DD", or an object with a date, a month and day, a month, weekday and nth, easter, or from and until, received 7 (wrongType)',
    ],
    [
      'a part that ends on the next day',
      [{ date: '2026-01-01', closed: '22:00-06:00' }],
      'holidays[0].closed: expected a range of local time within one day, such as "00:00-14:00", received "22:00-06:00" (invalidRange)',
    ],
    [
      'an invalid month',
      [{ month: 13, day: 1 }],
      'holidays[0].month: expected a whole number from 1 to 12, received 13 (unknownValue)',
    ],
    [
      'an unknown day',
      [{ month: 1, day: 32 }],
      'holidays[0].day: expected a whole number from 1 to 31, received 32 (unknownValue)',
    ],
    [
      'a day that the month does not have',
      [{ month: 4, day: 31 }],
      'holidays[0].day: expected a day of month 4, received 31 (invalidDate)',
    ],
    [
      'a frozen list whose holidays are not a list',
      { name: 'x', coverage: { from: 2026, until: 2026 }, holidays: 7 },
      'holidays.holidays: expected a list, received 7 (wrongType)',
    ],
    [
      'a coverage that ends before it begins',
      { name: 'x', coverage: { from: 2027, until: 2026 }, holidays: [] },
      'holidays.coverage: expected a first year that is not after the last, received 2027 to 2026 (invalidCoverage)',
    ],
    [
      'a year below 0',
      { name: 'x', coverage: { from: -1, until: 2026 }, holidays: [] },
      'holidays.coverage.from: expected a whole number from 0 to 9999, received -1 (unknownValue)',
    ],
  ])('%s', (_mistake, holidays, text) => {
    expect(message(defining({ holidays }))).toBe(text);
  });

  test.each<readonly [string, object | (() => unknown), string]>([
    [
      'a number',
      { name: 'ours', holidaysIn: () => 7 },
      'holidays of 2026 from ours: expected a list of holidays with their dates, received 7 (wrongType)',
    ],
    [
      'a date that does not exist',
      { name: 'ours', holidaysIn: () => ['2026-02-30'] },
      'holidays of 2026 from ours[0]: expected a civil date "YYYY-MM-DD", received "2026-02-30" (invalidDate)',
    ],
    [
      'a number, as a function without a name',
      (
        () => () =>
          7
      )(),
      'holidays of 2026 from a function: expected a list of holidays with their dates, received 7 (wrongType)',
    ],
  ])('a source that returns %s', (_mistake, source, text) => {
    const calendar = createCalendar({ ...closed, holidays: source as () => [] });
    // The evening before the UTC year belongs to the year before, whose holidays are requested first.
    expect(message(() => calendar.isOpen('2027-06-15T12:00Z'))).toBe(text);
  });
});

describe('a source of holidays', () => {
  const ours = { name: 'ours', coverage: { from: 2020, until: 2030 }, holidaysIn: () => [] };
  const none = undefined as never;

  test.each<readonly [string, () => unknown, string]>([
    [
      'an object that is not a source',
      () => withoutHolidays({} as never, []),
      'source: expected a source of holidays, with holidaysIn(year), received an object (wrongType)',
    ],
    [
      'a malformed date',
      () => withoutHolidays(ours, ['7-9']),
      'dates[0]: expected a civil date "YYYY-MM-DD", or "MM-DD" for every year, received "7-9" (invalidDate)',
    ],
    [
      'a missing function for only',
      () => onlyHolidays(ours, none),
      'keep: expected a function of a holiday, received undefined (wrongType)',
    ],
    [
      'a missing function for rename',
      () => renameHolidays(ours, none),
      'nameOf: expected a function of a holiday, received undefined (wrongType)',
    ],
    [
      'missing years',
      () => freezeHolidays(ours, none),
      'years: expected civil years { from, until }, received undefined (wrongType)',
    ],
    [
      'a fraction of a year',
      () => freezeHolidays(ours, { from: 2026.5, until: 2027 }),
      'years.from: expected a civil year as a whole number, received 2026.5 (wrongType)',
    ],
    [
      'a year outside its coverage',
      () => freezeHolidays(ours, { from: 2026, until: 2031 }),
      'years.until: expected a year from 2020 to 2030, the coverage of ours, received 2031 (outsideCoverage)',
    ],
    [
      'a year below 0',
      () => freezeHolidays({ name: 'all', holidaysIn: () => [] }, { from: -1, until: 2026 }),
      'years.from: expected a year from 0 to 9999, the coverage of all, received -1 (outsideCoverage)',
    ],
    [
      'years that end before they begin',
      () => freezeHolidays(ours, { from: 2027, until: 2026 }),
      'years: expected a first year that is not after the last, and at most 500 years, received 2027 to 2026 (invalidCoverage)',
    ],
    [
      'too many years',
      () => freezeHolidays({ name: 'all', holidaysIn: () => [] }, { from: 1000, until: 1500 }),
      'years: expected a first year that is not after the last, and at most 500 years, received 1000 to 1500 (invalidCoverage)',
    ],
  ])('%s', (_mistake, make, text) => {
    expect(message(make)).toBe(text);
  });

  test('may be frozen for 500 years', () => {
    expect(freezeHolidays({ name: 'all', holidaysIn: () => [] }, { from: 1000, until: 1499 }).coverage).toEqual({
      from: 1000,
      until: 1499,
    });
  });
});

describe('combined calendars', () => {
  const sp = createCalendar({ zone: 'America/Sao_Paulo', hours: {} });
  const utc = createCalendar(closed);
  const none = undefined as never;
  const coverage = (from: number, until: number): Calendar =>
    createCalendar({
      ...closed,
      name: `${from}-${until}`,
      holidays: { name: 'list', coverage: { from, until }, holidays: [] },
    });

  test.each<readonly [string, () => unknown, string]>([
    [
      'an operand that is not a calendar',
      () => calendarUnion(none),
      '[0]: expected a calendar made by createCalendar, received undefined (wrongType)',
    ],
    [
      'operands that are not a list',
      () => createCalendar({ union: 7 as never }),
      'union: expected a list of calendars, received 7 (wrongType)',
    ],
    [
      'no operands',
      () => createCalendar({ difference: [] }),
      'difference: expected at least one calendar, received none (missing)',
    ],
    [
      'a second entry without a date',
      () => effectiveCalendar([{ calendar: sp }, { calendar: sp }]),
      '[1].from: expected a civil date "YYYY-MM-DD", received none (invalidDate)',
    ],
    [
      'dates that do not rise',
      () =>
        effectiveCalendar([
          { from: '2026-03-05', calendar: sp },
          { from: '2026-03-04', calendar: sp },
        ]),
      '[1].from: expected dates in rising order, received 2026-03-04 after 2026-03-05 (unorderedDates)',
    ],
    [
      'two calendars that cover no common period',
      () => calendarUnion(coverage(2020, 2021), coverage(2025, 2026)),
      'expected calendars that cover a common period, received union of 2020-2021 and 2025-2026 (outsideCoverage)',
    ],
    [
      'an entry that does not cover its period',
      () => effectiveCalendar([{ calendar: utc }, { from: '2026-01-01', calendar: coverage(2020, 2024) }]),
      '[1]: expected a calendar that covers part of the period in which it applies, received 2020-2024 (outsideCoverage)',
    ],
  ])('%s', (_mistake, make, text) => {
    expect(message(make)).toBe(text);
  });

  test.each<readonly [string, () => Calendar, string]>([
    ['a union', () => calendarUnion(coverage(2020, 2030), coverage(2022, 2026)), 'union of 2020-2030 and 2022-2026'],
    ['a difference', () => calendarDifference(coverage(2022, 2026), utc), 'difference of 2022-2026 and UTC'],
    [
      'an effective calendar',
      () => effectiveCalendar([{ calendar: utc }, { from: '2024-01-01', calendar: coverage(2022, 2026) }]),
      'UTC, then 2022-2026',
    ],
  ])('%s has its coverage, the limiting source and its name in the error', (_kind, make, name) => {
    const calendar = make();
    expect(message(() => calendar.isOpen('2027-01-01T00:00Z'))).toBe(
      `expected an instant from ${calendar.timeline.from === Date.UTC(2022, 0, 1) ? '2022' : '0000'}-01-01T00:00:00.000Z to 2027-01-01T00:00:00.000Z, the coverage of list, received 2027-01-01T00:00:00.000Z for calendar ${name} (outsideCoverage)`,
    );
  });
});

describe('a question', () => {
  const desk = createCalendar({ ...closed, name: 'desk' });
  const part = createCalendar({ ...closed, name: 'part', overrides: { '2026-03-04': ['09:00-10:00'] } });

  test.each<readonly [string, () => unknown, string]>([
    [
      'a fraction of a business day',
      () => desk.addDays(0, 0.5),
      'n: expected a whole number of business days, received 0.5 (invalidAmount)',
    ],
    [
      'a business day in a calendar without open time',
      () => desk.addDays(0, 2),
      'expected 2 business days within the horizon of 100 years, received 0 in calendar desk (noOpenTime)',
    ],
    [
      'a second business day in a calendar with only one',
      () => part.addDays('2026-01-01T00:00Z', 2),
      'expected 2 business days within the horizon of 100 years, received 1 in calendar part (beyondHorizon)',
    ],
    [
      'a second business day before the only one',
      () => part.addDays('2027-01-01T00:00Z', -2),
      'expected 2 business days within the horizon of 100 years, received 1 in calendar part (beyondHorizon)',
    ],
    [
      'the JSON of a source',
      () => JSON.stringify(createCalendar({ ...closed, holidays: () => [] })),
      'holidays: expected plain data, as in the result of freezeCalendar(), received a function (notSerializable)',
    ],
  ])('%s', (_what, ask, text) => {
    expect(message(ask)).toBe(text);
  });

  test.each<readonly [string, (at: number) => unknown, string]>([
    ['isOpen', (at) => desk.isOpen(at), 'at'],
    ['nextOpen', (at) => desk.nextOpen(at), 'at'],
    ['nextClose', (at) => desk.nextClose(at), 'at'],
    ['previousOpen', (at) => desk.previousOpen(at), 'at'],
    ['previousClose', (at) => desk.previousClose(at), 'at'],
    ['add', (at) => desk.add(at, { hours: 1 }), 'at'],
    ['subtract', (at) => desk.subtract(at, { hours: 1 }), 'at'],
    ['addDays', (at) => desk.addDays(at, 1), 'at'],
    ['isBusinessDay', (at) => desk.isBusinessDay(at), 'at'],
    ['between, first', (at) => desk.between(at, 0), 'from'],
    ['between, second', (at) => desk.between(0, at), 'until'],
    ['intervals, first', (at) => desk.intervals(at, 0), 'from'],
    ['intervals, second', (at) => desk.intervals(0, at), 'until'],
    ['exceptions, first', (at) => desk.exceptions(at, 0), 'from'],
    ['exceptions, second', (at) => desk.exceptions(0, at), 'until'],
  ])('%s names the argument that is not an instant', (_question, ask, path) => {
    expect(message(() => ask(Number.NaN))).toBe(
      `${path}: expected an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms, received NaN (invalidInstant)`,
    );
  });

  test.each<readonly [string, (amount: never) => unknown]>([
    ['add', (amount) => desk.add(0, amount)],
    ['subtract', (amount) => desk.subtract(0, amount)],
  ])('%s names the argument that is not an amount', (_question, ask) => {
    expect(message(() => ask(7 as never))).toBe(
      'amount: expected an amount: hours, minutes, seconds or milliseconds, a luxon or Temporal Duration, or ISO 8601 such as "PT8H", received 7 (invalidAmount)',
    );
  });
});
