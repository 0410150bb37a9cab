import ICAL from 'ical.js';
import { holidaysFromIcs } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { cases, origin } from './dateutil.json';
import { readEvent } from './feed';

function days(start: string, rule: string, years = { from: 2025, until: 2036 }) {
  const event = ['BEGIN:VEVENT', 'UID:rule', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, 'END:VEVENT'];
  const { holidays, issues } = holidaysFromIcs(ICAL, ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR'].join('\r\n'), {
    years,
  });
  const found: string[] = [];
  for (let year = years.from; year <= years.until; year++)
    found.push(...holidays.holidaysIn(year).map(({ date }) => date));
  return { found, issues: issues.map(({ code }) => code) };
}

describe(`rules, compared with ${origin}`, () => {
  it.each(cases)('$start $rule', ({ start, rule, days: expected }) => {
    const { found, issues } = days(start, rule);
    expect(issues).toEqual([]);
    expect(found.slice(0, 8)).toEqual(expected);
  });
});

describe('rules from the standard', () => {
  // RFC 5545, 3.8.5.3, with later years.
  it('election day: every fourth year, the Tuesday after a Monday in November', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    expect(days('19961105', rule).found).toEqual(['2028-11-07', '2032-11-02', '2036-11-04']);
  });

  it('WKST: the weekday on which a week begins', () => {
    const weeks = (start: string) => days('20250805', `FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${start}`).found;
    expect(weeks('MO')).toEqual(['2025-08-05', '2025-08-10', '2025-08-19', '2025-08-24']);
    expect(weeks('SU')).toEqual(['2025-08-05', '2025-08-17', '2025-08-19', '2025-08-31']);
  });

  it('the last weekday of the month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4';
    expect(days('20251128', rule).found).toEqual(['2025-11-28', '2025-12-31', '2026-01-30', '2026-02-27']);
  });
});

describe('a rule', () => {
  const found = (rule: string, start = '20260101') => days(start, rule, { from: 2026, until: 2026 });

  it.each([
    ['by days of the year', 'FREQ=YEARLY;BYYEARDAY=1,100', ['2026-01-01', '2026-04-10']],
    ['by months in another order', 'FREQ=YEARLY;BYMONTH=10,9,1;BYMONTHDAY=1;BYSETPOS=1', ['2026-01-01']],
    [
      'by the second of months in another order',
      'FREQ=YEARLY;BYMONTH=10,1,9;BYSETPOS=1,2',
      ['2026-01-01', '2026-09-01'],
    ],
    ['with blanks around its parts', 'FREQ = YEARLY ; ; BYMONTH = 1 , 2 ', ['2026-01-01', '2026-02-01']],
    ['with blanks around weekdays', 'FREQ=MONTHLY;COUNT=2;BYDAY= 1 TH , 1FR', ['2026-01-01', '2026-01-02']],
    ['with a plus', 'FREQ=MONTHLY;COUNT=2;BYDAY=+1TH', ['2026-01-01', '2026-02-05']],
  ])('%s | has its days: %s', (_, rule, expected) => {
    expect(found(rule)).toEqual({ found: expected, issues: [] });
  });

  it.each(['1e1', '0x10', '1.0', '1 0', '--1', ''])('with the number %j | is an issue', (number) => {
    expect(found(`FREQ=DAILY;INTERVAL=${number}`)).toEqual({ found: [], issues: ['unknownValue'] });
  });

  it.each([
    ['FREQ=DAILY;COUNT=2;UNTIL=20260303', 'contradiction'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'contradiction'],
    ['FREQ=DAILY;INTERVAL=0', 'unknownValue'],
    ['FREQ=DAILY;INTERVAL=x', 'unknownValue'],
    ['FREQ=DAILY;COUNT=0', 'unknownValue'],
    ['FREQ=DAILY;COUNT=-1', 'unknownValue'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'unknownValue'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'unknownValue'],
    ['FREQ=YEARLY;BYMONTH=13', 'unknownValue'],
    ['FREQ=YEARLY;BYMONTH=-1', 'unknownValue'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'unknownValue'],
    ['FREQ=WEEKLY;BYDAY=XX', 'unknownValue'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'unknownValue'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'unknownValue'],
    ['FREQ=WEEKLY;WKST=X', 'unknownValue'],
    ['FREQ=MONTHLY;BYSETPOS=0;BYDAY=MO', 'unknownValue'],
    ['INTERVAL=2', 'unknownValue'],
    ['FREQ', 'unknownKey'],
    ['', 'unknownValue'],
    ['FREQ=DAILY;X-FOO=1', 'unknownKey'],
  ])('with wrong parts | is an issue: %j %s', (rule, code) => {
    expect(found(rule)).toEqual({ found: [], issues: [code] });
  });

  it('in lower case, with blanks and in another order | has the same days', () => {
    const plain = found('FREQ=WEEKLY;COUNT=3;BYDAY=TH,FR');
    expect(plain.found).toEqual(['2026-01-01', '2026-01-02', '2026-01-08']);
    expect(found('freq=weekly; count=3 ;byday=fr, th;')).toEqual(plain);
  });

  it('that gives the start, beside one that does not | has no issue', () => {
    const { days: both, issues } = readEvent(['DTSTART:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=2', 'RRULE:FREQ=YEARLY']);
    expect([both, issues]).toEqual([['2026-01-01', '2026-02-01'], []]);
  });
});

describe('a yearly rule from 29 February', () => {
  it('has days in leap years only', () => {
    expect(days('20240229', 'FREQ=YEARLY').found).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
    expect(days('20240229', 'FREQ=YEARLY;BYMONTH=2').found).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
  });

  it('with COUNT | counts leap years only', () => {
    expect(days('20240229', 'FREQ=YEARLY;COUNT=2').found).toEqual(['2028-02-29']);
  });
});

describe('a rule with unsupported parts', () => {
  it.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9,17',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYEASTER=0',
    'RSCALE=CHINESE;FREQ=YEARLY',
  ])('is an issue: %s', (rule) => {
    const { found, issues } = days('20250101', rule);
    expect(found).toEqual([]);
    expect(issues).toHaveLength(1);
  });
});

describe('a rule that begins long before the years', () => {
  it('has the same days as in a longer range of years', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=9',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR',
      'FREQ=MONTHLY;INTERVAL=5',
      'FREQ=YEARLY;INTERVAL=3',
    ]) {
      const { found } = days('18000103', rule, { from: 2025, until: 2030 });
      const all = days('18000103', rule, { from: 1931, until: 2030 }).found;
      expect(found).toEqual(all.filter((date) => date >= '2025'));
      expect(found.length).toBeGreaterThan(1);
    }
  });
});
