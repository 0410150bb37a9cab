/** Questions to a calendar. Instants are epoch ms, amounts are ms. Returns null outside the packed span. */
export interface OpenTime {
  isOpen(at: number | null): 0 | 1 | null;
  nextOpen(at: number | null): number | null;
  openBetween(at: number | null, until: number | null): number | null;
  addOpen(at: number | null, amount: number | null): number | null;
  subtractOpen(at: number | null, amount: number | null): number | null;
}

/** Digits of an index into the list of pairs. Each has five bits of the index, and one bit that says that more digits follow. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Base of the lengths: the largest that `toString` and `parseInt` accept. */
export const RADIX = 36;

/**
 * Reads a text that `pack` wrote. It has three parts: the first opening; a list of pairs, each with the length of an open
 * interval and the time from its start to the next opening; and for each interval the index of its pair.
 */
export function unpack(text: string): OpenTime {
  const [first = '', pairs = '', indexes = ''] = text.split(';');
  const lengths = pairs.split(',').map((pair) => pair.split('.').map((ms) => parseInt(ms, RADIX)));
  // `opens` and `before` have one more element than there are intervals: the end of the last one.
  const opens = [parseInt(first, RADIX)];
  const before = [0];
  const closes: number[] = [];
  let index = 0;
  let shift = 1;
  for (const letter of indexes) {
    const digit = DIGITS.indexOf(letter);
    index += (digit % 32) * shift;
    shift *= 32;
    if (digit >= 32) continue;
    const [length = 0, next = 0] = lengths[index] || [];
    const row = closes.length;
    const start = opens[row] as number;
    closes.push(start + length);
    opens.push(start + next);
    before.push((before[row] as number) + length);
    index = 0;
    shift = 1;
  }
  const count = closes.length;

  /** Returns the last interval whose key is at most `most`; −1 if there is none. */
  function rowOf(keys: readonly number[], most: number): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] as number) <= most) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Returns the last interval that opens at or before an instant; −1 outside the packed span. */
  const rowAt = (at: number | null): number =>
    at !== null && Number.isInteger(at) && at < (opens[count] as number) ? rowOf(opens, at) : -1;

  /** Returns the open time from the first interval until an instant of a row. */
  const openBefore = (row: number, at: number): number =>
    (before[row] as number) + Math.min(at, closes[row] as number) - (opens[row] as number);

  function addOpen(at: number | null, amount: number | null): number | null {
    const row = rowAt(at);
    if (at === null || row < 0 || amount === null || !Number.isInteger(amount)) return null;
    if (amount === 0) return at;
    const reached = openBefore(row, at) + amount;
    if (reached < 0 || reached > (before[count] as number)) return null;
    // Adding finds the earliest instant: the one after the instant with 1 ms less open time. Subtracting finds the latest.
    const moment = amount > 0 ? 1 : 0;
    const found = rowOf(before, reached - moment);
    return (opens[found] as number) + reached - (before[found] as number);
  }

  return {
    isOpen: (at) => {
      const row = rowAt(at);
      return at === null || row < 0 ? null : at < (closes[row] as number) ? 1 : 0;
    },
    nextOpen: (at) => {
      const row = rowAt(at);
      return at === null || row < 0 ? null : at < (closes[row] as number) ? at : (opens[row + 1] as number);
    },
    openBetween: (at, until) => {
      const [from, to] = [rowAt(at), rowAt(until)];
      return at === null || until === null || from < 0 || to < 0 ? null : openBefore(to, until) - openBefore(from, at);
    },
    addOpen,
    subtractOpen: (at, amount) => addOpen(at, amount === null ? null : -amount),
  };
}
