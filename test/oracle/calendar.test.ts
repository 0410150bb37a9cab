import * as prazo from 'prazo';
import { describe, expect, it } from 'vitest';
import { calendarBy } from '../laws/oracle-cases';
import { CalendarOracle } from './calendar';
import type { Definition, HolidayItem, Overrides, Plain } from './calendar-definition';
import { DAY, MINUTE } from './clock';

/** Cases worked out by hand from the rules, for both the oracle and the library. */

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);
const shown = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

interface Answers {
  intervals(from: number, until: number): readonly (readonly [number, number])[] | undefined;
  isBusinessDay(date: string): boolean | undefined;
  addDays(from: number, n: number): number | undefined;
  countDays(from: string | number, until: string | number): number | undefined;
  businessDayOfMonth(month: string, n: number): string | null | undefined;
}

/** Returns the answers for some months around an instant. */
type Subject = (definition: Definition, around: number) => Answers;

const oracle: Subject = (definition, around) =>
  new CalendarOracle(definition, { from: around - 20 * DAY, until: around + 100 * DAY, step: 15 * MINUTE });

const library: Subject = (definition) => {
  const calendar = calendarBy(prazo, definition);
  return {
    intervals: (from, until) => calendar.timeline.intervals(from, until),
    isBusinessDay: (date) => calendar.isBusinessDay(date),
    addDays: (from, n) => calendar.addDays(from, n).toMillis(),
    countDays: (from, until) => calendar.countDays(from, until),
    businessDayOfMonth: (month, n) => calendar.businessDayOfMonth(month, n),
  };
};

const OFFICE = { 'mon-fri': ['09:00-17:00'] };
const NIGHTS = { 'mon-sun': ['22:00-06:00'] };

const utc = (more: Partial<Plain>): Plain => ({ zone: 'UTC', hours: OFFICE, ...more });
const closedOn = (...holidays: readonly HolidayItem[]): Plain => utc({ holidays });
const nights = (more: Partial<Plain>): Plain => utc({ hours: NIGHTS, ...more });

