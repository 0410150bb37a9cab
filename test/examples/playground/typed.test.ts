import { describe, expect, it } from 'vitest';
import { typedDays } from '../../../docs/playground/typed-days';
import { typedHours } from '../../../docs/playground/typed-hours';

describe('typed hours', () => {
  it.each([
    ['24/7', '24/7'],
    ['', {}],
    ['mon-fri 09:00-12:00 13:00-18:00', { 'mon-fri': ['09:00-12:00', '13:00-18:00'] }],
    ['Mon-Fri: 09:00–18:00\n\n  sat 09:00-12:00, ', { 'mon-fri': ['09:00-18:00'], sat: ['09:00-12:00'] }],
    ['seg-sex 09:00-18:00\nsáb 9:00-12:00', { 'mon-fri': ['09:00-18:00'], sat: ['9:00-12:00'] }],
    ['mon wed 09:00-10:00', { mon: ['09:00-10:00'], wed: ['09:00-10:00'] }],
    ['sun', { sun: [] }],
    ['constructor 1', { constructor: ['1'] }],
  ])('%j', (text, hours) => {
    expect(typedHours(text)).toEqual({ ok: true, value: hours });
  });

  it('with the name of a hidden key: kept, so that the calendar rejects it', () => {
    const hours = typedHours('__proto__ 09:00-10:00');
    expect(hours.ok && Object.keys(hours.value)).toEqual(['__proto__']);
  });

  it('each day once', () => {
    const hours = typedHours('mon 09:00-10:00\nmon 11:00-12:00\n10:00-11:00');
    expect(hours).toMatchObject({ issues: [{ code: 'duplicateDay', path: 'hours.mon' }, { code: 'missing' }] });
  });
});

describe('typed holidays', () => {
  it.each([
    ['', []],
    ['2026-12-24', [{ date: '2026-12-24' }]],
    [
      '2026-12-24  Christmas Eve \n12-25 Christmas',
      [
        { date: '2026-12-24', name: 'Christmas Eve' },
        { month: 12, day: 25, name: 'Christmas' },
      ],
    ],
    ['tomorrow', ['tomorrow']],
    ['[{"easter":1}]', [{ easter: 1 }]],
    ['{"easter":1}', [{ easter: 1 }]],
  ])('%j', (text, days) => {
    expect(typedDays(text)).toEqual({ ok: true, value: days });
  });

  it('incomplete JSON: not read as JSON', () => {
    expect(typedDays('[{')).toMatchObject({
      ok: false,
      issues: [{ expected: expect.stringMatching(/^JSON \(/), received: '"[{"' }],
    });
  });
});
