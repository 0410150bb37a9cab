import {
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  parseCalendar,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { exceptionsBetween, isCalendar } from '../../src/calendar/calendar';
import { bounded } from '../bounded';
import { issuesThrownBy, pathsAndCodes } from '../expecting';

const utc = createCalendar({ zone: 'UTC', hours: '24/7' });
const tokyo = createCalendar({ zone: 'Asia/Tokyo', hours: '24/7' });

const refusal = (make: () => unknown) => pathsAndCodes(issuesThrownBy(make));

describe.each<readonly [string, (...given: never[]) => unknown]>([
  ['union', calendarUnion],
  ['intersection', calendarIntersection],
  ['difference', calendarDifference],
])('%s', (_word, make) => {
  const combine = make as (...given: unknown[]) => unknown;

  test.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['nothing', [], ['[0] wrongType']],
    ['an object', [{}], ['[0] wrongType']],
    ['null', [utc, null], ['[1] wrongType']],
    ['a definition', [utc, { zone: 'UTC', hours: {} }], ['[1] wrongType']],
    [
      'an object that only looks like a calendar',
      [{ timeline: 1, nextOpen: 1 }, utc, 7],
      ['[0] wrongType', '[2] wrongType'],
    ],
    ['more than 1,000 calendars', Array.from({ length: 1001 }, () => utc), ['tooLarge']],
  ])('refuses %s', (_what, given, issues) => {
    expect(refusal(() => combine(...given))).toEqual(issues);
  });
});

describe('effective', () => {
  // 2 March begins at 12:00 UTC in Etc/GMT+12, at 10:00 UTC of 1 March in Kiritimati, and at 12:00 UTC of 1 March in
  // Etc/GMT-12. The desk in the middle is always open, the other two from 09:00 to 10:00.
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'a calendar whose date begins after the next calendar has begun never applies',
      'Pacific/Kiritimati',
      '2026-03-03',
      // Until 10:00 UTC of 2 March the first desk: 09:00 to 10:00 UTC. Then Kiritimati: 09:00 there is 19:00 UTC the day before.
      ['02T09/02T10', '02T19/02T20', '03T19/03T20'],
    ],
    [
      'a calendar whose date begins with that of the next calendar never applies',
      'Etc/GMT-12',
      '2026-03-03',
      // Until 12:00 UTC of 2 March the first desk. Then 09:00 is 21:00 UTC the day before.
      ['02T09/02T10', '02T21/02T22', '03T21/03T22'],
    ],
    [
      'a calendar applies until the date of the next calendar begins in the zone of the next calendar',
      'Pacific/Kiritimati',
      '2026-03-04',
      // From 12:00 UTC of 2 March until 10:00 UTC of 3 March always open.
      ['02T09/02T10', '02T12/03T10', '03T19/03T20'],
    ],
  ])('in zones far apart, %s', (_situation, zone, from, open) => {
    const hours = { 'mon-sun': ['09:00-10:00'] };
    const entries = [
      { calendar: { zone: 'UTC', hours } },
      { from: '2026-03-02', calendar: { zone: 'Etc/GMT+12', hours: '24/7' } },
      { from, calendar: { zone, hours } },
    ];
    const parsed = parseCalendar({ effective: entries });
    const intervals = parsed.ok ? parsed.value.intervals('2026-03-02T00:00Z', '2026-03-04T00:00Z') : [];
    expect(
      intervals.map(({ start, end }) => [start, end].map((at) => at?.toUTC().toFormat("dd'T'HH")).join('/')),
    ).toEqual(open);
  });

  test.each<readonly [string, unknown, readonly unknown[]]>([
    ['nothing', undefined, ['wrongType']],
    ['null', null, ['wrongType']],
    ['no entries', [], ['missing']],
    ['an entry without a calendar', [{}], ['[0].calendar missing']],
    ['null as an entry', [null], ['[0] wrongType']],
    ['a number as the second entry', [{ calendar: utc }, 7], ['[1] wrongType']],
    ['an entry after a number', [{ calendar: utc }, 7, { from: '2026-03-01', calendar: utc }], ['[1] wrongType']],
    [
      'two invalid dates',
      [{ calendar: utc }, { from: 'x', calendar: utc }, { from: 'y', calendar: utc }],
      ['[1].from invalidDate', '[2].from invalidDate'],
    ],
    [
      'an invalid date and dates that do not rise',
      [
        { calendar: utc },
        { from: 'x', calendar: tokyo },
        { from: '2026-03-02', calendar: utc },
        { from: '2026-03-01', calendar: tokyo },
        { calendar: utc },
      ],
      ['[1].from invalidDate', '[3].from unorderedDates', '[4].from invalidDate'],
    ],
    [
      'a calendar that does not cover its period',
      [
        { calendar: utc },
        {
          from: '2030-01-01',
          calendar: createCalendar({
            zone: 'UTC',
            hours: '24/7',
            holidays: { name: 'old', coverage: { from: 2020, until: 2025 }, holidays: [] },
          }),
        },
      ],
      ['[1] outsideCoverage'],
    ],
  ])('refuses %s', (_what, given, issues) => {
    expect(refusal(() => effectiveCalendar(given as never))).toEqual(issues);
  });

  test('a definition reports all issues at once, those of its calendars too', () => {
    const wrong = { zone: 'Nope', hours: {} };
    const definition = { effective: [{ calendar: wrong }, { from: 'x', calendar: wrong }, { calendar: wrong }] };
    expect(refusal(() => createCalendar(definition as never))).toEqual([
      'effective[0].calendar.zone unknownZone',
      'effective[1].from invalidDate',
      'effective[1].calendar.zone unknownZone',
      'effective[2].calendar.zone unknownZone',
      'effective[2].from invalidDate',
    ]);
  });
});

