import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { at, compareIn, keysIn, on, slaOf, ticket } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

const dateOf = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day)).toISOString().slice(0, 10);
/** Saturdays and Sundays, on which the desk is closed, from 21 November on. */
const weekends = (count: number) =>
  Array.from({ length: count }, (_, i) => dateOf(11, 21 + 7 * Math.floor(i / 2) + (i % 2)));

describe('a holiday that the help desk ignores', () => {
  // Friday the 20th is a holiday: 2 h of Thursday and 6 h of Monday, or 6 h of Friday.
  const thursday = ticket('19 16:00');

  test('beside a value that the help desk lacks', () => {
    expect(keysIn({ ticket: thursday, theirs: { due: at('20 16:00'), breachedAt: null } })).toContain(
      'holidayIgnored:2026-11-20',
    );
  });

  test('after the instant of the values | by the time that remains until our due', () => {
    // From Thursday 16:30 to Friday 16:00.
    const theirs = { remaining: { wall: 'PT23H30M' } };
    expect(keysIn({ ticket: thursday, theirs, asOf: at('19 16:30') })).toContain('holidayIgnored:2026-11-20');
  });

  test('after the instant of the values | by the due that a paused clock had', () => {
    const paused = ticket('19 10:00', {}, ['paused', '19 17:00']);
    // 6 h of Thursday are used. If it were resumed at 17:00, 1 h of Thursday and 1 h of Friday would remain.
    const theirs = { lastDue: at('20 10:00') };
    expect(keysIn({ ticket: paused, theirs, asOf: at('19 17:30') })).toContain('holidayIgnored:2026-11-20');
  });
});

test.each<[string, string, boolean]>([
  ['the 400th day of the clock', '2027-12-20', true],
  ['the 401st day', '2027-12-21', false],
])('a holiday on %s', (_, date, isTried) => {
  const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7', holidays: [date] });
  // From 16 November 2026 to 31 December 2027 are 410 days. The holiday takes one of them.
  const keys = keysIn({
    sla: slaOf({ calendar }),
    ticket: ticket('16 00:00'),
    theirs: { elapsed: { business: 'PT9840H' } },
    asOf: '2027-12-31T00:00-03:00',
  });
  expect(keys).toContain('holidaysIgnored');
  expect(keys.includes(`holidayIgnored:${date}`)).toBe(isTried);
});

describe('the first forty exceptions are tried', () => {
  // Until 7 April 2027 are 100 business days of 20 weeks, Monday and Tuesday, less one holiday: 101 days of 8 h, or 102.
  const theirs = { elapsed: { business: 'PT816H' } };
  const asOf = '2027-04-07T00:00-03:00';
  const keysWith = (other: object) => keysIn({ sla: on(other), ticket: ticket('16 09:00'), theirs, asOf });

  test.each<[string, number, boolean]>([
    ['the fortieth', 39, true],
    ['the forty-first', 40, false],
  ])('%s', (_, earlier, isTried) => {
    const keys = keysWith({ holidays: [...weekends(earlier), '2027-04-06'] });
    expect(keys).toContain('holidaysIgnored');
    expect(keys.includes('holidayIgnored:2027-04-06')).toBe(isTried);
  });

  test('a holiday before forty special days is the first', () => {
    const overrides = Object.fromEntries(weekends(40).map((date) => [date, []]));
    expect(keysWith({ holidays: ['2026-11-17'], overrides })).toContain('holidayIgnored:2026-11-17');
  });
});

test('a workday of a list of holidays | is a holiday that the help desk ignores', () => {
  const worked = { date: '2026-11-14', name: 'moved workday', open: ['09:00-12:00'] };
  // 2 h of Friday the 13th, 3 h of Saturday, 3 h of Monday; without the Saturday, 6 h of Monday.
  const sla = on({ holidays: [worked] });
  expect(keysIn({ sla, ticket: ticket('13 16:00'), theirs: at('16 16:00') })).toContain('holidayIgnored:2026-11-14');
});

test('a closure without a name | has no hint of its own', () => {
  const sla = on({ closures: [{ from: at('17 09:00'), until: at('17 12:00') }] });
  const keys = keysIn({ sla, ticket: ticket('16 16:00'), theirs: at('17 16:00') });
  expect(keys.filter((key) => key.startsWith('closure'))).toEqual(['closuresIgnored']);
});

test('two closures of one name | one hint for both', () => {
  // Due at 16:00 without the two closures of half an hour, or without the lunch break.
  const closures = ['09:00', '14:00'].map((time) => ({
    from: at(`17 ${time}`),
    until: at(`17 ${time.replace(':00', ':30')}`),
    name: 'test',
  }));
  const [due] = compareIn({ sla: on({ closures }), ticket: ticket('16 16:00'), theirs: at('17 16:00') });
  expect(due?.hints.map(({ key }) => key)).toEqual(['closureIgnored:test', 'closuresIgnored', 'breaksIgnored']);
});
