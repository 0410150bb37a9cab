import { allTargets } from '../../catalog/all-targets';
import type { Catalog } from '../../catalog/catalog';
import { amountOf, UNIT_MS } from '../../catalog/target';
import { DAY_MS } from '../../input/units';

/** A part of a whole, both whole numbers. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

const DECIMAL = /^(\d+)(?:\.(\d{1,6}))?$/;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** A number as the fraction that its shortest decimal is; undefined where that has more than six places. */
export function fractionOf(size: number): Fraction | undefined {
  const [, units, decimals = ''] = DECIMAL.exec(String(size)) ?? [];
  if (units === undefined) return undefined;
  const whole = 10 ** decimals.length;
  const part = Number(units) * whole + Number(decimals);
  const divisor = commonDivisor(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

/** The longest budget of a clock of a catalog, in ms. Days count for two more than promised, since they are not all of 24 hours. */
export function mostBudget(catalog: Catalog): number {
  const budgets = allTargets(catalog).map(({ target }) => {
    const { unit, amount } = amountOf(target) ?? { unit: 'seconds', amount: 0 };
    if (unit === 'months') return 0;
    return unit === 'days' || unit === 'businessDays' ? (amount + 2) * DAY_MS : amount * UNIT_MS[unit];
  });
  return budgets.reduce((most, budget) => Math.max(most, budget), 0);
}

/** Whole numbers below this stay apart in floating point, also after the clock's own division. */
const MOST_PRODUCT = 4e14;

/** Whether SQL, in whole numbers, finds the fraction of every budget reached just when the clock does. */
export function isExact({ part }: Fraction, budget: number): boolean {
  return part * budget < MOST_PRODUCT;
}