test('an object is a calendar only if the library made it', () => {
  expect([utc, calendarUnion(utc, tokyo), effectiveCalendar([{ calendar: utc }])].map(isCalendar)).toEqual([
    true,
    true,
    true,
  ]);
  expect([null, 7, {}, { ...utc }, { timeline: 1, nextOpen: 1 }].map(isCalendar)).toEqual(Array(5).fill(false));
});

describe('many calendars', () => {
  const definition = (i: number) => {
    const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16);
    return { zone: 'UTC', hours: { 'mon-sun': [`${clock(i)}-${clock(i + 1)}`] } };
  };

  test('are combined in bounded time', () => {
    bounded(() => {
      const result = parseCalendar({ union: Array.from({ length: 249 }, (_, i) => definition(i)) });
      expect(result.ok && result.value.timeline.between(0, 86_400_000)).toBe(249 * 60_000);
      const closed = calendarDifference(utc, ...Array.from({ length: 999 }, (_, i) => createCalendar(definition(i))));
      expect(closed.timeline.between(0, 86_400_000)).toBe(441 * 60_000);
    });
  });

  test('are refused before they are read, also in small groups: 3,000', () => {
    bounded(() => {
      const groups = Array.from({ length: 300 }, () => ({
        union: Array.from({ length: 10 }, (_, i) => definition(i)),
      }));
      const changing = {
        effective: groups.slice(0, 30).map((calendar, i) => ({ from: `${2000 + i}-01-01`, calendar })),
      };
      for (const document of [{ union: groups.flatMap(({ union }) => union) }, { union: groups }, changing]) {
        expect(parseCalendar(document)).toMatchObject({ ok: false, issues: [{ code: 'tooLarge', path: '' }] });
      }
    });
  });

  test('are allowed up to 250 in all', () => {
    const of = (length: number) => ({ union: Array.from({ length }, (_, i) => definition(i)) });
    const both = (a: number, b: number) => parseCalendar({ difference: [of(a), of(b)] });
    expect(both(147, 100).ok).toBe(true);
    expect(both(148, 100)).toMatchObject({
      issues: [{ code: 'tooLarge', path: '', expected: 'at most 250 calendars in all', received: 'an object' }],
    });
  });

  test('are refused if they cover no common period', () => {
    const knowing = (from: number, until: number) =>
      createCalendar({
        zone: 'UTC',
        hours: '24/7',
        holidays: { name: `${from}`, coverage: { from, until }, holidays: [] },
      });
    const [early, late] = [knowing(2020, 2022), knowing(2027, 2030)];
    const outside = expect.objectContaining({ code: 'outsideCoverage' });
    expect(() => calendarUnion(early, late)).toThrow(outside);
    expect(() => effectiveCalendar([{ calendar: early }, { from: '2026-01-01', calendar: late }])).toThrow(outside);
    expect(calendarUnion(early, knowing(2022, 2030)).isOpen('2022-06-01T00:00Z')).toBe(true);
  });
});

test('of overlapping exceptions a closure comes first, then an override, then a holiday', () => {
  const day = Date.parse('2026-03-04T00:00Z');
  const holiday = createCalendar({ zone: 'UTC', hours: '24/7', holidays: ['2026-03-04'] });
  const override = createCalendar({
    zone: 'UTC',
    hours: {},
    holidays: ['2026-03-04'],
    overrides: { '2026-03-04': ['09:00-12:00'] },
    closures: [{ from: day + 36_000_000, until: day + 37_000_000, name: 'works' }],
  });
  const kinds = exceptionsBetween(calendarUnion(holiday, override), day, day + 86_400_000).map(({ kind }) => kind);
  expect(kinds).toEqual(['closure', 'override', 'holiday']);
  const listed = calendarUnion(holiday, override).exceptions(day, day + 86_400_000);
  expect(listed.map(({ kind }) => kind)).toEqual(['override', 'holiday', 'closure']);
  expect(override.isOpen(day + 36_000_000)).toBe(false);
  expect(override.isOpen(day + 35_999_999)).toBe(true);
});