describe.each([
  ['the oracle', oracle],
  ['the library', library],
])('%s', (_name, subject) => {
  /** Returns the open time from one day to another, in UTC. */
  function open(definition: Definition, from: string, until: string): readonly string[] {
    const [start, end] = [at(`${from} 00:00`), at(`${until} 00:00`)];
    const found = subject(definition, start).intervals(start, end) ?? [];
    return found.map(([opening, closing]) => `${shown(opening).slice(5)} until ${shown(closing).slice(5)}`);
  }

  /** Returns the weekdays of a period on which an office is closed. */
  function daysOff(definition: Definition, from: string, until: string): readonly string[] {
    const answers = subject(definition, at(`${from} 00:00`));
    const dates: string[] = [];
    for (let ms = at(`${from} 00:00`); ms <= at(`${until} 00:00`); ms += DAY) {
      const date = shown(ms).slice(0, 10);
      if (![0, 6].includes(new Date(ms).getUTCDay()) && !answers.isBusinessDay(date)) dates.push(date.slice(5));
    }
    return dates;
  }

  const addDays = (definition: Definition, from: string, n: number): string =>
    shown(subject(definition, at(from)).addDays(at(from), n) as number);

  describe('observed', () => {
    const christmas: readonly HolidayItem[] = [
      { month: 12, day: 25, observed: 'nextWeekday' },
      { month: 12, day: 26, observed: 'nextWeekday' },
    ];

    it('moves Christmas and Boxing Day to two different days', () => {
      // 25 December 2027 is a Saturday, and 2022 a Sunday.
      expect(daysOff(closedOn(...christmas), '2027-12-20', '2027-12-31')).toEqual(['12-27', '12-28']);
      expect(daysOff(closedOn(...christmas), '2022-12-20', '2022-12-31')).toEqual(['12-26', '12-27']);
    });

    it('moves over the new year in both directions', () => {
      // 1 January 2022 is a Saturday; 31 December 2022 is one as well.
      const nearest = closedOn({ month: 1, day: 1, observed: 'nearestWeekday' });
      expect(daysOff(nearest, '2021-12-27', '2022-01-07')).toEqual(['12-31']);
      const both = closedOn(
        { month: 1, day: 1, observed: 'nextWeekday' },
        { month: 12, day: 31, observed: 'nextWeekday' },
      );
      expect(daysOff(both, '2022-12-26', '2023-01-06')).toEqual(['01-02', '01-03']);
    });

    it('moves nextWeekday holidays last', () => {
      // Saturday 7 and Sunday 8 March. Monday 9 and Tuesday 10 are other holidays.
      const list = closedOn(
        { date: '2026-03-07', observed: 'nextWeekday' },
        { date: '2026-03-08', observed: 'nearestWeekday' },
        { date: '2026-03-04', observed: 'monday' },
        '2026-03-10',
      );
      expect(daysOff(list, '2026-03-02', '2026-03-20')).toEqual(['03-09', '03-10', '03-11']);
    });

    it('ignores part-day holidays', () => {
      const list = closedOn(
        { date: '2026-03-07', observed: 'nextWeekday' },
        { date: '2026-03-09', closed: '09:00-12:00' },
      );
      expect(daysOff(list, '2026-03-02', '2026-03-20')).toEqual(['03-09']);
    });

    it('does not move a holiday on Monday', () => {
      const list = closedOn({ date: '2026-03-02', observed: 'monday' }, { date: '2026-03-10', observed: 'monday' });
      expect(daysOff(list, '2026-03-02', '2026-03-20')).toEqual(['03-02', '03-16']);
    });
  });

  describe('rules', () => {
    it('count weekdays of a month from both ends', () => {
      // In March 2026, Mondays are 2, 9, 16, 23 and 30, and Fridays 6, 13, 20 and 27.
      const list = closedOn(
        { month: 3, weekday: 'mon', nth: 5 },
        { month: 3, weekday: 'fri', nth: 5 },
        { month: 3, weekday: 'fri', nth: -1 },
        { month: 3, weekday: 'tue', nth: 1 },
      );
      expect(daysOff(list, '2026-03-01', '2026-03-31')).toEqual(['03-03', '03-27', '03-30']);
    });

    it('have both Easters', () => {
      // In 2026 they are on 5 and 12 April.
      const list = closedOn({ easter: -2 }, { easter: 1 }, { easter: 1, orthodox: true }, { easter: 60 });
      expect(daysOff(list, '2026-03-23', '2026-06-10')).toEqual(['04-03', '04-06', '04-13', '06-04']);
    });

    it('apply by the year of their date', () => {
      const rule = { month: 1, day: 1, observed: 'nearestWeekday' } as const;
      expect(daysOff(closedOn({ ...rule, since: 2022 }), '2021-12-27', '2022-01-07')).toEqual(['12-31']);
      expect(daysOff(closedOn({ ...rule, last: 2021 }), '2021-12-27', '2022-01-07')).toEqual([]);
    });

    it('apply by the start of a range that passes the new year', () => {
      const range = closedOn({ from: '12-31', until: '01-04', last: 2026 });
      expect(daysOff(range, '2026-12-28', '2027-01-08')).toEqual(['12-31', '01-01', '01-04']);
      expect(daysOff(range, '2027-12-27', '2028-01-07')).toEqual([]);
    });
  });

  describe('worked days', () => {
    const hours = { 'mon-thu': ['09:00-17:00'], fri: ['09:00-13:00'] };

    it('have the hours of the nearest day with their weekday', () => {
      const list = utc({
        hours,
        holidays: [
          { date: '2026-03-07', open: 'weekday' },
          { date: '2026-03-08', open: 'weekday' },
          { date: '2026-03-14', open: 'mon' },
          '2026-03-07',
        ],
      });
      expect(open(list, '2026-03-07', '2026-03-09')).toEqual([
        '03-07 09:00 until 03-07 13:00',
        '03-08 09:00 until 03-08 17:00',
      ]);
      expect(open(list, '2026-03-14', '2026-03-15')).toEqual(['03-14 09:00 until 03-14 17:00']);
    });

    it('add up, and an override outranks them', () => {
      const holidays = [
        { date: '2026-03-07', open: ['08:00-10:00'] },
        { date: '2026-03-07', open: ['09:00-12:00'] },
      ];
      expect(open(utc({ holidays }), '2026-03-07', '2026-03-08')).toEqual(['03-07 08:00 until 03-07 12:00']);
      const overrides = { '2026-03-07': ['20:00-21:00'] };
      expect(open(utc({ holidays, overrides }), '2026-03-07', '2026-03-08')).toEqual(['03-07 20:00 until 03-07 21:00']);
    });

    it('have the hours of their season', () => {
      const list = utc({
        seasons: [{ from: '03-08', until: '03-31', hours: { 'mon-fri': ['10:00-11:00'] } }],
        holidays: [
          { date: '2026-03-07', open: 'weekday' },
          { date: '2026-03-08', open: 'weekday' },
        ],
      });
      expect(open(list, '2026-03-07', '2026-03-09')).toEqual([
        '03-07 09:00 until 03-07 17:00',
        '03-08 10:00 until 03-08 11:00',
      ]);
    });
  });

  describe('overrides', () => {
    it('with a year outrank those of every year, and dates outrank ranges', () => {
      const overrides: Overrides = {
        '03-02/03-06': ['01:00-02:00'],
        '03-03': ['02:00-03:00'],
        '2026-03-04/2026-03-05': ['03:00-04:00'],
        '03-05': ['04:00-05:00'],
        '2026-03-05': ['05:00-06:00'],
        '03-04': ['06:00-07:00'],
      };
      expect(open(utc({ overrides }), '2026-03-02', '2026-03-07')).toEqual([
        '03-02 01:00 until 03-02 02:00',
        '03-03 02:00 until 03-03 03:00',
        '03-04 03:00 until 03-04 04:00',
        '03-05 05:00 until 03-05 06:00',
        '03-06 01:00 until 03-06 02:00',
      ]);
    });
  });

  describe('hours that run over into the next day', () => {
    const tuesday = (more: Partial<Plain>) => open(nights(more), '2026-03-03', '2026-03-05');

    it('of ordinary hours end with an override', () => {
      expect(tuesday({ overrides: { '2026-03-03': ['23:00-24:00'] } })).toEqual([
        '03-03 23:00 until 03-04 00:00',
        '03-04 22:00 until 03-05 00:00',
      ]);
    });

    it('of an override meet the hours of the next day', () => {
      const overrides = { '2026-03-02': ['20:00-07:00'], '2026-03-03': ['06:00-08:00'], '2026-03-04': [] };
      expect(tuesday({ overrides })).toEqual(['03-03 00:00 until 03-03 08:00']);
    });

    it('of an override end with a holiday', () => {
      expect(tuesday({ overrides: { '2026-03-02': ['20:00-07:00'] }, holidays: ['2026-03-03'] })).toEqual([
        '03-04 22:00 until 03-05 00:00',
      ]);
    });

    it('lose the part that a holiday closes', () => {
      const holidays = [{ date: '2026-03-03', closed: '02:00-23:00' }];
      expect(tuesday({ holidays })).toEqual([
        '03-03 00:00 until 03-03 02:00',
        '03-03 23:00 until 03-04 06:00',
        '03-04 22:00 until 03-05 00:00',
      ]);
    });

    it('do not end with a holiday that an override outranks', () => {
      const overrides = { '2026-03-02': ['20:00-07:00'], '2026-03-03': ['12:00-13:00'], '2026-03-04': [] };
      const holidays = ['2026-03-03', { date: '2026-03-03', closed: '05:00-12:30' }];
      expect(tuesday({ overrides, holidays })).toEqual([
        '03-03 00:00 until 03-03 07:00',
        '03-03 12:00 until 03-03 13:00',
      ]);
    });
  });

  describe('rotations', () => {
    it('apply before their anchor', () => {
      const hours = { anchor: '2026-03-04', days: [['08:00-09:00'], ['10:00-11:00'], []] };
      expect(open(utc({ hours }), '2026-03-02', '2026-03-06')).toEqual([
        '03-02 10:00 until 03-02 11:00',
        '03-04 08:00 until 03-04 09:00',
        '03-05 10:00 until 03-05 11:00',
      ]);
    });

    it('count weeks from the anchor, on any weekday', () => {
      const hours = { anchor: '2026-03-04', weeks: [{ 'mon-sun': ['08:00-09:00'] }, { mon: ['10:00-11:00'] }] };
      // The first week is that of 4 to 10 March.
      expect(open(utc({ hours }), '2026-03-02', '2026-03-05')).toEqual([
        '03-02 10:00 until 03-02 11:00',
        '03-04 08:00 until 03-04 09:00',
      ]);
      expect(open(utc({ hours }), '2026-03-10', '2026-03-19')).toEqual([
        '03-10 08:00 until 03-10 09:00',
        '03-16 10:00 until 03-16 11:00',
        '03-18 08:00 until 03-18 09:00',
      ]);
    });
  });

  describe('seasons', () => {
    it('that apply once outrank those of every year, which may pass the new year', () => {
      const seasons = [
        { from: '12-31', until: '01-02', hours: { 'mon-sun': ['01:00-02:00'] } },
        { from: '2026-12-31', until: '2026-12-31', hours: {} },
      ];
      expect(open(utc({ seasons }), '2026-12-30', '2027-01-04')).toEqual([
        '12-30 09:00 until 12-30 17:00',
        '01-01 01:00 until 01-01 02:00',
        '01-02 01:00 until 01-02 02:00',
      ]);
    });

    it('that begin on 29 February begin on 1 March in common years', () => {
      const seasons = [{ from: '02-29', until: '03-02', hours: { 'mon-sun': ['01:00-02:00'] } }];
      expect(open(utc({ seasons, hours: {} }), '2026-02-27', '2026-03-04')).toEqual([
        '03-01 01:00 until 03-01 02:00',
        '03-02 01:00 until 03-02 02:00',
      ]);
    });
  });

  describe('zones', () => {
    it('skip a range in a gap, and count a range in an overlap once', () => {
      // In New York clocks go from 02:00 to 03:00 on 8 March 2026, at 07:00 UTC, and go back on 1 November, at 06:00
      // UTC.
      const hours = { sun: ['01:30-02:15', '02:30-03:30'] };
      const desk = { zone: 'America/New_York', hours };
      expect(open(desk, '2026-03-08', '2026-03-09')).toEqual(['03-08 06:30 until 03-08 07:30']);
      expect(open(desk, '2026-11-01', '2026-11-02')).toEqual([
        '11-01 05:30 until 11-01 07:15',
        '11-01 07:30 until 11-01 08:30',
      ]);
    });

    it('have the changes of their definition', () => {
      const zone = { name: 'UTC', changes: [{ from: '2026-03-04T12:00:00Z', offset: '+01:00' }] };
      expect(open(utc({ zone }), '2026-03-03', '2026-03-06')).toEqual([
        '03-03 09:00 until 03-03 17:00',
        '03-04 09:00 until 03-04 16:00',
        '03-05 08:00 until 03-05 16:00',
      ]);
    });
  });

  describe('combinations', () => {
    const lisbon: Plain = { zone: 'Europe/Lisbon', hours: OFFICE };
    const saoPaulo: Plain = { zone: 'America/Sao_Paulo', hours: OFFICE };
    const moving = { effective: [{ calendar: lisbon }, { from: '2026-03-04', calendar: saoPaulo }] };

    it('may move from zone to zone', () => {
      // 4 March begins in São Paulo at 03:00 UTC.
      expect(open(moving, '2026-03-03', '2026-03-05')).toEqual([
        '03-03 09:00 until 03-03 17:00',
        '03-04 12:00 until 03-04 20:00',
      ]);
      expect(addDays(moving, '2026-03-03 10:00', 1)).toBe('2026-03-04 13:00');
      expect(addDays(moving, '2026-03-04 13:00', -1)).toBe('2026-03-03 10:00');
    });

    it('may be nested', () => {
      const lunch = utc({ hours: { 'mon-sun': ['12:00-13:00'] } });
      const nested = { difference: [{ intersection: [lisbon, saoPaulo] }, { union: [lunch, closedOn('2026-03-03')] }] };
      expect(open(nested, '2026-03-03', '2026-03-05')).toEqual(['03-03 13:00 until 03-03 17:00']);
    });
  });

  describe('days', () => {
    const desk = utc({ hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] }, holidays: ['2026-03-04'] });

    it('are added', () => {
      expect(addDays(desk, '2026-03-03 10:00', 1)).toBe('2026-03-05 10:00');
      expect(addDays(desk, '2026-03-03 12:00', 1)).toBe('2026-03-05 13:00');
      expect(addDays(desk, '2026-03-06 18:00', 1)).toBe('2026-03-10 09:00');
    });

    it('are subtracted: the same local time if it is open, else the closing before', () => {
      expect(addDays(desk, '2026-03-05 09:00', -1)).toBe('2026-03-03 09:00');
      expect(addDays(desk, '2026-03-05 13:00', -1)).toBe('2026-03-03 13:00');
      expect(addDays(desk, '2026-03-05 12:30', -1)).toBe('2026-03-03 12:00');
      expect(addDays(desk, '2026-03-05 17:00', -1)).toBe('2026-03-03 17:00');
      expect(addDays(desk, '2026-03-05 08:00', -1)).toBe('2026-03-02 17:00');
    });

    it('are counted', () => {
      const { countDays } = bound(desk);
      expect(countDays('2026-03-02', '2026-03-09')).toBe(4);
      expect(countDays('2026-03-09', '2026-03-02')).toBe(-4);
      expect(countDays(at('2026-03-03 23:00'), at('2026-03-05 01:00'))).toBe(1);
    });

    it('are found in a month from both ends', () => {
      const { businessDayOfMonth } = bound(desk);
      // In March 2026: 2, 3, 5, 6, 9 … 27, 30, 31.
      expect([1, 3, 21, -1, -21].map((n) => businessDayOfMonth('2026-03', n))).toEqual([
        '2026-03-02',
        '2026-03-05',
        '2026-03-31',
        '2026-03-31',
        '2026-03-02',
      ]);
    });
  });

  function bound(definition: Definition): Pick<Answers, 'countDays' | 'businessDayOfMonth'> {
    const answers = subject(definition, at('2026-03-01 00:00'));
    return {
      countDays: (from, until) => answers.countDays(from, until),
      businessDayOfMonth: (month, n) => answers.businessDayOfMonth(month, n),
    };
  }
});
