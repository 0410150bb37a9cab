import { amountOf, type Target, UNIT_MS } from './target';

/** What is known of how long a target takes, whatever the calendar and the start, in ms of elapsed time. */
export interface Span {
  readonly least: number;
  readonly most: number;
  /** Targets of the same measure differ by their amount alone. */
  readonly measure: string;
  readonly amount: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
const ANY_LENGTH = Number.POSITIVE_INFINITY;

type Bounds = Pick<Span, 'least' | 'most'>;

/** The options of any target. */
interface Options {
  readonly calendar?: string | undefined;
  readonly from?: string | undefined;
  readonly by?: string | undefined;
  readonly cutoff?: string | undefined;
  readonly roll?: string | undefined;
}

/** An amount that waits for an opening, or counts open time alone, takes at least itself and may take any time more. */
const atLeast = (least: number): Bounds => ({ least: Math.max(0, least), most: ANY_LENGTH });

/**
 * Between how many civil days a due falls, a day taken as 24 hours give or take one in all, for a change of the clocks.
 * `by` moves a due by less than a day either way. A due that rolls back may come right after the start, or wait for the
 * next opening where it would not come after it.
 */
function civil(fewest: number, most: number, { from, by, roll }: Options): Bounds {
  const slack = HOUR + (by === undefined ? 0 : DAY);
  if (roll === 'preceding' || roll === 'nearest') return atLeast(0);
  const least = fewest * DAY - slack;
  if (roll === 'following' || from !== undefined) return atLeast(least);
  return { least: Math.max(0, least), most: most * DAY + slack };
}

/** The span of a target; undefined for one that is not agreed yet. */
export function spanOf(target: Target): Span | undefined {
  const given = amountOf(target);
  if (given === undefined || target === 'agreed') return undefined;
  const { unit, amount } = given;
  const options: Options = target;
  const { calendar = '', from = '', by = '', cutoff = '', roll = '' } = options;
  // Only the name of a calendar may hold a space, and it comes last.
  const measured = (name: string, of: number) => ({
    measure: [name, from, by, cutoff, roll, calendar].join(' '),
    amount: of,
  });
  switch (unit) {
    case 'seconds':
    case 'minutes':
    case 'hours': {
      const ms = amount * UNIT_MS[unit];
      if (from !== '') return { ...atLeast(ms), ...measured('elapsed', ms) };
      // Without a receipt all calendars count it alike.
      return { least: ms, most: ms, measure: 'elapsed', amount: ms };
    }
    case 'businessSeconds':
    case 'businessMinutes':
    case 'businessHours': {
      const ms = amount * UNIT_MS[unit];
      return { ...atLeast(ms), ...measured('business', ms) };
    }
    case 'businessDays':
      return { ...civil(amount, ANY_LENGTH, options), ...measured(unit, amount) };
    case 'days':
      return { ...civil(amount, amount, options), ...measured(unit, amount) };
    case 'months':
      return { ...civil(amount * SHORTEST_MONTH, amount * LONGEST_MONTH, options), ...measured(unit, amount) };
    default:
      return unit satisfies never;
  }
}

/**
 * Whether a target is surely the shorter: on every calendar and from every start it is due no later than the other, and
 * from some start earlier.
 */
export function isShorter(a: Span, b: Span): boolean {
  return a.measure === b.measure ? a.amount < b.amount : a.most < b.least;
}
