import { createCalendar, type Instant } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const desk = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: ['2026-11-20'],
});

describe('a business day is told by', () => {
  test.each<readonly [string, boolean]>([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('the text %s and the same as a Temporal.PlainDate', (text, open) => {
    expect(desk.isBusinessDay(text)).toBe(open);
    expect(desk.isBusinessDay(Temporal.PlainDate.from(text))).toBe(open);
  });

  test('a date of another calendar', () => {
    expect(desk.isBusinessDay(Temporal.PlainDate.from('2026-11-19').withCalendar('gregory'))).toBe(true);
  });

  test('a date of any copy of Temporal', () => {
    const date = { [Symbol.toStringTag]: 'Temporal.PlainDate' as const, toString: () => '2026-11-20' };
    expect(desk.isBusinessDay(date)).toBe(false);
  });
});

describe('no business day is told by', () => {
  test.each<readonly [string, unknown]>([
    ['a year of six digits', Temporal.PlainDate.from('+012026-11-19')],
    ['a month', Temporal.PlainYearMonth.from('2026-11')],
    ['a date and time without a zone', Temporal.PlainDateTime.from('2026-11-19T10:00')],
    ['what only calls itself a date', { [Symbol.toStringTag]: 'Temporal.PlainDate', toString: () => 'tomorrow' }],
    ['a text that is no date', '2026-11-31'],
    ['empty text', ''],
  ])('%s', (_what, at) => {
    expect(() => desk.isBusinessDay(at as Instant)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'invalidInstant', path: 'at' })] }),
    );
  });
});
