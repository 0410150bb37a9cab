import { type CivilDay, yearOfDay } from '../input/civil';
import type { Labels } from '../input/labels';
import { DAY_MS } from '../input/units';
import { localDay } from './business-day';
import type { ParsedCalendar } from './calendar-definition';

/** A half-open interval, in epoch ms, in which something other than the ordinary hours decides. */
export interface Exception {
  readonly kind: 'holiday' | 'override' | 'closure';
  readonly names: readonly Labels[];
  readonly from: number;
  readonly until: number;
}

/** A function from an interval to the exceptions in it, unclipped and in no order. */
export type Exceptions = (from: number, until: number) => readonly Exception[];

function exceptionsOnDay({ zone, ordinary, overrides, holidays }: ParsedCalendar, day: CivilDay): readonly Exception[] {
  const year = yearOfDay(day);
  const isOverride = overrides.inYear(year).has(day);
  const holiday = holidays.inYear(year).get(day);
  if (!isOverride && holiday === undefined) return [];
  const from = zone.instantOf(day * DAY_MS);
  // An override or a closed day also cancels the hours of its day that run past midnight.
  const end = Math.max(DAY_MS, ...ordinary.on(day).map((range) => range.until));
  const until = zone.instantOf(day * DAY_MS + end);
  if (isOverride || holiday === undefined) return [{ kind: 'override', names: [], from, until }];
  const { names, parts, openings } = holiday;
  if (openings.length > 0) return [{ kind: 'override', names, from, until }];
  if (holiday.wholeDay) return [{ kind: 'holiday', names, from, until }];
  return parts.map((part) => ({
    kind: 'holiday',
    names,
    from: zone.instantOf(day * DAY_MS + part.from),
    until: zone.instantOf(day * DAY_MS + part.until),
  }));
}

/** Returns the exceptions of a simple calendar. */
export function exceptionsOf(parsed: ParsedCalendar): Exceptions {
  const { zone, closures } = parsed;
  return (from, until) => {
    const found: Exception[] = [];
    // One more day at both ends: before local clocks go back over midnight, they already show the next date.
    const first = localDay(zone, from).day - 1;
    const last = localDay(zone, until).day + 1;
    for (let day = first; day <= last; day++) found.push(...exceptionsOnDay(parsed, day));
    for (const { name, ...closure } of closures) {
      found.push({ kind: 'closure', names: name === undefined ? [] : [name], ...closure });
    }
    return found.filter((exception) => exception.from < until && exception.until > from);
  };
}
