import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { bounded } from '../bounded';
import { iso, openIn } from '../show';

/** Faults that were measured in other libraries: the situation, and the right result. */

const HOUR = 3_600_000;
const office = { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } as const;
const saoPaulo = createCalendar({ zone: 'America/Sao_Paulo', hours: office });

describe('opening_hours', () => {
  test('uses the zone of the process: here each calendar has its own', () => {
    const at = '2026-03-02T12:30:00Z';
    const openThere = ['America/Sao_Paulo', 'Europe/Lisbon', 'Asia/Tokyo', 'America/New_York'].map((zone) =>
      createCalendar({ zone, hours: office }).isOpen(at),
    );
    expect(openThere).toEqual([true, false, false, false]);
  });

  test('has no add, only an iterator: here 1,000 hours are one question', () => {
    expect(iso(saoPaulo.add('2026-03-02T09:00-03:00', { hours: 1000 }))).toBe('2026-08-21T18:00-03:00');
  });

  test('slows down with many dated rules: here 1,000 holidays cost nothing per question', () => {
    const holidays = Array.from({ length: 1000 }, (_, i) =>
      new Date(Date.UTC(2020, 0, 4 + i * 7)).toISOString().slice(0, 10),
    );
    const { timeline } = createCalendar({ zone: 'America/Sao_Paulo', hours: office, holidays });
    const start = Date.parse('2026-03-02T09:00-03:00');
    timeline.add(start, 2000 * HOUR);
    bounded(() => {
      for (let i = 0; i < 10_000; i++) timeline.add(start + i * 1000, 2000 * HOUR);
    });
    // All are Saturdays, on which the calendar is closed anyway.
    expect(timeline.add(start, 8 * HOUR)).toBe(start + 9 * HOUR);
  });
});

describe('dayjs-business-time', () => {
  test('cuts off seconds: here every millisecond counts', () => {
    expect(saoPaulo.add('2026-03-02T17:59:59.999-03:00', { milliseconds: 2 }).toISO()).toBe(
      '2026-03-03T09:00:00.001-03:00',
    );
    expect(saoPaulo.between('2026-03-02T09:00:30-03:00', '2026-03-02T09:01:15-03:00').toMillis()).toBe(45_000);
  });

  test('is open at closing time: here it is closed', () => {
    expect(saoPaulo.isOpen('2026-03-02T18:00:00-03:00')).toBe(false);
    expect(saoPaulo.isOpen('2026-03-02T17:59:59.999-03:00')).toBe(true);
  });

  test('never returns from Friday to Monday over a change to summer time: here it is one hour before and one after the weekend', () => {
    const newYork = createCalendar({ zone: 'America/New_York', hours: office });
    expect(newYork.between('2024-03-08T17:00-05:00', '2024-03-11T10:00-04:00').as('hours')).toBe(2);
    expect(iso(newYork.add('2024-03-08T17:00-05:00', { hours: 2 }))).toBe('2024-03-11T10:00-04:00');
    expect(saoPaulo.between('2018-11-02T17:00-03:00', '2018-11-05T10:00-02:00').as('hours')).toBe(2);
    expect(iso(saoPaulo.add('2018-11-02T17:00-03:00', { hours: 2 }))).toBe('2018-11-05T10:00-02:00');
  });

  test('counts 48 hours over the missing day of Apia: here 24 are 24', () => {
    const apia = createCalendar({ zone: 'Pacific/Apia', hours: { 'mon-sun': ['00:00-24:00'] } });
    expect(apia.between('2011-12-29T12:00-10:00', '2011-12-31T12:00+14:00').as('hours')).toBe(24);
    expect(iso(apia.add('2011-12-29T12:00-10:00', { hours: 24 }))).toBe('2011-12-31T12:00+14:00');
  });
});

