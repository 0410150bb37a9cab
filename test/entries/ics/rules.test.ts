import ICAL from 'ical.js';
import { holidaysFromIcs } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { cases, origin } from './dateutil.json';

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
