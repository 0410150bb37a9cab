import { DAY_MS, HOUR_MS } from '../input/units';
import { amountOf, type Target, UNIT_MS } from './target';

/** Bounds for the time from the start of a clock to its first due, on any calendar and from any start, in ms of elapsed time. */
export interface DurationBounds {
  readonly least: number;
  readonly most: number;
  /** Unit, options and calendar. Two targets with the same measure differ only in their amount. */
  readonly measure: string;
  /** In the unit of the measure. */
  readonly amount: number;
}

const SHORTEST_MONTH_DAYS = 28;
const LONGEST_MONTH_DAYS = 31;
const ANY_LENGTH = Number.POSITIVE_INFINITY;

type Bounds = Pick<DurationBounds, 'least' | 'most'>;

/** The options of all units together. */
interface Options {
  readonly calendar?: string | undefined;
  readonly from?: string | undefined;
  readonly by?: string | undefined;
  readonly cutoff?: string | undefined;
  readonly roll?: string | undefined;
}

/** Bounds for a target that counts open time or waits for an opening: at least its amount, without an upper bound. */
const atLeast = (least: number): Bounds => ({ least: Math.max(0, least), most: ANY_LENGTH });

/**
 * Bounds for a target in civil days. A change of the local clocks makes the whole time up to one hour longer or shorter. `by`
 * moves the due by less than a day in either direction. A due that rolls back may be immediately after the start. If it would
 * not be after the start, it moves to the next opening.
 */
function civilDaysBounds(fewest: number, most: number, { from, by, roll }: Options): Bounds {
  const slack = HOUR_MS + (by === undefined ? 0 : DAY_MS);
  if (roll === 'preceding' || roll === 'nearest') return atLeast(0);
  const least = fewest * DAY_MS - slack;
  if (roll === 'following' || from !== undefined) return atLeast(least);
  return { least: Math.max(0, least), most: most * DAY_MS + slack };
}

/** Returns the bounds of a target; undefined for `'agreed'`. */
export function durationBoundsOf(target: Target): DurationBounds | undefined {
  const given = amountOf(target);
  if (given === undefined || target === 'agreed') return undefined;
  const { unit, amount } = given;
  const options: Options = target;
  const { calendar = '', from = '', by = '', cutoff = '', roll = '' } = options;
  // The name of a calendar comes last, because only it may contain a space.
  const measured = (name: string, size: number) => ({
    measure: [name, from, by, cutoff, roll, calendar].join(' '),
    amount: size,
  });
  switch (unit) {
    case 'seconds':
    case 'minutes':
    case 'hours': {
      const ms = amount * UNIT_MS[unit];
      if (from !== '') return { ...atLeast(ms), ...measured('elapsed', ms) };
      // The target counts from the start, so it has the same length on every calendar.
      return { least: ms, most: ms, measure: 'elapsed', amount: ms };
    }
    case 'businessSeconds':
    case 'businessMinutes':
    case 'businessHours': {
      const ms = amount * UNIT_MS[unit];
      return { ...atLeast(ms), ...measured('business', ms) };
    }
    case 'businessDays':
      return { ...civilDaysBounds(amount, ANY_LENGTH, options), ...measured(unit, amount) };
    case 'days':
      return { ...civilDaysBounds(amount, amount, options), ...measured(unit, amount) };
    case 'months':
      return {
        ...civilDaysBounds(amount * SHORTEST_MONTH_DAYS, amount * LONGEST_MONTH_DAYS, options),
        ...measured(unit, amount),
      };
    default:
      return unit satisfies never;
  }
}

/**
 * Whether target `a` is shorter than target `b` on every calendar. From every start, `a` is due no later than `b`, and from
 * at least one start earlier.
 */
export function isAlwaysShorter(a: DurationBounds, b: DurationBounds): boolean {
  return a.measure === b.measure ? a.amount < b.amount : a.most < b.least;
}
