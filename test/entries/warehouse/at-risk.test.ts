import fc from 'fast-check';
import { createCalendar, createSla, defineCatalog } from 'prazo';
import { policyRows } from 'prazo/warehouse';
import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/input/units';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const YEAR_MS = 366 * DAY_MS;

/** Returns a catalog with one metric, whose budget is `budget` ms. */
const catalogOf = (budget: number) =>
  defineCatalog({
    id: 'one',
    levels: { any: {} },
    categories: { app: { features: { app: 'App' }, targets: { any: { it: { seconds: budget / 1000 } } } } },
    metrics: { it: { starts: ['opened'], stops: ['resolved'] } },
  });

/** Fractions with up to six decimal places. */
const fraction = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 1_500_000 }))
  .map(([places, n]) => Math.max(1, n % (1.5 * 10 ** places)) / 10 ** places)
  .map((size) => Number(size.toFixed(6)))
  .filter((size) => size > 0);
/** Budgets from a millisecond to a century. */
const budget = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 99 * YEAR_MS }))
  .map(([digits, ms]) => Math.max(1, Math.floor(ms / 10 ** digits)));

test('the elapsed time at which the integer formula is first true | is the time at which evaluate first returns atRisk', () => {
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

test('a budget for which floating point gives another time | has beyond_sql thresholds', () => {
  // 0.9999 of this budget is not a whole number of ms. In a product of 10^12, floating point loses the rest of 0.0001 ms.
  const catalog = catalogOf(99 * YEAR_MS - 1);
  expect([...policyRows({ catalog, thresholds: { atRisk: 0.9999 } })][0]?.beyond_sql).toBe('thresholds');
  expect([...policyRows({ catalog, thresholds: { atRisk: 0.8 } })][0]?.beyond_sql).toBe('');
});
