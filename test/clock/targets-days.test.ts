import { type AgreedTarget, type Calendar, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { desk, promised } from '../ticket/promise';

/** Targets in months, `by` on the day of the receipt, and the end of a day. */

const dueOf = (target: AgreedTarget, start: string, calendar: Calendar = desk): string =>
  promised(target, start, calendar)[1];

/** Returns a local time of São Paulo as an instant. Only for dates after 2019, when its offset is always −03:00. */
const at = (text: string): string => `${text.replace(' ', 'T')}-03:00`;

describe('months are civil months', () => {
  test.each<readonly [situation: string, months: number, start: string, due: string]>([
    ['the same day and time', 1, '2026-11-19 16:40', '2026-12-19 16:40'],
    ['over a year', 12, '2026-11-19 16:40', '2027-11-19 16:40'],
    ['over the end of a year', 3, '2026-12-15 10:00', '2027-03-15 10:00'],
    ['on Christmas, without roll', 1, '2026-11-25 10:00', '2026-12-25 10:00'],
    ['to a shorter month', 1, '2026-08-31 10:00', '2026-09-30 10:00'],
    ['to a February', 1, '2026-01-31 10:00', '2026-02-28 10:00'],
    ['to a February, from the 29th', 1, '2026-01-29 10:00', '2026-02-28 10:00'],
    ['to a February of a leap year', 1, '2028-01-31 10:00', '2028-02-29 10:00'],
    ['to a February of the next year', 3, '2026-11-30 10:00', '2027-02-28 10:00'],
    ['over a February, keeping the day', 2, '2026-01-31 10:00', '2026-03-31 10:00'],
    ['from the end of a February, keeping the day', 1, '2026-02-28 10:00', '2026-03-28 10:00'],
    ['a year after a leap day', 12, '2028-02-29 10:00', '2029-02-28 10:00'],
    ['four years after a leap day', 48, '2028-02-29 10:00', '2032-02-29 10:00'],
    ['from a December', 2, '2026-12-31 10:00', '2027-02-28 10:00'],
    ['to a December', 1, '2026-11-30 10:00', '2026-12-30 10:00'],
    ['a hundred years', 1200, '2026-11-19 16:40', '2126-11-19 16:40'],
  ])('%s', (_situation, months, start, due) => {
    expect(dueOf({ months }, at(start))).toBe(at(due));
  });

  test.each<readonly [situation: string, target: AgreedTarget, start: string, due: string]>([
    ['by a time', { months: 1, by: '12:00' }, '2026-11-19 16:40', '2026-12-19 12:00'],
    ['by midnight', { months: 1, by: '00:00' }, '2026-11-19 16:40', '2026-12-19 00:00'],
    ['by the end of the day', { months: 1, by: 'endOfDay' }, '2026-11-19 16:40', '2026-12-20 00:00'],
    ['by the end of a shorter month', { months: 1, by: 'endOfDay' }, '2026-01-31 10:00', '2026-03-01 00:00'],
  ])('%s', (_situation, target, start, due) => {
    expect(dueOf(target, at(start))).toBe(at(due));
  });

  const inZone = (zone: string) => createCalendar({ zone, hours: '24/7' });
  test.each<readonly [situation: string, zone: string, start: string, due: string]>([
    // New York: from 02:00 to 03:00 on 10 March 2024, from 02:00 back to 01:00 on 3 November
    ['over a transition', 'America/New_York', '2024-02-15T12:00-05:00', '2024-03-15T12:00-04:00'],
    ['to a time in a gap', 'America/New_York', '2024-02-10T02:30-05:00', '2024-03-10T03:00-04:00'],
    ['to a time in an overlap', 'America/New_York', '2024-10-03T01:30-04:00', '2024-11-03T01:30-04:00'],
    ['from the second occurrence of a time', 'America/New_York', '2024-11-03T01:30-05:00', '2024-12-03T01:30-05:00'],
    // Apia had no 30 December 2011: the 31st began in its place
    ['to a skipped date', 'Pacific/Apia', '2011-11-30T10:00-10:00', '2011-12-31T00:00+14:00'],
  ])('%s', (_situation, zone, start, due) => {
    expect(dueOf({ months: 1 }, start, inZone(zone))).toBe(due);
  });
});

// Monday is 23 November 2026; Friday the 20th is a holiday, and the 24th of December a half day.
describe('the day of the receipt', () => {
  const day = (text: string): string => at(`2026-${text}`);

  test.each<readonly [situation: string, by: string, start: string, due: string]>([
    ['before the time', '12:00', '11-23 10:00', '11-23 12:00'],
    ['a minute before the time', '12:00', '11-23 11:59', '11-23 12:00'],
    ['at the time, the next business day', '12:00', '11-23 12:00', '11-24 12:00'],
    ['after the time', '12:00', '11-23 14:00', '11-24 12:00'],
    ['after the time, before a holiday', '12:00', '11-19 14:00', '11-23 12:00'],
    ['from before the opening', '12:00', '11-23 03:00', '11-23 12:00'],
    ['from the evening before', '12:00', '11-23 20:00', '11-24 12:00'],
    ['from a Saturday', '12:00', '11-21 10:00', '11-23 12:00'],
    ['by its last closing', 'endOfDay', '11-23 10:00', '11-23 18:00'],
    ['by its last closing, from lunch', 'endOfDay', '11-23 12:30', '11-23 18:00'],
    ['at its last closing, the next business day', 'endOfDay', '11-23 18:00', '11-24 18:00'],
    ['by the last closing of a half day', 'endOfDay', '12-24 10:00', '12-24 12:00'],
    ['from the afternoon of a half day, past Christmas', 'endOfDay', '12-24 15:00', '12-28 18:00'],
    ['by a time at which it is closed', '23:00', '11-23 10:00', '11-23 23:00'],
    ['by a time at which it is closed, from the evening', '23:00', '11-23 20:00', '11-24 23:00'],
    // the due is after the start, but before the receipt
    ['by a time before the opening, from the night', '08:00', '11-23 07:00', '11-23 08:00'],
    ['by a time before the opening, after it', '08:00', '11-23 08:30', '11-24 08:00'],
    ['by a time before the opening, while open', '08:00', '11-23 10:00', '11-24 08:00'],
  ])('%s', (_situation, by, start, due) => {
    expect(dueOf({ businessDays: 0, by }, day(start))).toBe(day(due));
  });

  test('of a calendar open at night ends at midnight, or at its last closing', () => {
    const night = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['22:00-06:00'] } });
    const target = { businessDays: 0, by: 'endOfDay' } as const;
    expect(dueOf(target, day('11-23 23:00'), night)).toBe(day('11-24 00:00'));
    expect(dueOf(target, day('11-28 03:00'), night)).toBe(day('11-28 06:00'));
    // received on Monday at 22:00, which is open through midnight
    expect(dueOf(target, day('11-28 06:00'), night)).toBe(day('12-01 00:00'));
  });
});

