import { MS } from '../input/amount';
import { amountOf, type Target } from './target';

/** What is known of how long a target takes, whatever the calendar and the start, in ms of elapsed time. */
export interface Span {
  readonly least: number;
  readonly most: number;
  /** Targets of the same measure differ by their amount alone. */
  readonly measure: string;
  readonly amount: number;
}

const HOUR = MS.hours;
const DAY = 24 * HOUR;

/** A business target takes at least its amount of elapsed time, and may take any time more. */
const business = (least: number) => ({ least, most: Number.POSITIVE_INFINITY });

/**
 * The span of a target; undefined for one that is not agreed yet. A civil day is taken as 24 hours give or take one in
 * all, for a change of the clocks; `by` may move a due by less than a day either way, and `roll` by any number of days.
 */
export function spanOf(target: Target): Span | undefined {
  const given = amountOf(target);
  if (given === undefined || target === 'agreed') return undefined;
  const { unit, amount } = given;
  const { calendar = '', by = '', roll = '' }: { calendar?: string; by?: string; roll?: string } = target;
  const measured = (name: string, size: number) => ({ measure: [name, calendar, by, roll].join(' '), amount: size });
  const slack = HOUR + (by === '' ? 0 : DAY);
  switch (unit) {
    case 'minutes':
    case 'hours': {
      const ms = amount * MS[unit];
      return { least: ms, most: ms, ...measured('elapsed', ms) };
    }
    case 'businessMinutes':
    case 'businessHours': {
      const ms = amount * (unit === 'businessHours' ? MS.hours : MS.minutes);
      return { ...business(ms), ...measured('business', ms) };
    }
    case 'businessDays':
      return { ...business(amount * DAY - slack), ...measured('businessDays', amount) };
    case 'days': {
      const least = roll === 'preceding' ? 0 : amount * DAY - slack;
      const most = roll === 'following' ? Number.POSITIVE_INFINITY : amount * DAY + slack;
      return { least, most, ...measured('days', amount) };
    }
  }
}

/** Whether a target takes less time than another on every calendar and from every start. */
export function isShorter(a: Span, b: Span): boolean {
  return a.measure === b.measure ? a.amount < b.amount : a.most < b.least;
}
