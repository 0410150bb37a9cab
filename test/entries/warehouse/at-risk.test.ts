import fc from 'fast-check';
import { createCalendar, createSla, defineCatalog } from 'prazo';
import { policyRows } from 'prazo/warehouse';
import { expect, test } from 'vitest';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const YEAR = 366 * 86_400_000;

/** A catalog whose one clock has a budget of so many ms. */
const catalogOf = (budget: number) =>
  defineCatalog({
    id: 'one',
    levels: { any: {} },
    categories: { app: { features: { app: 'App' }, targets: { any: { it: { seconds: budget / 1000 } } } } },
    metrics: { it: { starts: ['opened'], stops: ['resolved'] } },
  });

/** Fractions of up to six places, most of them with few; and budgets from a millisecond to a century. */
const fraction = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 1_500_000 }))
  .map(([places, n]) => Math.max(1, n % (1.5 * 10 ** places)) / 10 ** places)
  .map((size) => Number(size.toFixed(6)))
  .filter((size) => size > 0);
const budget = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 99 * YEAR }))
  .map(([digits, ms]) => Math.max(1, Math.floor(ms / 10 ** digits)));

test('the first elapsed time that reaches the fraction in whole numbers is that at which the library says so', () => {
  let exact = 0;
  fc.assert(
    fc.property(fraction, budget, (atRisk, ms) => {
      const catalog = catalogOf(ms);
      const config = { catalog, calendar, thresholds: { atRisk } };
      const [row] = policyRows(config);
      if (row?.beyond_sql === 'thresholds') return;
      exact++;
      const [part, whole] = [BigInt(row?.at_risk_part as number), BigInt(row?.at_risk_whole as number)];
      const reached = Number((BigInt(ms) * part + whole - 1n) / whole);
      const sla = createSla(config);
      const ticket = { category: 'app', level: 'any', openedAt: 0 } as const;
      const reaches = (elapsed: number) =>
        ['atRisk', 'breaching'].includes(sla.evaluate(ticket, elapsed).metrics.it.verdict);
      expect([reaches(reached - 1), reaches(reached)]).toEqual(reached > ms ? [reached - 1 > ms, true] : [false, true]);
    }),
    { numRuns: 100 },
  );
  expect(exact).toBeGreaterThan(50);
});

test('where floating point would say otherwise, SQL is told not to', () => {
  // 1 ms less than a whole number of ten thousandths: 0.0001 of a ms, lost in a product of 10^12.
  const catalog = catalogOf(99 * YEAR - 1);
  expect([...policyRows({ catalog, thresholds: { atRisk: 0.9999 } })][0]?.beyond_sql).toBe('thresholds');
  expect([...policyRows({ catalog, thresholds: { atRisk: 0.8 } })][0]?.beyond_sql).toBe('');
});
