import Holidays from 'date-holidays';
import { createCalendar, type Holiday } from 'prazo';
import { holidaysOf, type PlaceHolidays } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';

/**
 * Days that are or are not a holiday of a place, all day, by its law or official calendar. The name is that of the first
 * language of the place: give it if a correction has `names`.
 */
const DAYS: readonly (readonly [place: string, date: string, holiday: boolean, name?: string])[] = [
  ['KR', '2024-02-09', true],
  ['KR', '2024-10-01', true],
  ['KR', '2025-01-27', true],
  ['KR', '2025-01-28', true],
  ['KR', '2025-01-31', false],
  ['KR', '2026-02-16', true],
  ['KR', '2026-02-19', false],
  ['KR', '2026-05-01', true],
  ['KR', '2026-06-03', true],
  ['KR', '2027-05-03', true],
  ['KR', '2029-02-12', true],
  ['KR', '2029-02-15', false],
  ['CY', '2027-03-15', true],
  ['CY', '2027-03-16', false],
  ['CY', '2026-06-01', true, 'Δευτέρα του Αγίου Πνεύματος'],
  ['BG', '2026-05-25', true],
  ['BG', '2027-05-04', true, 'Ден на труда'],
  ['BG', '2028-12-26', true],
  ['BG', '2022-12-27', true],
  ['BG', '2022-12-28', true],
  ['EC', '2026-04-02', false],
  ['EC', '2026-09-10', false],
  ['EC', '2026-10-09', true],
  ['EC', '2025-10-09', false],
  ['EC', '2025-10-10', true],
  ['EC', '2021-12-31', true],
  ['EC', '2027-11-01', true],
  ['EC', '2027-11-03', false],
  ['TW', '2026-02-27', true],
  ['TW', '2026-09-28', true],
  ['TW', '2026-12-25', true],
  ['US', '2018-11-12', true],
  ['US', '2028-11-10', true],
  ['US', '2029-11-12', true],
  ['CA-BC', '2026-09-30', true],
  ['CA-BC', '2022-09-30', false],
  ['CN', '2026-03-08', false],
  ['CN', '2026-10-07', true],
  ['TZ', '2026-01-12', true],
  ['TZ', '2026-01-02', false],
  ['VU', '2024-11-29', true],
  ['VU', '2024-10-29', false],
  ['IS', '2024-04-25', true],
  ['IS', '2024-04-18', false],
  ['ET', '2027-09-12', true],
  ['ET', '2026-09-11', true],
  ['SV', '2027-01-01', true],
  ['RU', '2026-01-09', true],
  ['UA', '2026-08-24', false],
  ['UA', '2022-03-08', true],
  ['RS', '2027-05-04', true],
];

describe('a day that is wrong in the package', () => {
  const rows = DAYS.map(([place, date, holiday, name]) => [place, date, holiday, name] as const);

  const sources = new Map(
    DAYS.map(([place]) => {
      const [country = '', state] = place.split('-');
      return [place, holidaysOf(Holidays, country, state === undefined ? {} : { state })];
    }),
  );

  it.each(rows)('in %s %s | is a holiday: %s', (place, date, holiday, name) => {
    const found = (sources.get(place) as PlaceHolidays)
      .holidaysIn(Number(date.slice(0, 4)))
      .filter((day) => day.date === date && !day.closed);
    expect(found.length > 0).toBe(holiday);
    if (name !== undefined) expect(found.map((day) => day.name)).toContain(name);
  });
});

describe('working days that a decree moved', () => {
  const hours = { 'mon-fri': ['09:00-17:00'] };
  const desk = (country: string, zone: string) =>
    createCalendar({ zone, hours, holidays: holidaysOf(Holidays, country) });

  it.each([
    ['HU', 'Europe/Budapest', '2026-08-21', '2026-08-08'],
    ['CN', 'Asia/Shanghai', '2026-02-20', '2026-02-28'],
    ['LV', 'Europe/Riga', '2026-06-22', '2026-06-27'],
    ['TW', 'Asia/Taipei', '2025-01-27', '2025-02-08'],
    ['RU', 'Europe/Moscow', '2025-11-03', '2025-11-01'],
    ['VN', 'Asia/Ho_Chi_Minh', '2024-04-29', '2024-05-04'],
    ['BY', 'Europe/Minsk', '2026-04-20', '2026-04-25'],
    ['KZ', 'Asia/Almaty', '2025-01-03', '2025-01-05'],
  ])('in %s | are closed, and the weekend day is open', (country, zone, off, worked) => {
    const calendar = desk(country, zone);
    expect([off, worked].map((date) => calendar.isBusinessDay(date))).toEqual([false, true]);
  });

  it('have the hours of a weekday, and can be filtered out by where', () => {
    const days = (where?: (day: Holiday) => boolean) =>
      holidaysOf(Holidays, 'HU', { languages: ['en'], ...(where && { where }) })
        .holidaysIn(2026)
        .filter(({ open }) => open !== undefined);
    expect(days().map(({ date, open, name }) => `${date} ${open} ${name}`)).toEqual([
      '2026-01-10 weekday Working day',
      '2026-08-08 weekday Working day',
      '2026-12-12 weekday Working day',
    ]);
    expect(days(({ open }) => open === undefined)).toEqual([]);
  });

  it('are returned for the type public only', () => {
    expect(
      holidaysOf(Holidays, 'HU', { types: ['observance'] })
        .holidaysIn(2026)
        .some(({ open }) => open),
    ).toBe(false);
  });

  it('after the last known decree | throw outsideCoverage', () => {
    expect(() => desk('HU', 'Europe/Budapest').isBusinessDay('2027-01-04')).toThrow(/outsideCoverage/);
  });
});
