import type { Catalog } from '../../catalog/catalog';
import { placedTargets } from '../../catalog/placed';
import { amountOf, UNIT_MS } from '../../catalog/target';
import { DAY_MS } from '../../input/civil';

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

/** The most that a clock of a catalog is given, in ms: of days a little more than they have. */
export function mostBudget(catalog: Catalog): number {
  const budgets = placedTargets(catalog).map(({ target }) => {
    const { unit, amount } = amountOf(target) ?? { unit: 'seconds', amount: 0 };
    if (unit === 'months') return 0;
    return unit === 'days' || unit === 'businessDays' ? (amount + 2) * DAY_MS : amount * UNIT_MS[unit];
  });
  return budgets.reduce((most, budget) => Math.max(most, budget), 0);
}

/** Below this a product of a budget and a part is told from its neighbours by floating point, too. */
const MOST_PRODUCT = 4e14;

/** Whether whole numbers say of every budget what the clock's own arithmetic says: whether the fraction is reached. */
export function isExact({ part }: Fraction, budget: number): boolean {
  return part * budget < MOST_PRODUCT;
}
