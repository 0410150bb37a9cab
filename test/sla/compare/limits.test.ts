import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/input/units';
import { at, catalog, keysIn, slaOf, ticket, week } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

describe('the clocks of a ticket that are searched', () => {
  test('are the first 40 that differ', () => {
    // The low level has 16 h: 7 h of Monday, 8 h of Tuesday and 1 h of Wednesday.
    const clocks = [
      ...Array.from({ length: 40 }, () => ({ metric: 'resolution', due: at('17 10:00') })),
      ...Array.from({ length: 41 }, () => ({ metric: 'resolution', due: at('18 10:00') })),
    ];
    const compared = slaOf().compare(ticket('16 10:00'), clocks as never, at('16 10:00'));
    expect(compared.map(({ hints }) => hints.map(({ key }) => key))).toEqual([
      ...Array.from({ length: 40 }, () => []),
      ...Array.from({ length: 40 }, () => ['level:low']),
      [],
    ]);
  });
});

describe('the assumptions of a tier', () => {
  const many = (count: number, entry: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`more${i}`, entry]));
  const large = {
    ...catalog,
    levels: { ...catalog.levels, ...many(17, {}) },
    categories: { ...catalog.categories, ...many(18, { targets: { high: { resolution: { businessHours: 30 } } } }) },
  };
  /** Special hours on every second day from the first of December. */
  const overrides = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        new Date(Date.parse('2026-12-01') + 2 * i * DAY_MS).toISOString().slice(0, 10),
        ['09:00-10:00'],
      ]),
    );

  // The tiers of service come last, after 20 levels and 20 categories. A day with special hours may also be a holiday.
  test.each([
    [0, true],
    [40, false],
  ])('after %i days with special hours | include the tiers of service: %s', (days, isTried) => {
    const sla = slaOf({
      catalog: large as never,
      calendar: createCalendar({ ...week, overrides: overrides(days) } as never),
    });
    // The tier has 12 h: 7 h of Monday and 5 h of Tuesday.
    const keys = keysIn({ sla, ticket: ticket('16 10:00'), theirs: at('17 15:00'), asOf: '2027-03-01T00:00-03:00' });
    expect(keys.includes('tier:second')).toBe(isTried);
  });
});
