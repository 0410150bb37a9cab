import { createCalendar, parseCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/*
 * The mistakes in rotations, seasons, rules, overrides and zones: each with its path, its code and its message.
 */

function messagesOf(part: object): readonly string[] {
  const result = parseCalendar({ zone: 'UTC', hours: {}, ...part });
  if (result.ok) return [];
  return result.issues.map(
    ({ path, code, expected, received }) => `${path}: expected ${expected}, received ${received} (${code})`,
  );
}

type Case = readonly [given: unknown, ...messages: string[]];

const check = (key: string, cases: readonly Case[]): void => {
  test.each(cases.map(([given, ...messages]) => ({ given, messages })))('$given', ({ given, messages }) => {
    expect(messagesOf({ [key]: given })).toEqual(messages);
  });
};

const DATE = 'a civil date "YYYY-MM-DD"';
const YEARLY = `${DATE}, or "MM-DD" for every year`;
const RANGE = 'a range of local time such as "09:00-18:00"';

describe('weekly hours', () => {
  const expected = 'a weekday such as "mon", or a range such as "mon-fri"';
  check(
    'hours',
    ['x', 'x-mon', 'mon-x', 'mon-wed-fri'].map((key) => [
      { [key]: [] },
      `hours.${key}: expected ${expected}, received "${key}" (unknownValue)`,
    ]),
  );
});

describe('rotating hours', () => {
  const anchor = '2026-01-01';
  check('hours', [
    [{ weeks: [{}] }, `hours.anchor: expected ${DATE}, received undefined (missing)`],
    [{ days: [[]] }, `hours.anchor: expected ${DATE}, received undefined (missing)`],
    [{ anchor }, 'hours.weeks: expected a list of weeks, received undefined (missing)'],
    [{ anchor: '2026-02-30', weeks: [{}] }, `hours.anchor: expected ${DATE}, received "2026-02-30" (invalidDate)`],
    [{ anchor: '01-01', weeks: [{}] }, `hours.anchor: expected ${DATE}, received "01-01" (invalidDate)`],
    [{ anchor: 5, weeks: [{}] }, `hours.anchor: expected ${DATE}, received 5 (wrongType)`],
    [{ anchor, weeks: [] }, 'hours.weeks: expected the hours of at least one week, received none (missing)'],
    [{ anchor, days: [] }, 'hours.days: expected the hours of at least one day, received none (missing)'],
    [{ anchor, weeks: {} }, 'hours.weeks: expected a list of weeks, received an object (wrongType)'],
    [{ anchor, days: '24/7' }, 'hours.days: expected a list of days, received "24/7" (wrongType)'],
    [
      { anchor, weeks: ['24/7'] },
      'hours.weeks[0]: expected weekly hours such as { "mon-fri": ["09:00-18:00"] }, received "24/7" (wrongType)',
    ],
    [
      { anchor, weeks: [{ monday: [] }] },
      'hours.weeks[0].monday: expected a weekday such as "mon", or a range such as "mon-fri", received "monday" (unknownValue)',
    ],
    [
      { anchor, weeks: [{}, { 'mon-fri': [], wed: [] }] },
      'hours.weeks[1].wed: expected each weekday once, received wed, also in mon-fri (duplicateDay)',
    ],
    [{ anchor, weeks: [{ mon: ['9-5'] }] }, `hours.weeks[0].mon[0]: expected ${RANGE}, received "9-5" (invalidRange)`],
    [{ anchor, days: ['09:00-10:00'] }, 'hours.days[0]: expected a list of ranges, received "09:00-10:00" (wrongType)'],
    [
      { anchor, days: [[], ['09:00-12:00', '11:00-13:00']] },
      'hours.days[1][1]: expected ranges that do not overlap, received 11:00-13:00 (overlappingRanges)',
    ],
    [
      { anchor, weeks: [{}], days: [[]] },
      'hours.weeks: expected either weeks or days, received an array of 1 (contradiction)',
    ],
    [{ anchor, weeks: [{}], mon: [] }, 'hours.mon: expected one of anchor, weeks, days, received "mon" (unknownKey)'],
  ]);

  test('are limited in number', () => {
    const weeks = (length: number) => ({ anchor, weeks: Array.from({ length }, () => ({})) });
    const days = (length: number) => ({ anchor, days: Array.from({ length }, () => []) });
    expect([weeks(53), days(366)].map((hours) => messagesOf({ hours }))).toEqual([[], []]);
    expect(messagesOf({ hours: weeks(54) })).toEqual([
      'hours.weeks: expected at most 53 items, received an array of 54 (tooLarge)',
    ]);
    expect(messagesOf({ hours: days(367) })).toEqual([
      'hours.days: expected at most 366 items, received an array of 367 (tooLarge)',
    ]);
  });
});

describe('seasons', () => {
  const summer = { from: '06-01', until: '08-31', hours: {} };
  const shared = (index: number, from: string) =>
    `seasons[${index}]: expected seasons without a date in common, received ${from} (overlappingRanges)`;
  check('seasons', [
    [7, 'seasons: expected a list, received 7 (wrongType)'],
    [[7], 'seasons[0]: expected an object of from, until, hours, received 7 (wrongType)'],
    [
      [{ from: '06-01', until: '08-31' }],
      'seasons[0].hours: expected weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7", received undefined (missing)',
    ],
    [[{ from: '06-01', hours: {} }], `seasons[0].until: expected ${YEARLY}, received undefined (missing)`],
    [[{ ...summer, from: '06-31' }], `seasons[0].from: expected ${YEARLY}, received "06-31" (invalidDate)`],
    [[{ ...summer, from: 'june' }], `seasons[0].from: expected ${YEARLY}, received "june" (invalidDate)`],
    [
      [{ ...summer, from: '2026-06-01' }],
      'seasons[0].until: expected a date in the form of "2026-06-01", received "08-31" (invalidDate)',
    ],
    [
      [{ ...summer, until: '2026-08-31' }],
      'seasons[0].until: expected a date in the form of "06-01", received "2026-08-31" (invalidDate)',
    ],
    [
      [{ ...summer, from: '2026-06-02', until: '2026-06-01' }],
      'seasons[0].until: expected a date that is not before 2026-06-02, received 2026-06-01 (invalidRange)',
    ],
    [
      [{ ...summer, name: 'summer' }],
      'seasons[0].name: expected one of from, until, hours, received "name" (unknownKey)',
    ],
    [[{ ...summer, hours: { mon: ['x'] } }], `seasons[0].hours.mon[0]: expected ${RANGE}, received "x" (invalidRange)`],
    [
      [{ ...summer, hours: { weeks: [{}] } }],
      `seasons[0].hours.anchor: expected ${DATE}, received undefined (missing)`,
    ],
    [[summer, { ...summer, from: '08-31', until: '09-02' }], shared(1, '08-31')],
    [[summer, { ...summer, from: '12-01', until: '06-01' }], shared(1, '12-01')],
    [
      [summer, { ...summer, from: '06-10', until: '06-20' }, { ...summer, from: '07-10', until: '07-20' }],
      shared(1, '06-10'),
      shared(2, '07-10'),
    ],
    [
      [
        { ...summer, from: '12-01', until: '01-31' },
        { ...summer, from: '01-31', until: '02-02' },
      ],
      shared(1, '01-31'),
    ],
    [
      [
        { ...summer, from: '12-01', until: '01-31' },
        { ...summer, from: '12-31', until: '12-31' },
      ],
      shared(1, '12-31'),
    ],
    [
      [
        { ...summer, from: '2026-06-01', until: '2026-08-31' },
        { ...summer, from: '2026-07-31', until: '2027-09-02' },
      ],
      shared(1, '2026-07-31'),
    ],
    [[summer, { ...summer, from: '2026-06-01', until: '2026-08-31' }]],
    [[summer, { ...summer, from: '09-01', until: '05-31' }]],
  ]);
});

describe('holiday rules', () => {
  const NO_RULE =
    'a holiday: "YYYY-MM-DD", or an object with a date, a month and day, a month, weekday and nth, easter, or from and until';
  const NTH = 'a number from 1 to 5, or -1 for the last';
  const DAYS = '"mon", "tue", "wed", "thu", "fri", "sat", "sun"';
  const OPEN = 'a weekday such as "mon", "weekday", or a list of ranges such as ["09:00-18:00"]';
  const YEAR = 'a whole number from 0 to 9999';
  const at = (text: string) => `holidays[0]${text}`;
  const rules: readonly Case[] = [
    [{}, at(`: expected ${NO_RULE}, received an object (wrongType)`)],
    [{ name: 'x' }, at(`: expected ${NO_RULE}, received an object (wrongType)`)],
    [{ orthodox: true }, at(`: expected ${NO_RULE}, received an object (wrongType)`)],
    [null, at(`: expected ${NO_RULE}, received null (wrongType)`)],
    ['12-25', at(`: expected ${DATE}; write a date of every year as { month, day }, received "12-25" (invalidDate)`)],
    [
      { date: '12-25' },
      at(`.date: expected ${DATE}; write a date of every year as { month, day }, received "12-25" (invalidDate)`),
    ],
    [{ month: 1, weekday: 'mon', nth: 6 }, at(`.nth: expected ${NTH}, received 6 (unknownValue)`)],
    [{ month: 1, weekday: 'mon', nth: 0 }, at(`.nth: expected ${NTH}, received 0 (unknownValue)`)],
    [{ month: 1, weekday: 'mon', nth: -2 }, at(`.nth: expected ${NTH}, received -2 (unknownValue)`)],
    [{ month: 1, weekday: 'mon', nth: '1' }, at(`.nth: expected ${NTH}, received "1" (unknownValue)`)],
    [{ month: 1, weekday: 'mon' }, at(`.nth: expected ${NTH}, received undefined (missing)`)],
    [{ month: 1, nth: 1 }, at(`.weekday: expected one of ${DAYS}, received undefined (missing)`)],
    [{ weekday: 'mon', nth: 1 }, at('.month: expected a whole number from 1 to 12, received undefined (missing)')],
    [
      { month: 1, weekday: 'monday', nth: 1 },
      at(`.weekday: expected one of ${DAYS}, received "monday" (unknownValue)`),
    ],
    [{ easter: 200 }, at('.easter: expected a whole number from -80 to 175, received 200 (unknownValue)')],
    [{ easter: -81 }, at('.easter: expected a whole number from -80 to 175, received -81 (unknownValue)')],
    [{ easter: 1.5 }, at('.easter: expected a whole number from -80 to 175, received 1.5 (unknownValue)')],
    [{ easter: true }, at('.easter: expected a whole number from -80 to 175, received true (wrongType)')],
    [{ easter: 1, orthodox: 'yes' }, at('.orthodox: expected true or false, received "yes" (wrongType)')],
    [{ from: '2026-01-01', until: 'May' }, at(`.until: expected ${YEARLY}, received "May" (invalidDate)`)],
    [{ from: '12-24' }, at(`.until: expected ${YEARLY}, received undefined (missing)`)],
    [{ until: '12-24' }, at(`.from: expected ${YEARLY}, received undefined (missing)`)],
    [
      { from: '12-24', until: '2026-12-26' },
      at('.until: expected a date in the form of "12-24", received "2026-12-26" (invalidDate)'),
    ],
    [
      { from: '2026-12-26', until: '2026-12-24' },
      at('.until: expected a date that is not before 2026-12-26, received 2026-12-24 (invalidRange)'),
    ],
    [{ from: '2026-01-01', until: '2027-01-02' }, at('.until: expected at most 366 dates, received 367 (tooLarge)')],
    [
      { from: '12-24', until: '12-26', observed: 'monday' },
      at(
        '.observed: expected a range without observed: only a holiday on one date can be moved, received "monday" (contradiction)',
      ),
    ],
    [
      { month: 1, day: 1, observed: 'sunday' },
      at('.observed: expected one of "nextWeekday", "nearestWeekday", "monday", received "sunday" (unknownValue)'),
    ],
    [
      { month: 1, day: 1, since: 2027, last: 2026 },
      at('.last: expected a year that is not before 2027, received 2026 (invalidCoverage)'),
    ],
    [{ month: 1, day: 1, since: '2026' }, at(`.since: expected ${YEAR}, received "2026" (wrongType)`)],
    [{ month: 1, day: 1, since: 2026.5 }, at(`.since: expected ${YEAR}, received 2026.5 (unknownValue)`)],
    [{ month: 1, day: 1, last: -1 }, at(`.last: expected ${YEAR}, received -1 (unknownValue)`)],
    [
      { month: 1, day: 1, until: 2027 },
      at(
        '.until: expected one of month, day, name, closed, open, since, last, observed, received "until" (unknownKey)',
      ),
    ],
    [
      { date: '2026-01-01', closed: '00:00-12:00', open: ['13:00-14:00'] },
      at('.open: expected either closed or open, received both (contradiction)'),
    ],
    [{ date: '2026-01-01', open: 'sunday' }, at(`.open: expected ${OPEN}, received "sunday" (unknownValue)`)],
    [{ date: '2026-01-01', open: '09:00-18:00' }, at(`.open: expected ${OPEN}, received "09:00-18:00" (unknownValue)`)],
    [{ date: '2026-01-01', open: ['9-18'] }, at(`.open[0]: expected ${RANGE}, received "9-18" (invalidRange)`)],
    [{ date: '2026-01-01', open: true }, at('.open: expected a list of ranges, received true (wrongType)')],
    [
      { date: '2026-01-01', month: 1 },
      at('.month: expected one of date, name, closed, open, since, last, observed, received "month" (unknownKey)'),
    ],
    [
      { month: 1, day: 1, weekday: 'mon', nth: 1 },
      at(
        '.day: expected one of month, weekday, nth, name, closed, open, since, last, observed, received "day" (unknownKey)',
      ),
    ],
    [{ month: 1, day: 1, since: 2026, last: 2026 }],
    [{ easter: -80 }],
    [{ easter: 175, orthodox: true, observed: 'monday' }],
    [{ from: '2026-01-01', until: '2027-01-01', open: 'weekday' }],
  ];
  check(
    'holidays',
    rules.map(([rule, ...messages]): Case => [[rule], ...messages]),
  );
});

describe('overrides', () => {
  const KEY = 'a date "YYYY-MM-DD", a date of every year "MM-DD", or a range of either such as "12-27/12-30"';
  const wrong = (key: string) =>
    [{ [key]: [] }, `overrides["${key}"]: expected ${KEY}, received "${key}" (invalidDate)`] as const;
  check('overrides', [
    [{ '12-32': [] }, `overrides.12-32: expected ${KEY}, received "12-32" (invalidDate)`],
    [{ '02-30': [] }, `overrides.02-30: expected ${KEY}, received "02-30" (invalidDate)`],
    wrong('12-24/12-26/12-28'),
    wrong('12-24 - 12-26'),
    wrong('12-24/'),
    wrong('/12-24'),
    wrong('24.12.'),
    [
      { '12-24/2026-12-26': [] },
      'overrides["12-24/2026-12-26"]: expected a date in the form of "12-24", received "2026-12-26" (invalidDate)',
    ],
    [
      { '2026-12-26/2026-12-24': [] },
      'overrides["2026-12-26/2026-12-24"]: expected a date that is not before 2026-12-26, received 2026-12-24 (invalidRange)',
    ],
    [
      { '2026-01-01/2027-06-01': [] },
      'overrides["2026-01-01/2027-06-01"]: expected at most 366 dates, received 517 (tooLarge)',
    ],
    [
      { '12-24/12-26': [], '12-26/12-28': [] },
      'overrides["12-26/12-28"]: expected ranges without a date in common, received 12-26/12-28 (overlappingRanges)',
    ],
    [
      { '12-24/01-02': [], '01-02/01-03': [] },
      'overrides["01-02/01-03"]: expected ranges without a date in common, received 01-02/01-03 (overlappingRanges)',
    ],
    [
      { '2026-12-24/2026-12-26': [], '2026-12-26/2026-12-28': [] },
      'overrides["2026-12-26/2026-12-28"]: expected ranges without a date in common, received 2026-12-26/2026-12-28 (overlappingRanges)',
    ],
    [{ '12-24': '09:00-10:00' }, 'overrides.12-24: expected a list of ranges, received "09:00-10:00" (wrongType)'],
    [{ '12-24': ['9-10'] }, `overrides.12-24[0]: expected ${RANGE}, received "9-10" (invalidRange)`],
    [[], 'overrides: expected hours by date, received an array of 0 (wrongType)'],
    [7, 'overrides: expected hours by date, received 7 (wrongType)'],
    [{ '12-24/12-26': [], '12-25': [], '2026-12-24/2026-12-26': [], '2026-12-25': [] }],
    [{ '12-28/01-02': [], '01-03/12-27': [] }],
  ]);

  test('from a function with a name: the issue has this name', () => {
    const roster = () => 7;
    const calendar = createCalendar({ zone: 'UTC', hours: {}, overrides: roster as never });
    expect(() => calendar.isOpen('2026-06-15T12:00Z')).toThrow('from roster: expected hours by date, received 7');
  });

  test.each<readonly [string, unknown, string]>([
    ['a number', () => 7, 'overrides of 2026 from a function: expected hours by date, received 7 (wrongType)'],
    [
      'a key that is not a date',
      { name: 'roster', overridesIn: () => ({ x: [] }) },
      `overrides of 2026 from roster.x: expected ${KEY}, received "x" (invalidDate)`,
    ],
    [
      'a malformed range',
      { name: 'roster', overridesIn: () => ({ '12-24': ['x'] }) },
      `overrides of 2026 from roster.12-24[0]: expected ${RANGE}, received "x" (invalidRange)`,
    ],
  ])('from code that returns %s', (_what, overrides, message) => {
    const result = parseCalendar({ zone: 'UTC', hours: {}, overrides: anonymous(overrides) });
    if (!result.ok) throw new Error('they are asked later');
    expect(() => result.value.isOpen('2027-06-15T12:00:00Z')).toThrow(message);
  });

  test('a source with a malformed name and coverage', () => {
    expect(
      messagesOf({ overrides: { name: 7, coverage: { from: 2027, until: 2026 }, overridesIn: () => ({}) } }),
    ).toEqual([
      'overrides.name: expected a string, received 7 (wrongType)',
      'overrides.coverage: expected a first year that is not after the last, received 2027 to 2026 (invalidCoverage)',
    ]);
  });
});

/** A function without a name. */
const anonymous = (value: unknown): unknown =>
  typeof value === 'function' ? (...args: unknown[]) => value(...args) : value;

describe('zones with changes', () => {
  const name = 'America/Vancouver';
  const change = { from: '2026-11-01T09:00:00Z', offset: '-07:00' };
  const years = { from: 2026, until: 2027 };
  const OFFSET = 'an offset of at most 16 hours, such as "-03:00"';
  const offset = (given: unknown, code: string) =>
    [
      { name, changes: [{ ...change, offset: given }] },
      `zone.changes[0].offset: expected ${OFFSET}, received ${JSON.stringify(given)} (${code})`,
    ] as const;
  check('zone', [
    [7, 'zone: expected an IANA time zone such as "America/Sao_Paulo", received 7 (wrongType)'],
    [null, 'zone: expected an IANA time zone such as "America/Sao_Paulo", received null (wrongType)'],
    [{ name }, 'zone.changes: expected a list of changes, received undefined (missing)'],
    [
      { name: 'Ours', changes: 'none', coverage: years },
      'zone.changes: expected a list of changes, received "none" (wrongType)',
    ],
    [{ changes: [change] }, 'zone.name: expected a string, received undefined (missing)'],
    [
      { name: 'Mars', changes: [change] },
      'zone.name: expected an IANA time zone such as "America/Sao_Paulo", received "Mars" (unknownZone)',
    ],
    [
      { name, changes: [{ ...change, from: '2026-11-01' }] },
      'zone.changes[0].from: expected an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms, received "2026-11-01" (invalidInstant)',
    ],
    [
      { name, changes: [{ from: change.from }] },
      `zone.changes[0].offset: expected ${OFFSET}, received undefined (missing)`,
    ],
    offset('-7', 'invalidTime'),
    offset('Z', 'invalidTime'),
    offset('-17:00', 'invalidTime'),
    offset('+16:00:01', 'invalidTime'),
    offset('07:00', 'invalidTime'),
    offset(-7, 'wrongType'),
    [
      { name, changes: [change, change] },
      'zone.changes[1].from: expected instants in rising order, received 2026-11-01T09:00:00.000Z (unorderedDates)',
    ],
    [
      { name, changes: [{ ...change, until: change.from }] },
      'zone.changes[0].until: expected one of from, offset, received "until" (unknownKey)',
    ],
    [
      { name: 'Ours', changes: [change], coverage: years },
      'zone.changes: expected a first change at or before 2025-12-31T00:00:00.000Z, received 2026-11-01T09:00:00.000Z (invalidCoverage)',
    ],
    [
      { name: 'Ours', changes: [{ ...change, from: 'May' }], coverage: years },
      'zone.changes[0].from: expected an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms, received "May" (invalidInstant)',
    ],
    [
      { name: 'Ours', changes: [{ ...change, from: '2025-12-31T00:00:00.001Z' }], coverage: years },
      'zone.changes: expected a first change at or before 2025-12-31T00:00:00.000Z, received 2025-12-31T00:00:00.001Z (invalidCoverage)',
    ],
    [
      { name, changes: [change, { ...change, from: 'May' }] },
      'zone.changes[1].from: expected an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms, received "May" (invalidInstant)',
    ],
    [
      { name: 'Ours', changes: [], coverage: years },
      'zone.changes: expected a first change at or before 2025-12-31T00:00:00.000Z, received none (invalidCoverage)',
    ],
    [
      { name, changes: [change], coverage: { from: 2027, until: 2026 } },
      'zone.coverage: expected a first year that is not after the last, received 2027 to 2026 (invalidCoverage)',
    ],
    [{ name, changes: [] }],
    [{ name, changes: [{ ...change, offset: '+16:00:00' }] }],
    [{ name: 'Ours', changes: [{ ...change, from: '2025-12-31T00:00:00Z' }], coverage: years }],
  ]);

  test('are limited in number', () => {
    const changes = (length: number) => Array.from({ length }, (_, i) => ({ from: i * 86_400_000, offset: '-07:00' }));
    expect(messagesOf({ zone: { name, changes: changes(2000) } })).toEqual([]);
    expect(messagesOf({ zone: { name, changes: changes(2001) } })).toEqual([
      'zone.changes: expected at most 2000 items, received an array of 2001 (tooLarge)',
    ]);
  });
});
