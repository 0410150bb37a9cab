import { type Calendar, createCalendar, effectiveCalendar, freezeCalendar } from 'prazo';
import { utcOffsetRows } from 'prazo/warehouse';
import { expect, it } from 'vitest';
import { hours, utc } from './format';

const inZone = (zone: string): Calendar => createCalendar({ zone, hours: '24/7' });

type OffsetRow = readonly [starts: string, ends: string, offset: number, localStarts: string, localEnds: string];

const berlinThenNewYork = effectiveCalendar([
  { calendar: inZone('Europe/Berlin') },
  { from: '2026-01-10', calendar: inZone('America/New_York') },
]);

/** A calendar, a span, and the expected rows, worked out by hand: start, end, offset in hours, local times first reached. */
const SITUATIONS: readonly (readonly [name: string, Calendar, from: string, until: string, ...rows: OffsetRow[]])[] = [
  [
    'UTC | has one row',
    inZone('UTC'),
    '1990-01-01T00:00:00Z',
    '2100-01-01T00:00:00Z',
    ['1990-01-01T00:00', '2100-01-01T00:00', 0, '1990-01-01T00:00', '2100-01-01T00:00'],
  ],
  [
    'a year in New York | has the skipped and the repeated hour in the row of summer',
    inZone('America/New_York'),
    '2026-03-01T05:00:00Z',
    '2026-12-01T05:00:00Z',
    ['2026-03-01T05:00', '2026-03-08T07:00', -5, '2026-03-01T00:00', '2026-03-08T02:00'],
    ['2026-03-08T07:00', '2026-11-01T06:00', -4, '2026-03-08T02:00', '2026-11-01T02:00'],
    ['2026-11-01T06:00', '2026-12-01T05:00', -5, '2026-11-01T02:00', '2026-12-01T00:00'],
  ],
  [
    'a span that begins in the repeated hour | begins with the first new local time',
    inZone('America/New_York'),
    '2026-11-01T06:30:00Z',
    '2026-11-01T09:00:00Z',
    ['2026-11-01T06:30', '2026-11-01T09:00', -5, '2026-11-01T02:00', '2026-11-01T04:00'],
  ],
  [
    'a span that ends in the repeated hour | has a last row without new local times',
    inZone('America/New_York'),
    '2026-11-01T05:00:00Z',
    '2026-11-01T06:30:00Z',
    ['2026-11-01T05:00', '2026-11-01T06:00', -4, '2026-11-01T01:00', '2026-11-01T02:00'],
    ['2026-11-01T06:00', '2026-11-01T06:30', -5, '2026-11-01T02:00', '2026-11-01T02:00'],
  ],
  [
    'Apia, which skipped 30 December 2011 | has the skipped date in the row after the change',
    inZone('Pacific/Apia'),
    '2011-12-29T10:00:00Z',
    '2011-12-31T10:00:00Z',
    ['2011-12-29T10:00', '2011-12-30T10:00', -10, '2011-12-29T00:00', '2011-12-30T00:00'],
    ['2011-12-30T10:00', '2011-12-31T10:00', 14, '2011-12-30T00:00', '2012-01-01T00:00'],
  ],
  [
    'a change by half an hour at Lord Howe | has an offset of 10.5 hours',
    inZone('Australia/Lord_Howe'),
    '2024-04-06T13:00:00Z',
    '2024-04-07T13:30:00Z',
    ['2024-04-06T13:00', '2024-04-06T15:00', 11, '2024-04-07T00:00', '2024-04-07T02:00'],
    ['2024-04-06T15:00', '2024-04-07T13:30', 10.5, '2024-04-07T02:00', '2024-04-08T00:00'],
  ],
  [
    'a calendar that moves west | does not list the repeated six hours again',
    berlinThenNewYork,
    '2026-01-09T23:00:00Z',
    '2026-01-10T12:00:00Z',
    ['2026-01-09T23:00', '2026-01-10T05:00', 1, '2026-01-10T00:00', '2026-01-10T06:00'],
    ['2026-01-10T05:00', '2026-01-10T12:00', -5, '2026-01-10T06:00', '2026-01-10T07:00'],
  ],
  [
    'a change to the same offset | does not begin a row',
    createCalendar({
      zone: {
        name: 'UTC',
        changes: [
          { from: '2026-01-02T00:00:00Z', offset: '+01:00' },
          { from: '2026-01-03T00:00:00Z', offset: '+01:00' },
        ],
      },
      hours: '24/7',
    }),
    '2026-01-01T00:00:00Z',
    '2026-01-04T00:00:00Z',
    ['2026-01-01T00:00', '2026-01-02T00:00', 0, '2026-01-01T00:00', '2026-01-02T00:00'],
    ['2026-01-02T00:00', '2026-01-04T00:00', 1, '2026-01-02T00:00', '2026-01-04T01:00'],
  ],
  [
    'local time that goes back for six hours | has a row without new local times',
    createCalendar({
      zone: {
        name: 'UTC',
        changes: [
          { from: '2026-01-02T00:00:00Z', offset: '-12:00' },
          { from: '2026-01-02T06:00:00Z', offset: '+01:00' },
        ],
      },
      hours: '24/7',
    }),
    '2026-01-01T00:00:00Z',
    '2026-01-03T00:00:00Z',
    ['2026-01-01T00:00', '2026-01-02T00:00', 0, '2026-01-01T00:00', '2026-01-02T00:00'],
    ['2026-01-02T00:00', '2026-01-02T06:00', -12, '2026-01-02T00:00', '2026-01-02T00:00'],
    ['2026-01-02T06:00', '2026-01-03T00:00', 1, '2026-01-02T00:00', '2026-01-03T01:00'],
  ],
];

const named = SITUATIONS.map(([name, calendar, from, until, ...expected]) => ({
  name,
  calendar,
  from,
  until,
  expected,
}));

it.each(named)('$name', ({ calendar, from, until, expected }) => {
  const rows = [...utcOffsetRows(calendar, { from, until })].map((row) => [
    utc(row.starts_at),
    utc(row.ends_at),
    hours(row.utc_offset),
    utc(row.local_starts_at),
    utc(row.local_ends_at),
  ]);
  expect(rows).toEqual(expected);
});

it('a frozen calendar | has the same rows', () => {
  const calendar = inZone('Europe/Lisbon');
  const span = { from: '2024-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z', name: 'lisbon' };
  const frozen = createCalendar(freezeCalendar(calendar, { from: 2024, until: 2026 }));
  expect([...utcOffsetRows(frozen, span)]).toEqual([...utcOffsetRows(calendar, span)]);
  expect([...utcOffsetRows(frozen, span)].length).toBe(7);
});
