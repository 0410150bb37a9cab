import type { Row } from 'prazo/warehouse';

/**
 * The answers that SQL gives from the rows: each look-up is an equality of a key and a range, and the rest is adding whole
 * numbers. Where no row holds, the answer is undefined.
 */

type ByDay = Row<'sla_open_time_by_day'>;
type ByAmount = Row<'sla_open_time_by_amount'>;

/** So many days before 1970 that what is divided is never negative. */
const SHIFT = 62_168_256_000_000;
const dayOf = (t: number): number => t - ((t + SHIFT) % 86_400_000);
const blockOf = (v: number): number => v - (v % 14_400_000);

/** The one thing of a list; an error where there are more. */
function one<T>(found: readonly T[]): T | undefined {
  if (found.length > 1) throw new Error(`${found.length} rows hold`);
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

  holding(v: number): ByAmount | undefined {
    const inBlock = v < 0 ? [] : (this.#blocks.get(blockOf(v)) ?? []);
    return one(inBlock.filter(({ from_amount, until_amount }) => from_amount <= v && v < until_amount));
  }

  worked(t: number): number | undefined {
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
    const [before, after] = [this.worked(a), this.worked(b)];
    return before === undefined || after === undefined ? undefined : after - before;
  }

  /** The earliest instant for more than nothing; for less, the latest; itself for nothing. */
  add(t: number, amount: number): number | undefined {
    const worked = this.worked(t);
    if (worked === undefined) return undefined;
    if (amount === 0) return t;
    const moment = amount > 0 ? 1 : 0;
    const v = worked + amount - moment;
    const row = this.holding(v);
    return row && row.opens_at + (v - row.open_before) + moment;
  }
}
