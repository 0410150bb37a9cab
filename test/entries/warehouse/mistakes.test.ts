import { createCalendar, freezeCalendar, isPrazoError, supportCatalog } from 'prazo';
import {
  businessDayRows,
  holidayRows,
  openTimeRows,
  policyRows,
  targetRows,
  triggerRows,
  utcOffsetRows,
} from 'prazo/warehouse';
import { describe, expect, it } from 'vitest';

const office = createCalendar({ name: 'desk', zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
const known = createCalendar(freezeCalendar(office, { from: 2026, until: 2026 }));
const never = createCalendar({ zone: 'UTC', hours: {} });
const unnamed = createCalendar({ name: '', zone: 'UTC', hours: '24/7' });
const FROM = '2026-11-23T00:00:00Z';
const UNTIL = '2026-11-24T00:00:00Z';
const span = { from: FROM, until: UNTIL };

/** Iterates over rows. Returns the message of the `PrazoError` that this throws, or undefined if it throws none. */
function messageOf(make: () => Iterable<unknown>): string | undefined {
  try {
    for (const _ of make());
  } catch (error) {
    if (isPrazoError(error)) return error.message;
    throw error;
  }
  return undefined;
}

const CALENDAR_FUNCTIONS = { openTimeRows, utcOffsetRows, businessDayRows, holidayRows } as unknown as Readonly<
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
    'a definition instead of a calendar',
    { zone: 'UTC', hours: '24/7' },
    span,
    'calendar: expected a calendar made by createCalendar, received an object (wrongType)',
  ],
  ['no start', office, { until: UNTIL }, `from: expected ${INSTANT}, received undefined (missing)`],
  [
    'a start that is not an instant',
    office,
    { ...span, from: '2026-11-23' },
    `from: expected ${INSTANT}, received "2026-11-23" (invalidInstant)`,
  ],
  [
    'an empty span',
    office,
    { from: FROM, until: FROM },
    'until: expected an end after the start, received 2026-11-23T00:00:00.000Z (invalidRange)',
  ],
  [
    'an end before the start',
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
  ['a name that is not a text', office, { ...span, name: 5 }, 'name: expected a string, received 5 (wrongType)'],
  [
    'a start before the coverage',
    known,
    { from: '2025-12-31T23:00:00Z', until: UNTIL },
    `from: expected ${KNOWN}, received 2025-12-31T23:00:00.000Z for calendar desk (outsideCoverage)`,
  ],
  [
    'an end after the coverage',
    known,
    { from: FROM, until: '2027-02-01T00:00:00Z' },
    `until: expected ${KNOWN}, received 2027-02-01T00:00:00.000Z for calendar desk (outsideCoverage)`,
  ],
];

describe.each(Object.keys(CALENDAR_FUNCTIONS))('%s', (name) => {
  const make = CALENDAR_FUNCTIONS[name] as (typeof CALENDAR_FUNCTIONS)[string];

  it.each(MISTAKES)('%s', (_mistake, calendar, options, message) => {
    expect(messageOf(() => make(calendar, options))).toBe(message);
  });

  it('throws when it is called, before the first row is read', () => {
    expect(() => make(office, { from: UNTIL, until: FROM })).toThrow('an end after the start');
  });

  it('rejects an unknown option', () => {
    expect(messageOf(() => make(office, { ...span, to: UNTIL }))).toMatch(
      /^to: expected one of from, until, name.*\(unknownKey\)$/,
    );
  });

  it('rejects missing options', () => {
    expect(messageOf(() => make(office, undefined))).toMatch(
      /^expected an object of from, until, name.* received undefined \(wrongType\)$/,
    );
  });

  it('accepts a span of 200 years', () => {
    const years = { from: '1850-01-01T00:00:00Z', until: '2050-01-01T00:00:00Z' };
    expect(messageOf(() => make(office, years))).toBeUndefined();
  });
});

describe('openTimeRows', () => {
  const messageFor = (calendar: unknown, options: unknown) =>
    messageOf(() => openTimeRows(calendar as never, options as never));

  it('rejects an unknown cut', () => {
    expect(messageFor(office, { ...span, cut: 'week' })).toBe(
      'cut: expected one of "day", "amount", received "week" (unknownValue)',
    );
  });

  it('throws noOpenTime for a calendar that never opens', () => {
    expect(messageFor(never, span)).toBe(
      'until: expected open time within the horizon of 100 years from 2026, received none in calendar UTC (noOpenTime)',
    );
  });

  it('throws outsideCoverage if the next opening after the span is outside the coverage', () => {
    const last = { from: '2026-12-31T12:00:00Z', until: '2026-12-31T23:00:00Z' };
    expect(messageFor(known, last)).toBe(
      `until: expected ${KNOWN}, received 2027-01-01T05:00:00.001Z for calendar desk (outsideCoverage)`,
    );
    expect(messageFor(known, { ...last, until: '2026-12-31T14:00:00Z' })).toBeUndefined();
  });
});

describe('businessDayRows', () => {
  it('accepts a span that ends where the coverage ends', () => {
    const nearly = createCalendar({
      zone: {
        name: 'UTC',
        changes: [{ from: '2025-12-31T00:00:00Z', offset: '+00:00' }],
        coverage: { from: 2026, until: 2026 },
      },
      hours: '24/7',
    });
    expect(messageOf(() => businessDayRows(nearly, { from: FROM, until: '2027-01-01T00:00:00Z' }))).toBeUndefined();
  });
});

describe('a function for catalogs rejects', () => {
  const CATALOG = 'expected a catalog made by defineCatalog';
  const CASES: readonly (readonly [mistake: string, make: () => Iterable<unknown>, message: string])[] = [
    ['no catalog', () => targetRows(undefined as never), `catalog: ${CATALOG}, received undefined (wrongType)`],
    [
      'an incomplete catalog',
      () => targetRows({ levels: {} } as never),
      `catalog: ${CATALOG}, received an object (wrongType)`,
    ],
    [
      'an unknown reading',
      () => targetRows(supportCatalog, { reading: { hours: 'elapsed' } } as never),
      'reading.hours: expected one of "business", received "elapsed" (unknownValue)',
    ],
    [
      'an unknown option',
      () => targetRows(supportCatalog, { readings: {} } as never),
      'readings: expected one of reading, catalog, calendar, calendars, reclassification, reopening, thresholds, received "readings" (unknownKey)',
    ],
    ...[policyRows, triggerRows].flatMap((make): [string, () => Iterable<unknown>, string][] => [
      [
        `${make.name}: a catalog instead of a configuration`,
        () => make(supportCatalog as never),
        `catalog: ${CATALOG}, received undefined (missing)`,
      ],
      [
        `${make.name}: an unknown policy`,
        () => make({ catalog: supportCatalog, reopening: 'resume' } as never),
        'reopening: expected one of "exclude", "continue", "newCycle", "ignore", received "resume" (unknownValue)',
      ],
      [
        `${make.name}: an invalid threshold`,
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
