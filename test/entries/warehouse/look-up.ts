import type { WarehouseRow } from 'prazo/warehouse';
import { DAY_MS, HOUR_MS } from '../../../src/input/units';

/**
 * Answers questions from the rows as the SQL does: a look-up by an equal key and a range, then integer addition. The answer is
 * undefined if no row covers it.
 */

type ByDay = WarehouseRow<'sla_open_time_by_day'>;
type ByAmount = WarehouseRow<'sla_open_time_by_amount'>;

/** A whole number of days in ms. Added to an instant, it makes the dividend positive. */
const EPOCH_SHIFT_MS = 62_168_256_000_000;
const dayOf = (t: number): number => t - ((t + EPOCH_SHIFT_MS) % DAY_MS);
const blockOf = (v: number): number => v - (v % (4 * HOUR_MS));

/** Returns the only row. Throws if there are several. */
function one<T>(found: readonly T[]): T | undefined {
  if (found.length > 1) throw new Error(`${found.length} rows match`);
  return found[0];
}

function grouped<T>(rows: Iterable<T>, key: (row: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

export class LookUp {
  readonly #days: ReadonlyMap<number, readonly ByDay[]>;
  readonly #blocks: ReadonlyMap<number, readonly ByAmount[]>;

  constructor(days: Iterable<ByDay>, blocks: Iterable<ByAmount>) {
    this.#days = grouped(days, ({ day }) => day);
    this.#blocks = grouped(blocks, ({ block }) => block);
  }

  at(t: number): ByDay | undefined {
    return one((this.#days.get(dayOf(t)) ?? []).filter(({ from_at, until_at }) => from_at <= t && t < until_at));
  }

  atAmount(v: number): ByAmount | undefined {
    const inBlock = v < 0 ? [] : (this.#blocks.get(blockOf(v)) ?? []);
    return one(inBlock.filter(({ from_amount, until_amount }) => from_amount <= v && v < until_amount));
  }

  openBefore(t: number): number | undefined {
    const row = this.at(t);
    return row && row.open_before + (t < row.closes_at ? t : row.closes_at) - row.opens_at;
  }

  isOpen(t: number): boolean | undefined {
    const row = this.at(t);
    return row && t < row.closes_at;
  }

  nextOpen(t: number): number | undefined {
    const row = this.at(t);
    return row && (t < row.closes_at ? t : row.next_opens_at);
  }

  between(a: number, b: number): number | undefined {
    const [before, after] = [this.openBefore(a), this.openBefore(b)];
    return before === undefined || after === undefined ? undefined : after - before;
  }

  /** Returns the earliest instant for a positive amount, the latest for a negative amount, and `t` itself for 0. */
  add(t: number, amount: number): number | undefined {
    const before = this.openBefore(t);
    if (before === undefined) return undefined;
    if (amount === 0) return t;
    const moment = amount > 0 ? 1 : 0;
    const v = before + amount - moment;
    const row = this.atAmount(v);
    return row && row.opens_at + (v - row.open_before) + moment;
  }
}
