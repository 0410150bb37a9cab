import { createCalendar, freeze, isPrazoError, supportCatalog } from 'prazo';
import {
  businessDayRows,
  calendarRows,
  holidayRows,
  offsetRows,
  policyRows,
  targetRows,
  triggerRows,
} from 'prazo/warehouse';
import { describe, expect, it } from 'vitest';

const office = createCalendar({ name: 'desk', zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
const known = createCalendar(freeze(office, { from: 2026, until: 2026 }));
const never = createCalendar({ zone: 'UTC', hours: {} });
const unnamed = createCalendar({ name: '', zone: 'UTC', hours: '24/7' });
const FROM = '2026-11-23T00:00:00Z';
const UNTIL = '2026-11-24T00:00:00Z';
const span = { from: FROM, until: UNTIL };

function messageOf(make: () => Iterable<unknown>): string {
  try {
    for (const _ of make());
  } catch (error) {
    if (isPrazoError(error)) return error.message;
    throw error;
  }
  return 'no mistake';
}

const OF_A_CALENDAR = { calendarRows, offsetRows, businessDayRows, holidayRows } as unknown as Readonly<
  Record<string, (calendar: unknown, options: unknown) => Iterable<unknown>>
>;
const INSTANT = 'an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms';
const KNOWN =
  'an instant from 2026-01-01T05:00:00.000Z to 2027-01-01T05:00:00.000Z, the coverage of the zone America/New_York';

const MISTAKES: readonly (readonly [mistake: string, calendar: unknown, options: unknown, message: string])[] = [
  [
    'no calendar',
    undefined,
    span,
    'calendar: expected a calendar made by createCalendar, received undefined (wrongType)',
  ],
  [
    'a definition for a calendar',
    { zone: 'UTC', hours: '24/7' },
    span,
    'calendar: expected a calendar made by createCalendar, received an object (wrongType)',
  ],
  ['no start', office, { until: UNTIL }, `from: expected ${INSTANT}, received undefined (missing)`],
  [
    'a start that is no instant',
    office,
    { ...span, from: '2026-11-23' },
    `from: expected ${INSTANT}, received "2026-11-23" (invalidInstant)`,
  ],
  [
    'a span of no time',
    office,
    { from: FROM, until: FROM },
    'until: expected an end after the start, received 2026-11-23T00:00:00.000Z (invalidRange)',
  ],
  [
    'a span the wrong way round',
    office,
    { from: UNTIL, until: FROM },
    'until: expected an end after the start, received 2026-11-23T00:00:00.000Z (invalidRange)',
  ],
  [
    'more than 200 years',
    office,
    { from: '1800-01-01T00:00:00Z', until: '2001-01-01T00:00:00Z' },
    'until: expected at most 200 years after the start, received 2001-01-01T00:00:00.000Z (tooLarge)',
  ],
  ['an empty name', office, { ...span, name: '' }, 'name: expected a text that is not empty, received "" (missing)'],
  ['a calendar without a name', unnamed, span, 'name: expected a text that is not empty, received "" (missing)'],
  ['a name that is no text', office, { ...span, name: 5 }, 'name: expected a string, received 5 (wrongType)'],
  [
    'a start before what is known',
    known,
    { from: '2025-12-31T23:00:00Z', until: UNTIL },
    `from: expected ${KNOWN}, received 2025-12-31T23:00:00.000Z for calendar desk (outsideCoverage)`,
  ],
  [
    'an end after what is known',
    known,
    { from: FROM, until: '2027-02-01T00:00:00Z' },
    `until: expected ${KNOWN}, received 2027-02-01T00:00:00.000Z for calendar desk (outsideCoverage)`,
  ],
];

describe.each(Object.keys(OF_A_CALENDAR))('%s', (name) => {
  const make = OF_A_CALENDAR[name] as (typeof OF_A_CALENDAR)[string];

  it.each(MISTAKES)('%s', (_mistake, calendar, options, message) => {
    expect(messageOf(() => make(calendar, options))).toBe(message);
  });

  it('tells of it when it is called, before a row is asked for', () => {
    expect(() => make(office, { from: UNTIL, until: FROM })).toThrow('an end after the start');
  });

  it('refuses an option that means nothing', () => {
    expect(messageOf(() => make(office, { ...span, to: UNTIL }))).toMatch(
      /^to: expected one of from, until, name.*\(unknownKey\)$/,
    );
  });

  it('refuses options that are none', () => {
    expect(messageOf(() => make(office, undefined))).toMatch(
      /^expected an object of from, until, name.* received undefined \(wrongType\)$/,
    );
  });

  it('makes rows of as many as 200 years', () => {
    const years = { from: '1850-01-01T00:00:00Z', until: '2050-01-01T00:00:00Z' };
    expect(messageOf(() => make(office, years))).toBe('no mistake');
  });
});

describe('calendarRows', () => {
  const messageFor = (calendar: unknown, options: unknown) =>
    messageOf(() => calendarRows(calendar as never, options as never));

  it('is cut at days or amounts only', () => {
    expect(messageFor(office, { ...span, cut: 'week' })).toBe(
      'cut: expected one of "day", "amount", received "week" (unknownValue)',
    );
  });

  it('needs an opening', () => {
    expect(messageFor(never, span)).toBe(
      'until: expected open time within the horizon of 100 years from 2026, received none in calendar UTC (noOpenTime)',
    );
  });

  it('needs to know the opening after the span', () => {
    const last = { from: '2026-12-31T12:00:00Z', until: '2026-12-31T23:00:00Z' };
    expect(messageFor(known, last)).toBe(
      `until: expected ${KNOWN}, received 2027-01-01T05:00:00.001Z for calendar desk (outsideCoverage)`,
    );
    expect(messageFor(known, { ...last, until: '2026-12-31T14:00:00Z' })).toBe('no mistake');
  });
});

describe('businessDayRows', () => {
  it('needs to know all of the last date', () => {
    const nearly = createCalendar({
      zone: {
        name: 'UTC',
        changes: [{ from: '2025-12-31T00:00:00Z', offset: '+00:00' }],
        coverage: { from: 2026, until: 2026 },
      },
      hours: '24/7',
    });
    expect(messageOf(() => businessDayRows(nearly, { from: FROM, until: '2027-01-01T00:00:00Z' }))).toBe('no mistake');
  });
});

describe('of a catalog', () => {
  const CATALOG = 'expected a catalog made by defineCatalog';
  const CASES: readonly (readonly [mistake: string, make: () => Iterable<unknown>, message: string])[] = [
    ['no catalog', () => targetRows(undefined as never), `catalog: ${CATALOG}, received undefined (wrongType)`],
    ['a part of one', () => targetRows({ levels: {} } as never), `catalog: ${CATALOG}, received an object (wrongType)`],
    [
      'a reading that is none',
      () => targetRows(supportCatalog, { reading: { hours: 'elapsed' } } as never),
      'reading.hours: expected one of "business", received "elapsed" (unknownValue)',
    ],
    [
      'an option that means nothing',
      () => targetRows(supportCatalog, { readings: {} } as never),
      'readings: expected one of reading, catalog, calendar, calendars, reclassification, reopening, thresholds, received "readings" (unknownKey)',
    ],
    ...[policyRows, triggerRows].flatMap((make): [string, () => Iterable<unknown>, string][] => [
      [
        `${make.name}: a catalog in place of a configuration`,
        () => make(supportCatalog as never),
        `catalog: ${CATALOG}, received undefined (missing)`,
      ],
      [
        `${make.name}: a policy that is none`,
        () => make({ catalog: supportCatalog, reopening: 'resume' } as never),
        'reopening: expected one of "exclude", "continue", "newCycle", "ignore", received "resume" (unknownValue)',
      ],
      [
        `${make.name}: a threshold that is none`,
        () => make({ catalog: supportCatalog, thresholds: { atRisk: 0 } }),
        'thresholds.atRisk: expected a fraction above 0, or a time { before } or { after } the due, received 0 (unknownValue)',
      ],
    ]),
  ];
  it.each(CASES)('%s', (_mistake, make, message) => {
    expect(messageOf(make)).toContain(message);
    expect(make).toThrow();
  });
});
