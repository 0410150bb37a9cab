import { createCalendar, type Instant } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const desk = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: ['2026-11-20'],
});

describe('a date of a business day', () => {
  test.each<readonly [string, boolean]>([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('may be the text %s or that date as a Temporal.PlainDate', (text, open) => {
    expect(desk.isBusinessDay(text)).toBe(open);
    expect(desk.isBusinessDay(Temporal.PlainDate.from(text))).toBe(open);
  });

  test('may be a date of another calendar system', () => {
    expect(desk.isBusinessDay(Temporal.PlainDate.from('2026-11-19').withCalendar('gregory'))).toBe(true);
  });

  test('may be a date of another copy of Temporal', () => {
    const date = { [Symbol.toStringTag]: 'Temporal.PlainDate' as const, toString: () => '2026-11-20' };
    expect(desk.isBusinessDay(date)).toBe(false);
  });
});

describe('not a date of a business day', () => {
  test.each<readonly [string, unknown]>([
    ['a year of six digits', Temporal.PlainDate.from('+012026-11-19')],
    ['a month', Temporal.PlainYearMonth.from('2026-11')],
    ['a date and time without a zone', Temporal.PlainDateTime.from('2026-11-19T10:00')],
    [
      'an object that only has the tag of a date',
      { [Symbol.toStringTag]: 'Temporal.PlainDate', toString: () => 'tomorrow' },
    ],
    ['a date that does not exist', '2026-11-31'],
    ['empty text', ''],
  ])('%s', (_what, at) => {
    expect(() => desk.isBusinessDay(at as Instant)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'invalidInstant', path: 'at' })] }),
    );
  });
});
