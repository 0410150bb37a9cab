import { describe, expect, it } from 'vitest';
import { calendar, event, readEvent, readText, summaryOf } from './feed';
import { HOUR, table } from './situations';

/** Series that begin long before the years, and occurrences from outside of the years that reach into them. */

describe('a rule that begins in the year 0 is read without its days before the years', () => {
  const daysOf = (rule: string) => {
    const { days, issues } = readEvent(['DTSTART:00000101', `RRULE:${rule}`]);
    expect(issues).toEqual([]);
    return days;
  };

  // 1 January of the year 0 was a Saturday in the calendar of ISO 8601.
  it.each([
    ['FREQ=DAILY', 365, '2026-01-01', '2026-12-31'],
    ['FREQ=WEEKLY', 52, '2026-01-03', '2026-12-26'],
    ['FREQ=MONTHLY', 12, '2026-01-01', '2026-12-01'],
    ['FREQ=YEARLY', 1, '2026-01-01', '2026-01-01'],
    ['FREQ=YEARLY;BYDAY=SA', 52, '2026-01-03', '2026-12-26'],
  ])('%s | has %i days', (rule, count, first, last) => {
    const days = daysOf(rule);
    expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last]);
  });

  it('at a time | has its closures', () => {
    const { closures, issues } = readEvent(['DTSTART:00000101T100000Z', HOUR, 'RRULE:FREQ=DAILY']);
    const day = (date: string) => `${date}T10:00Z ${date}T11:00Z`;
    expect(issues).toEqual([]);
    expect(closures).toEqual(expect.arrayContaining([day('2026-01-01'), day('2026-12-31')]));
    // And, for the zones in which they are in the year, those of the day before and the day after.
    expect(closures.length).toBe(367);
  });
});

describe('a rule that counts from long ago', () => {
  it('counts the days before the years, but they are no occurrences', () => {
    // 93,502 days from 1770 to the end of 2025 would cost 20 steps each as occurrences; they only cost 6 each as days.
    expect(readEvent(['DTSTART:17700101', 'RRULE:FREQ=DAILY;COUNT=93505'])).toEqual({
      days: ['2026-01-01', '2026-01-02', '2026-01-03'],
      closures: [],
      issues: [],
    });
  });
});

describe('a week of a rule', () => {
  it.each(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])(
    'that begins on %s and lasts over New Year | is read',
    (start) => {
      for (const until of [2026, 2027, 2028]) {
        for (const day of ['05', '06', '07', '08', '09', '10', '11']) {
          const lines = [`DTSTART:202501${day}`, `RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;WKST=${start}`];
          const { days } = readEvent(lines, { years: { from: until, until } });
          expect(days.slice(0, 3)).toEqual([`${until}-01-01`, `${until}-01-02`, `${until}-01-03`]);
        }
      }
    },
  );
});

describe('an occurrence before the years', () => {
  const ninth = Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1}`);
  table({
    'of many days | closes those in the years': {
      lines: ['DTSTART:20251101', 'DURATION:P40D', 'RRULE:FREQ=MONTHLY;COUNT=2'],
      days: ninth,
    },
    'of many hours | closes those in the years': {
      lines: ['DTSTART:20251228T000000Z', 'DURATION:PT120H', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      closures: ['2025-12-28T00:00Z 2026-01-02T00:00Z', '2026-01-04T00:00Z 2026-01-09T00:00Z'],
    },
  });
});

describe('an occurrence after the years', () => {
  it('that a change moves five days back | is on its new day in the years', () => {
    const series = event('UID:x', 'DTSTART:20261204', 'RRULE:FREQ=WEEKLY');
    const change = event('UID:x', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261211', 'DTSTART:20261206');
    expect(summaryOf(readText(calendar(...series, ...change)))).toEqual({
      days: ['2026-12-04', '2026-12-06', '2026-12-13', '2026-12-20', '2026-12-27'],
      closures: [],
      issues: [],
    });
  });
});