describe('business days over a transition', () => {
  const nights = createCalendar({ zone: 'America/New_York', hours: { 'mon-sun': ['00:00-06:00'] } });
  const stJohns = createCalendar({ zone: 'America/St_Johns', hours: '24/7' });

  test.each<readonly [string, AgreedTarget, Calendar, string, string]>([
    ['to a time in a gap', { businessDays: 1 }, nights, '2024-03-09T02:30-05:00', '2024-03-10T03:00-04:00'],
    [
      'by a time in a gap',
      { businessDays: 1, by: '02:15' },
      nights,
      '2024-03-09T05:00-05:00',
      '2024-03-10T03:00-04:00',
    ],
    ['to a time in an overlap', { businessDays: 1 }, nights, '2024-11-02T01:30-04:00', '2024-11-03T01:30-04:00'],
    // St John's, Sunday 7 November 2010: 00:01 becomes 23:01 of Saturday, so Sunday 00:00 is in the past at 23:30
    [
      'by a midnight in the past',
      { businessDays: 1, by: '00:00' },
      stJohns,
      '2010-11-06T23:30-03:30',
      '2010-11-08T00:00-03:30',
    ],
  ])('%s', (_situation, target, calendar, start, due) => {
    expect(dueOf(target, start, calendar)).toBe(due);
  });
});
