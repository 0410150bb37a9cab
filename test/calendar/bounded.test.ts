import { type Calendar, calendarUnion, createCalendar, createSla, parseCalendar, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { codeOf } from './open';

/*
 * The cost of a question is limited by counts of days and ranges, so that these tests measure no time.
 */

const two = (n: number) => String(n).padStart(2, '0');
const time = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
/** Returns 100 ranges of six minutes, 14 minutes from start to start. */
const hundred = (offset: number) =>
  Array.from({ length: 100 }, (_, i) => `${time(i * 14 + offset)}-${time(i * 14 + offset + 6)}`);
const dense = (offset: number, zone = 'America/Sao_Paulo') => ({ zone, hours: { 'mon-sun': hundred(offset) } });
/** Every second calendar is open exactly while the first is closed. In UTC, few years differ from one another. */
const never = (count: number) => ({
  intersection: Array.from({ length: count }, (_, i) => dense(i % 2 === 0 ? 0 : 7, 'UTC')),
});

function parsed(document: unknown): Calendar {
  const result = parseCalendar(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const codes = (document: unknown) => {
  const result = parseCalendar(document);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
};

const AT = '2026-01-01T00:00:00Z';

describe('a small but expensive document', () => {
  // Each search costs much of a second, whatever is asked.
  test.each<[number, string, (calendar: Calendar) => unknown]>([
    [2, 'nextOpen', (calendar) => calendar.nextOpen(AT)],
    [2, 'previousOpen', (calendar) => calendar.previousOpen(AT)],
    [2, 'add', (calendar) => calendar.add(AT, { hours: 1 })],
  ])(
    'with %d calendars of 100 ranges a day is searched by %s for as many years as its cost allows',
    (count, _, ask) => {
      const calendar = parsed(never(count));
      expect(codeOf(() => ask(calendar))).toBe('tooLarge');
      expect(() => calendar.isOpen(AT)).not.toThrow();
    },
  );

  const daysOfYear = Array.from({ length: 365 }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(5, 10),
  );

  test.each([
    ['ordinary', dense(0)],
    [
      'in seasons',
      { ...dense(0), hours: {}, seasons: daysOfYear.map((on) => ({ from: on, until: on, hours: dense(0).hours })) },
    ],
    [
      'in overrides',
      { ...dense(0), hours: {}, overrides: Object.fromEntries(daysOfYear.map((on) => [on, hundred(0)])) },
    ],
    ['in overrides of a range', { ...dense(0), hours: {}, overrides: { '01-01/12-31': hundred(0) } }],
  ])('with 100 ranges a day %s is counted and summed up as far as its cost allows', (_, document) => {
    const calendar = parsed(document);
    expect(codeOf(() => calendar.countDays('2000-01-01', '2900-01-01'))).toBe('tooLarge');
    expect(codeOf(() => calendar.between('0001-01-01T00:00:00Z', '9999-12-30T00:00:00Z'))).toBe('tooLarge');
    expect(calendar.countDays('2026-01-01', '2029-01-01')).toBeGreaterThan(1094);
  });

  test('with many calendars that follow one another in one year is refused', () => {
    const entries = daysOfYear
      .slice(0, 249)
      .map((on, i) => ({ ...(i > 0 && { from: `2026-${on}` }), calendar: dense(0) }));
    expect(codes({ effective: entries })).toEqual([['tooLarge', 'effective']]);
    expect(codes({ effective: entries.slice(0, 20) })).toEqual([]);
  });

  test('with 50 ranges a day is searched for 100 years', () => {
    const shut = {
      intersection: [
        { ...dense(0), hours: { 'mon-sun': hundred(0).slice(0, 50) } },
        { zone: 'America/Sao_Paulo', hours: {} },
      ],
    };
    expect(codeOf(() => parsed(shut).nextOpen(AT))).toBe('noOpenTime');
  });

  test.each(['union', 'intersection', 'difference'])(
    'with too many ranges in one year is refused in a %s',
    (operation) => {
      const many = { [operation]: Array.from({ length: 100 }, (_, i) => dense(i % 2)) };
      expect(codes(many)).toEqual([['tooLarge', '']]);
    },
  );

  test('inside another is refused with its path', () => {
    const many = { union: Array.from({ length: 100 }, () => dense(0)) };
    expect(codes({ union: [dense(0), many] })).toEqual([['tooLarge', 'union[1]']]);
    expect(codes({ effective: [{ calendar: many }] })).toEqual([['tooLarge', 'effective[0].calendar']]);
  });

  test('built by functions is refused, too', () => {
    const many = Array.from({ length: 100 }, (_, i) => createCalendar(dense(i % 2)));
    expect(codeOf(() => calendarUnion(many[0] as Calendar, ...many.slice(1)))).toBe('tooLarge');
  });

  test('with 249 calendars of one range a week, never open together, is searched for some years', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const rare = Array.from({ length: 249 }, (_, i) => ({
      zone: 'UTC',
      hours: { [days[i % 7] as string]: ['09:00-10:00'] },
    }));
    expect(codeOf(() => parsed({ intersection: rare }).nextOpen(AT))).toBe('tooLarge');
    expect(parsed({ union: rare }).nextOpen(AT).toISO({ suppressMilliseconds: true })).toBe('2026-01-01T09:00:00Z');
  });

  test('costs no more with more levels', () => {
    let document: object = { zone: 'UTC', hours: { mon: ['09:00-10:00'] } };
    for (let level = 0; level < 15; level++) document = { union: [document] };
    expect(parsed(document).nextOpen(AT).toISO({ suppressMilliseconds: true })).toBe('2026-01-05T09:00:00Z');
  });

  test('may have as many rules as a year may have dates', () => {
    const ranges = (count: number) => Array.from({ length: count }, () => ({ from: '01-01', until: '12-31' }));
    expect(codes({ zone: 'UTC', hours: {}, holidays: ranges(27) })).toEqual([]);
    expect(codes({ zone: 'UTC', hours: {}, holidays: ranges(28) })).toEqual([['tooLarge', 'holidays']]);
    const daily = (count: number) => Array.from({ length: count }, () => ({ easter: 0 }));
    expect(codes({ zone: 'UTC', hours: {}, holidays: daily(10_000) })).toEqual([]);
    expect(codes({ zone: 'UTC', hours: {}, holidays: daily(10_001) })).toEqual([['tooLarge', 'holidays']]);
  });
});

describe('a wrong date, far from all others', () => {
  const office = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
  const sla = createSla({ catalog: supportCatalog, calendar: office });
  /** DateTime.MinValue of .NET. */
  const MIN = '0001-01-01T00:00:00Z';
  const NOW = '2026-11-27T00:00:00Z';

  test('in a ticket opened in the year 1 allows a status, but no explanation', () => {
    const ticket = { category: 'core', level: 'urgent', openedAt: MIN } as const;
    expect(sla.status(ticket, NOW).verdict).toBe('breaching');
    expect(codeOf(() => sla.explain(ticket, 'resolution', NOW))).toBe('tooLarge');
  });

  test('as the asOf of a ticket, in the year 9999, does the same', () => {
    const ticket = { category: 'core', level: 'urgent', openedAt: AT } as const;
    expect(sla.status(ticket, '9999-12-31T00:00:00Z').verdict).toBe('breaching');
  });

  const [FIRST, LAST] = ['0000-01-03T03:06:28Z', '9999-12-30T03:00:00Z'];

  test('gives the open time of 10,000 years for a desk, but an error for 100 ranges a day', () => {
    // From Monday 3 January 0000 (local mean time, three hours and some minutes behind) to Thursday 30 December 9999:
    // 25 times 400 years of 20,871 weeks, without the first two days, which are a weekend, and the last two, a Thursday
    // and a Friday.
    expect(office.between(FIRST, LAST).as('hours')).toBe((25 * 20_871 * 5 - 2) * 9);
    expect(codeOf(() => createCalendar(dense(0)).between(FIRST, LAST))).toBe('tooLarge');
    expect(() => createCalendar(dense(0)).between(FIRST, '0100-01-01T00:00:00Z')).not.toThrow();
  });

  test('gives lists of limited length', () => {
    expect(codeOf(() => office.intervals(FIRST, LAST))).toBe('tooLarge');
    expect(codeOf(() => createCalendar(dense(0)).intervals('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z'))).toBe(
      'tooLarge',
    );
    // The same lists as numbers, which cost less.
    expect(() => office.timeline.intervals(Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1))).not.toThrow();
    // 100 a day: 600 days of them, and one day more.
    const many = (until: string) =>
      createCalendar(dense(0)).timeline.intervals(
        Date.parse('2026-01-01T00:00:00-03:00'),
        Date.parse(`${until}T00:00:00-03:00`),
      );
    expect(many('2027-08-24').length).toBe(60_000);
    expect(codeOf(() => many('2027-08-25'))).toBe('tooLarge');
    const closed = createCalendar({ zone: 'UTC', hours: {}, holidays: [{ easter: 0 }, { month: 1, day: 1 }] });
    expect(codeOf(() => closed.exceptions(FIRST, LAST))).toBe('tooLarge');
    expect(closed.exceptions('1026-06-01T00:00:00Z', '2026-06-01T00:00:00Z').length).toBe(2000);
  });

  test('limits the count of days', () => {
    expect(codeOf(() => office.countDays(FIRST, LAST))).toBe('tooLarge');
    expect(office.countDays('1600-01-01', '2000-01-01')).toBe(20_871 * 5);
  });

  test('ends a search at the end of time', () => {
    const never = createCalendar({ zone: 'UTC', hours: {} });
    expect(['noOpenTime', 'outsideCoverage']).toContain(codeOf(() => never.nextOpen('9999-12-31T23:59:59.999Z')));
    expect(['noOpenTime', 'outsideCoverage']).toContain(codeOf(() => never.previousOpen('0000-01-01T00:00:00Z')));
  });
});
