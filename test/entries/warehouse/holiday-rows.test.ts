import { calendarUnion, createCalendar } from 'prazo';
import { holidayRows } from 'prazo/warehouse';
import { expect, test } from 'vitest';
import { utc } from './format';

const span = { from: '2026-12-01T00:00:00Z', until: '2027-01-02T00:00:00Z' };

const calendar = createCalendar({
  name: 'desk',
  zone: 'America/New_York',
  hours: { 'mon-fri': ['09:00-17:00'] },
  holidays: [
    { date: '2026-12-25', name: { en: 'Christmas', pt: 'Natal' } },
    { date: '2026-12-25', name: 'Company day' },
    { date: '2026-12-31', name: 'New Year’s Eve', closed: '12:00-24:00' },
    { date: '2027-07-04', name: 'after the span' },
  ],
  overrides: { '2026-12-26': ['10:00-12:00'] },
  closures: [{ from: '2026-11-30T12:00:00Z', until: '2026-12-01T00:00:00.001Z', name: 'Move' }],
});

/** In winter, midnight in New York is 05:00 UTC. */
const ROWS = [
  ['closure', 'Move', '2026-11-30T12:00', '2026-12-01T00:00:00.001'],
  ['holiday', 'Christmas, Company day', '2026-12-25T05:00', '2026-12-26T05:00'],
  ['override', '', '2026-12-26T05:00', '2026-12-27T05:00'],
  ['holiday', 'New Year’s Eve', '2026-12-31T17:00', '2027-01-01T05:00'],
];

const rows = (language?: string) =>
  [...holidayRows(calendar, { ...span, language })].map((row) => [
    row.kind,
    row.name,
    utc(row.starts_at),
    utc(row.ends_at),
  ]);

test('holidays, overrides and closures that touch the span | are listed unclipped', () => {
  expect(rows()).toEqual(ROWS);
});

test('a language with a region | uses the names of the language without it', () => {
  expect(rows('pt-BR').map(([, name]) => name)).toEqual(['Move', 'Natal, Company day', '', 'New Year’s Eve']);
});

test('a union | lists the exceptions of each calendar', () => {
  const other = createCalendar({ zone: 'UTC', hours: {}, holidays: [{ date: '2026-12-25', name: 'Noël' }] });
  const names = [...holidayRows(calendarUnion(other, calendar), span)].map(({ name }) => name);
  expect(names).toEqual(['Move', 'Noël', 'Christmas, Company day', '', 'New Year’s Eve']);
});
