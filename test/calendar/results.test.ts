import { Interval } from 'luxon';
import { calendarUnion, createCalendar, effectiveCalendar, freezeHolidays, parseCalendar, parseCatalog } from 'prazo';
import { expect, test } from 'vitest';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: [{ date: '2026-03-04', name: { 'pt-BR': 'Feriado', en: 'Holiday' } }],
  closures: [{ from: '2026-03-05T09:00-03:00', until: '2026-03-05T10:00-03:00', name: 'works' }],
});
const WEEK = ['2026-03-02T00:00-03:00', '2026-03-07T00:00-03:00'] as const;
const source = {
  name: 'ours',
  coverage: { from: 2026, until: 2026 },
  origin: 'the office',
  holidaysIn: () => [{ date: '2026-07-09', name: { 'pt-BR': 'Fundação', en: 'Founders' } }],
};

/** Returns the parts of a value that can still change, except dates of luxon. */
function mutable(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || 'isLuxonDateTime' in value) return [];
  const here = Object.isFrozen(value) ? [] : [path || 'the whole'];
  return [...here, ...Object.entries(value).flatMap(([key, item]) => mutable(item, `${path}.${key}`))];
}

test.each<readonly [string, unknown]>([
  ['exceptions', calendar.exceptions(...WEEK)],
  ['exceptions of a combination', calendarUnion(calendar, calendar).exceptions(...WEEK)],
  ['intervals', calendar.intervals(...WEEK)],
  ['intervals of a timeline', calendar.timeline.intervals(0, 1e9)],
  ['no intervals of a timeline', calendar.timeline.intervals(0, 0)],
  ['the definition of a union', calendarUnion(calendar, calendar).definition],
  [
    'the definition of an effective calendar',
    effectiveCalendar([{ calendar }, { from: '2026-03-04', calendar }]).definition,
  ],
  ['holidays that were frozen', freezeHolidays(source, { from: 2026, until: 2026 })],
  ['a timeline', calendar.timeline],
  ['a refusal', parseCalendar({})],
  ['a refusal of a catalog', parseCatalog({})],
  ['a refusal of too large a catalog', parseCatalog(Array.from({ length: 200_000 }))],
])('%s are frozen', (_what, result) => {
  expect(mutable(result)).toEqual([]);
});

test('a result with a calendar is frozen', () => {
  expect(Object.isFrozen(parseCalendar({ zone: 'UTC', hours: {} }))).toBe(true);
});

test('the intervals of a calendar are ISO 8601 in JSON', () => {
  const json = JSON.parse(JSON.stringify(calendar.intervals(...WEEK)));
  expect(json[0]).toBe('2026-03-02T09:00:00.000-03:00/2026-03-02T18:00:00.000-03:00');
  expect(json).toEqual(calendar.intervals(...WEEK).map((interval) => interval.toISO()));
  expect(json.every((text: string) => Interval.fromISO(text).isValid)).toBe(true);
});
