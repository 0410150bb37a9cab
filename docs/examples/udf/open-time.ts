/** What a calendar's rows of open time answer: instants in epoch ms, amounts in ms; null where no row reaches. */
export interface OpenTime {
  isOpen(at: number | null): 0 | 1 | null;
  nextOpen(at: number | null): number | null;
  openBetween(at: number | null, until: number | null): number | null;
  addOpen(at: number | null, amount: number | null): number | null;
  subtractOpen(at: number | null, amount: number | null): number | null;
}

/** The digits of a place in the list of pairs: five bits in each, and one that says that more follow. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** In which lengths are written: the shortest that `toString` and `parseInt` have. */
export const RADIX = 36;

/**
 * Reads what `pack` wrote: the first opening; the pairs of an interval's length and the time from its start to the next
 * opening; and for each interval the place of its pair.
 */
export function unpack(text: string): OpenTime {
  const [first = '', pairs = '', places = ''] = text.split(';');
  const lengths = pairs.split(',').map((pair) => pair.split('.').map((ms) => parseInt(ms, RADIX)));
  // Of each row, and of the end of the last.
  const opens = [parseInt(first, RADIX)];
  const before = [0];
  const closes: number[] = [];
  let place = 0;
  let shift = 1;
  for (const letter of places) {
    const digit = DIGITS.indexOf(letter);
    place += (digit % 32) * shift;
    shift *= 32;
    if (digit >= 32) continue;
    const [length = 0, next = 0] = lengths[place] || [];
    const row = closes.length;
    const start = opens[row] as number;
    closes.push(start + length);
    opens.push(start + next);
    before.push((before[row] as number) + length);
    place = 0;
    shift = 1;
  }
  const count = closes.length;

  /** The last of the rows whose key is at most this; −1 where none is. */
  function rowOf(keys: readonly number[], most: number): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] as number) <= most) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The row that holds for an instant. */
  const rowAt = (at: number | null): number =>
    at !== null && Number.isInteger(at) && at < (opens[count] as number) ? rowOf(opens, at) : -1;

  /** The open time before an instant of a row, from the first on. */
  const openBefore = (row: number, at: number): number =>
    (before[row] as number) + Math.min(at, closes[row] as number) - (opens[row] as number);

  function addOpen(at: number | null, amount: number | null): number | null {
    const row = rowAt(at);
    if (at === null || row < 0 || amount === null || !Number.isInteger(amount)) return null;
    if (amount === 0) return at;
    const reached = openBefore(row, at) + amount;
    if (reached < 0 || reached > (before[count] as number)) return null;
    // Ahead it is the earliest instant, a moment after that at which a ms less is open; back it is the latest.
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
