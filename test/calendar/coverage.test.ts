import type { DateTime } from 'luxon';
import {
  type Calendar,
  type CalendarDefinition,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  freezeCalendar,
  type Holiday,
  isPrazoError,
  type ZoneDefinition,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../src/input/units';
import { iso } from '../show';
import { slaOf, ticketAt } from '../ticket/promise';

// The coverage of a calendar: the years that all of its holidays cover.

const utc = (year: number) => Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00Z`);
/** The first instant after the year 9999. */
const END = 253_402_300_800_000;
const END_OF_2030 = utc(2031);
const own = {
  name: 'Ours',
  changes: [{ from: '2000-01-01T00:00Z', offset: '-03:00' }],
  coverage: { from: 2020, until: 2030 },
};
const list = (name: string, from: number, until: number) => ({ name, coverage: { from, until }, holidays: [] });
const source = (name: string, coverage?: { from: number; until: number }) => ({
  name,
  ...(coverage && { coverage }),
  holidaysIn: (): readonly Holiday[] => [],
});
const knowing = (...holidays: readonly object[]): Calendar =>
  createCalendar({ zone: 'UTC', hours: '24/7', holidays: holidays as never });
const known = ({ timeline }: Calendar) => [timeline.from, timeline.until, timeline.limitedBy];

/** Returns what a call returns, or the code of the error that it throws. */
function answerOrCode<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (isPrazoError(error)) return error.code;
    throw error;
  }
}

describe('a calendar covers', () => {
  test.each<readonly [string, () => Calendar, readonly unknown[]]>([
    ['all years, if it has dates only', () => knowing('2026-01-01' as never), [utc(0), END, 'this library']],
    ['all years, if its source has no coverage', () => knowing(source('s')), [utc(0), END, 'this library']],
    ['the years of its list', () => knowing(list('a', 2020, 2030)), [utc(2020), utc(2031), 'a']],
    ['the years of its source', () => knowing(source('s', { from: 2020, until: 2030 })), [utc(2020), utc(2031), 's']],
    [
      'the years that all of its sources cover',
      () => knowing(list('a', 2020, 2030), source('s'), list('b', 2022, 2040)),
      [utc(2022), utc(2031), 'a, b'],
    ],
  ])('%s', (_what, make, expected) => {
    expect(known(make())).toEqual(expected);
  });

  test.each<readonly [string, () => Calendar, readonly unknown[]]>([
    ['to the last year of its list', () => knowing(list('a', 0, 2030)), [utc(0), END_OF_2030, 'a']],
    ['from the first year of its list', () => knowing(list('a', 2020, 9999)), [utc(2020), END, 'a']],
    [
      'of its zone',
      () => createCalendar({ zone: own, hours: '24/7' }),
      [utc(2020) + 3 * HOUR_MS, END_OF_2030 + 3 * HOUR_MS, 'the zone Ours'],
    ],
  ])('the years %s', (_what, make, expected) => {
    expect(known(make())).toEqual(expected);
  });

  test.each<readonly [string, object, readonly unknown[]]>([
    // 31 December 2019 was a Tuesday, and may itself be a holiday.
    ['of the day before may run on', { tue: ['22:00-06:00'] }, [utc(2020) + 6 * HOUR_MS, END_OF_2030, 'a']],
    ['of another day run on', { wed: ['22:00-06:00'], thu: ['22:00-07:00'] }, [utc(2020), END_OF_2030, 'a']],
  ])('the time after the night shift, if the hours %s', (_what, hours, expected) => {
    expect(known(createCalendar({ zone: 'UTC', hours, holidays: list('a', 2020, 2030) }))).toEqual(expected);
  });

  test('all years, if it has night shifts only', () => {
    const nights = createCalendar({ zone: 'UTC', hours: { 'mon-sun': ['22:00-06:00'] } });
    expect(known(nights)).toEqual([utc(0), END, 'this library']);
  });

  test('the civil years of its zone', () => {
    const tokyo = createCalendar({ zone: 'Asia/Tokyo', hours: '24/7', holidays: list('a', 2020, 2030) });
    expect(known(tokyo)).toEqual([utc(2020) - 9 * 3_600_000, utc(2031) - 9 * 3_600_000, 'a']);
  });

  test.each<readonly [string, (...of: [Calendar, Calendar]) => Calendar]>([
    ['union', calendarUnion],
    ['intersection', calendarIntersection],
  ])('the years that both calendars of a %s cover', (_word, join) => {
    const [early, late] = [knowing(list('early', 2018, 2026)), knowing(list('late', 2022, 2030))];
    expect(known(join(early, late))).toEqual([utc(2022), utc(2027), 'early']);
    expect(known(join(late, early))).toEqual([utc(2022), utc(2027), 'early']);
    expect(known(join(knowing(list('wide', 2010, 2040)), late))).toEqual([utc(2022), utc(2031), 'late']);
  });

  test.each<readonly [string, (...of: [Calendar, Calendar]) => Calendar]>([
    ['union', calendarUnion],
    ['intersection', calendarIntersection],
  ])('a %s of calendars without a common year is refused', (_word, join) => {
    const refused = () => join(knowing(list('a', 2020, 2025)), knowing(list('b', 2026, 2030)));
    expect(refused).toThrow(expect.objectContaining({ code: 'outsideCoverage' }));
  });

  test('as an effective calendar, the part of each period that its entry covers', () => {
    const [early, late] = [knowing(list('early', 2018, 2022)), knowing(list('late', 2022, 2030))];
    const from = (date: string) => effectiveCalendar([{ calendar: early }, { from: date, calendar: late }]);
    expect(known(from('2022-06-01'))).toEqual([utc(2018), utc(2031), 'late']);
    // The later entry applies from 2020, but covers only the years from 2022.
    expect(known(from('2020-06-01'))).toEqual([utc(2022), utc(2031), 'late']);
    // The earlier entry covers the years to 2022, and the later applies from 2025.
    expect(() => from('2025-06-01').isOpen('2024-01-01T00:00Z')).toThrow(
      expect.objectContaining({ code: 'outsideCoverage' }),
    );
  });
});

describe('a source of holidays', () => {
  test('may return holidays of another year, which are ignored', () => {
    const holidaysIn = (year: number) => [{ date: `${year}-03-04` }, { date: `${year + 1}-03-05` }];
    const calendar = createCalendar({ zone: 'UTC', hours: '24/7', holidays: { name: 's', holidaysIn } });
    expect(['2026-03-04', '2026-03-05'].map((date) => calendar.isBusinessDay(date))).toEqual([false, true]);
  });

  test('is not called for years outside its coverage that another calendar covers', () => {
    const asked: number[] = [];
    const holidaysIn = (year: number) => {
      asked.push(year);
      return [{ date: `${year}-03-04` }];
    };
    const calendar = knowing({ name: 's', coverage: { from: 2026, until: 2027 }, holidaysIn });
    expect(calendar.isBusinessDay('2026-03-04')).toBe(false);
    calendar.between('2026-01-01T00:00Z', '2028-01-01T00:00Z');
    expect([Math.min(...asked), Math.max(...asked)]).toEqual([2026, 2027]);
  });

  test('is called once for each year, unless there are very many', () => {
    const asked = new Map<number, number>();
    const holidaysIn = (year: number) => {
      asked.set(year, (asked.get(year) ?? 0) + 1);
      return [];
    };
    const calendar = knowing({ name: 's', holidaysIn });
    for (let i = 0; i < 3; i++) for (let year = 2000; year < 2060; year++) calendar.isBusinessDay(`${year}-06-15`);
    expect(new Set(asked.values())).toEqual(new Set([1]));
  });
});

describe('a zone with the coverage 2025 to 2027, three hours behind UTC', () => {
  const zone: ZoneDefinition = {
    name: 'Ours',
    changes: [{ from: '2024-01-01T00:00Z', offset: '-03:00' }],
    coverage: { from: 2025, until: 2027 },
  };
  const calendar = createCalendar({ zone, hours: '24/7' });

  // The years begin and end at 03:00 UTC. Eight days from them in UTC are 24 December 2024 and 9 January 2028.
  test.each<readonly [string, string, boolean | 'outsideCoverage']>([
    ['at the first instant of its years', '2025-01-01T03:00Z', true],
    ['before the first instant of its years', '2025-01-01T02:59:59.999Z', 'outsideCoverage'],
    ['at the last instant of its years', '2028-01-01T02:59:59.999Z', true],
    ['after the last instant of its years', '2028-01-01T03:00Z', 'outsideCoverage'],
  ])('%s, open time is known or outsideCoverage', (_situation, at, expected) => {
    expect(answerOrCode(() => calendar.isOpen(at))).toBe(expected);
  });

  test.each<readonly [string, string, number, string]>([
    ['after its years', '2027-12-31T12:00Z', 2, '2028-01-02T09:00-03:00'],
    ['at the end of the eighth day after its years', '2028-01-05T23:59Z', 3, '2028-01-08T20:59-03:00'],
    ['beyond the eighth day after its years', '2028-01-06T00:00Z', 3, 'outsideCoverage'],
    ['within its years, for a ticket opened before them', '2024-12-31T12:00Z', 1, '2025-01-01T09:00-03:00'],
    ['for a ticket opened more than eight days before its years', '2024-12-23T23:59Z', 1, 'outsideCoverage'],
  ])(
    'a target in days that is due %s, is due at the same local time or outsideCoverage',
    (_situation, at, days, due) => {
      const sla = slaOf({ days }, calendar);
      expect(answerOrCode(() => iso(sla.deadlines(ticketAt(at)).resolution?.due as DateTime<true>))).toBe(due);
      expect(answerOrCode(() => sla.evaluate(ticketAt(at), at).metrics.resolution?.due)).toBe(
        due === 'outsideCoverage' ? due : Date.parse(due),
      );
    },
  );

  test('when frozen, has the offsets of the eight days before and after its years', () => {
    // Samoa changed from -10:00 to +14:00 at the end of 29 December 2011: the same local time four days after the 28th, at
    // 10:00, is 1 January at 10:00.
    const apia = freezeCalendar(createCalendar({ zone: 'Pacific/Apia', hours: '24/7' }), { from: 2012, until: 2012 });
    const sla = slaOf({ days: 4 }, createCalendar(apia as CalendarDefinition));
    const { resolution } = sla.deadlines(ticketAt('2011-12-28T20:00Z'));
    expect(iso(resolution?.due as DateTime<true>)).toBe('2012-01-01T10:00+14:00');
  });
});

test('the bounds of the coverage are those of the zone', () => {
  const office = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
  const noon = '2026-03-04T12:00-03:00';
  const edges = [office.nextOpen(noon), office.nextClose(noon), office.previousOpen(noon), office.previousClose(noon)];
  expect(edges.map((edge) => edge.toISO({ suppressMilliseconds: true, suppressSeconds: true }))).toEqual([
    '2026-03-04T12:00-03:00',
    '2026-03-04T18:00-03:00',
    '2026-03-04T09:00-03:00',
    '2026-03-04T12:00-03:00',
  ]);
});
