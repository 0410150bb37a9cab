import { allTargets } from '../../catalog/all-targets';
import type { Catalog } from '../../catalog/catalog';
import { amountOf, type Target, UNIT_MS } from '../../catalog/target';
import { DAY_MS } from '../../input/units';
import type { ParsedPolicyConfig } from './policy-config';

/** The fraction `part / whole` of a budget. Both are integers. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

const DECIMAL = /^(\d+)(?:\.(\d{1,6}))?$/;

/** `evaluate` divides in floating point. Two different integers below this limit still differ after its division. */
const PRODUCT_LIMIT = 4e14;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Converts a number to a reduced fraction; undefined if its shortest decimal form has more than six places. */
function toFraction(size: number): Fraction | undefined {
  const [, units, decimals = ''] = DECIMAL.exec(String(size)) ?? [];
  if (units === undefined) return undefined;
  const whole = 10 ** decimals.length;
  const part = Number(units) * whole + Number(decimals);
  const divisor = commonDivisor(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

/** Returns the longest budget that a target can have, in ms; 0 for a target in months or without an amount. */
function longestBudgetOf(target: Target): number {
  const given = amountOf(target);
  if (given === undefined) return 0;
  const { unit, amount } = given;
  switch (unit) {
    case 'days':
    case 'businessDays':
      // A day can exceed 24 hours.
      return (amount + 2) * DAY_MS;
    case 'months':
      return 0;
    default:
      return amount * UNIT_MS[unit];
  }
}

/** Returns the longest budget of a catalog in ms. */
function longestBudget(catalog: Catalog): number {
  return allTargets(catalog).reduce((longest, { target }) => Math.max(longest, longestBudgetOf(target)), 0);
}

/**
 * Returns the fraction of the budget at which a clock becomes at risk. Undefined if the threshold is not a fraction, or if
 * integer arithmetic in SQL could reach it at another instant than `evaluate` does.
 */
export function atRiskFraction({ catalog, atRisk }: ParsedPolicyConfig): Fraction | undefined {
  const fraction = atRisk?.kind === 'fraction' ? toFraction(atRisk.size) : undefined;
  return fraction !== undefined && fraction.part * longestBudget(catalog) < PRODUCT_LIMIT ? fraction : undefined;
}
