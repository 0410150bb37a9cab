import { createCalendar, effectiveCalendar, parseCalendar } from 'prazo';
import { expect, test } from 'vitest';

const closed = { zone: 'UTC', hours: {} };

test.each<readonly [string, object]>([
  ['a name', { ...closed, name: undefined }],
  ['all optional keys', { ...closed, holidays: undefined, overrides: undefined, closures: undefined }],
  ['the hours of a day', { zone: 'UTC', hours: { mon: ['09:00-18:00'], tue: undefined } }],
  ['the name of a closure', { ...closed, closures: [{ from: 0, until: 1, name: undefined }] }],
  [
    'the closed part of a holiday',
    { ...closed, holidays: [{ date: '2026-03-04', name: undefined, closed: undefined }] },
  ],
  ['the days of rotating weeks', { zone: 'UTC', hours: { anchor: '2026-01-01', weeks: [{}], days: undefined } }],
  ['the weeks of rotating days', { zone: 'UTC', hours: { anchor: '2026-01-01', weeks: undefined, days: [[]] } }],
  [
    'all options of a range',
    {
      ...closed,
      holidays: [
        { from: '12-24', until: '12-26', open: undefined, since: undefined, last: undefined, observed: undefined },
      ],
    },
  ],
  ['the coverage of a zone', { zone: { name: 'UTC', changes: [], coverage: undefined }, hours: {} }],
  ['the seasons', { ...closed, seasons: undefined }],
  ['the start of the first entry', { effective: [{ from: undefined, calendar: closed }] }],
])('%s that is undefined is absent', (_what, definition) => {
  const result = parseCalendar(definition);
  expect(result).toMatchObject({ ok: true });
  // Strict equality distinguishes an undefined key from an absent key.
  expect(result.ok && result.value.definition).toStrictEqual(JSON.parse(JSON.stringify(definition)));
});

test.each<readonly [string, object]>([
  ['overrides', { ...closed, overrides: null }],
  ['holidays', { ...closed, holidays: null }],
  ['the weeks and days of weekly hours', { zone: 'UTC', hours: { anchor: null, weeks: null, days: null } }],
])('%s: null means absent', (_what, definition) => {
  const result = parseCalendar(definition);
  expect(result.ok && result.value.definition).toEqual(closed);
});

test('a required key that is undefined is missing', () => {
  expect(parseCalendar({ zone: undefined, hours: {} })).toMatchObject({ ok: false, issues: [{ path: 'zone' }] });
});

test('the first of several calendars may have an undefined start', () => {
  const calendar = createCalendar(closed);
  const first = { from: undefined, calendar } as unknown as { calendar: typeof calendar };
  expect(effectiveCalendar([first]).isOpen(0)).toBe(false);
});