describe('moment-business-time', () => {
  test('returns −1.5 h from 09:30 to 10:30 on a day with a lunch break: here it is 1 h', () => {
    expect(saoPaulo.between('2026-03-02T09:30-03:00', '2026-03-02T10:30-03:00').as('hours')).toBe(1);
    expect(saoPaulo.between('2026-03-02T11:30-03:00', '2026-03-02T13:30-03:00').as('hours')).toBe(1);
    expect(saoPaulo.between('2026-03-02T12:10-03:00', '2026-03-02T12:50-03:00').toMillis()).toBe(0);
    expect(saoPaulo.between('2026-03-02T11:30-03:00', '2026-03-03T13:30-03:00').as('hours')).toBe(9);
  });

  test('is wrong at night: here a shift from 22:00 to 06:00 is eight hours', () => {
    const night = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['22:00-06:00'] } });
    expect(night.isOpen('2026-03-03T02:00-03:00')).toBe(true);
    expect(night.isOpen('2026-03-02T02:00-03:00')).toBe(false);
    expect(night.between('2026-03-02T12:00-03:00', '2026-03-03T12:00-03:00').as('hours')).toBe(8);
    expect(iso(night.add('2026-03-06T22:00-03:00', { hours: 9 }))).toBe('2026-03-09T23:00-03:00');
  });

  test('is configured for the whole process: here two calendars are independent', () => {
    const weekend = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'sat-sun': ['10:00-12:00'] } });
    expect([saoPaulo.isOpen('2026-03-07T11:00-03:00'), weekend.isOpen('2026-03-07T11:00-03:00')]).toEqual([
      false,
      true,
    ]);
    expect([saoPaulo.isOpen('2026-03-02T11:00-03:00'), weekend.isOpen('2026-03-02T11:00-03:00')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('working-times', () => {
  test('never returns if a difference ends exactly at an opening: here it does', () => {
    expect(saoPaulo.between('2026-03-02T17:00-03:00', '2026-03-03T09:00-03:00').as('hours')).toBe(1);
    expect(saoPaulo.between('2026-03-02T11:00-03:00', '2026-03-02T13:00-03:00').as('hours')).toBe(1);
    expect(saoPaulo.between('2026-03-06T18:00-03:00', '2026-03-09T09:00-03:00').toMillis()).toBe(0);
  });

  test('overflows the stack over a weekend when clocks go back: here the weekend is an hour longer', () => {
    const newYork = createCalendar({ zone: 'America/New_York', hours: office });
    expect(newYork.between('2024-11-01T17:00-04:00', '2024-11-04T10:00-05:00').as('hours')).toBe(2);
    expect(saoPaulo.between('2019-02-15T17:00-02:00', '2019-02-18T10:00-03:00').as('hours')).toBe(2);
  });

  test('overflows the stack over ten years: here it is a number', () => {
    // 2016 to 2025 are 3,653 days, of which 2,609 are Monday to Friday.
    expect(saoPaulo.between('2016-01-01T00:00-02:00', '2026-01-01T00:00-03:00').as('hours')).toBe(2609 * 8);
  });
});

describe('working-time-calculator', () => {
  test('only has differences: here there is an inverse', () => {
    const [from, until] = ['2026-03-02T10:15-03:00', '2026-03-10T16:45-03:00'];
    const open = saoPaulo.between(from, until);
    expect(iso(saoPaulo.add(from, open))).toBe(until);
    expect(iso(saoPaulo.subtract(until, open))).toBe(from);
  });

  test('is sometimes wrong near a transition: here open time across it is the elapsed time', () => {
    const lisbon = createCalendar({ zone: 'Europe/Lisbon', hours: { 'mon-sun': ['00:30-02:30'] } });
    expect(lisbon.between('2024-03-30T12:00Z', '2024-03-31T12:00+01:00').as('hours')).toBe(1);
    expect(lisbon.between('2024-10-26T12:00+01:00', '2024-10-27T12:00Z').as('hours')).toBe(3);
  });
});

describe('zendesk/biz', () => {
  test('counts whole seconds: here a millisecond is not lost', () => {
    expect(saoPaulo.between('2026-03-02T09:00:00.001-03:00', '2026-03-02T09:00:01-03:00').toMillis()).toBe(999);
  });
});

describe('CustomBusinessHour of pandas', () => {
  test('adds whole hours: here any amount', () => {
    expect(iso(saoPaulo.add('2026-03-02T17:45-03:00', { hours: 0.5 }))).toBe('2026-03-03T09:15-03:00');
  });

  test('is wrong if clocks change inside the hours: here the hours have their real length', () => {
    const newYork = createCalendar({ zone: 'America/New_York', hours: { sun: ['00:00-08:00'] } });
    expect(openIn(newYork, '2024-03-10T00:00-05:00', '2024-03-11T00:00-04:00')).toEqual([
      '2024-03-10T00:00-05:00/2024-03-10T08:00-04:00',
    ]);
    expect(newYork.between('2024-03-10T00:00-05:00', '2024-03-11T00:00-04:00').as('hours')).toBe(7);
    expect(newYork.between('2024-11-03T00:00-04:00', '2024-11-04T00:00-05:00').as('hours')).toBe(9);
    expect(iso(newYork.add('2024-03-10T00:00-05:00', { hours: 7 }))).toBe('2024-03-10T08:00-04:00');
  });
});

describe('a day loop by hand', () => {
  test('has no negative amounts: here they subtract', () => {
    expect(iso(saoPaulo.add('2026-03-09T10:00-03:00', { hours: -2 }))).toBe('2026-03-06T17:00-03:00');
    expect(saoPaulo.between('2026-03-09T10:00-03:00', '2026-03-06T17:00-03:00').as('hours')).toBe(-2);
  });
});

describe('seven of these libraries', () => {
  test('never return from a schedule without open time: here that is an error, at once', () => {
    const never = createCalendar({ zone: 'America/Sao_Paulo', hours: {} });
    bounded(() => {
      expect(() => never.add(0, { hours: 1 })).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
      expect(() => never.nextOpen(0)).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
    });
    expect(never.between(0, 1e12).toMillis()).toBe(0);
  });
});

describe('nearly all of these libraries', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'return the start for an amount of %d: here that is an error',
    (hours) => {
      expect(() => saoPaulo.add('2026-03-02T10:00-03:00', { hours })).toThrow(
        expect.objectContaining({ code: 'invalidAmount' }),
      );
      expect(() => saoPaulo.subtract('2026-03-02T10:00-03:00', { hours })).toThrow(
        expect.objectContaining({ code: 'invalidAmount' }),
      );
    },
  );

  test('grow with the span: here ten years take about as long as two hours', () => {
    const { timeline } = saoPaulo;
    const start = Date.parse('2016-01-04T09:00-02:00');
    const cost = (amount: number) => {
      const once = () => {
        const started = performance.now();
        for (let i = 0; i < 20_000; i++) timeline.add(start + i * 1000, amount);
        return performance.now() - started;
      };
      once();
      return Math.min(once(), once(), once());
    };
    expect(cost(20_000 * HOUR)).toBeLessThan(10 * cost(2 * HOUR) + 20);
  });
});
