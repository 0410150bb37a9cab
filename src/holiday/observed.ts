import { type CivilDay, weekdayNumber, yearOfDay } from '../input/civil';
import type { Observed } from './holiday';
import type { ParsedHolidayRule } from './holiday-rule';
import { type OnDay, occurrencesByYear } from './recurring-dates';

/** The number of days by which each mode moves a holiday, from Sunday to Saturday. */
const MOVES: Readonly<Record<Observed, readonly number[]>> = {
  nearestWeekday: [1, 0, 0, 0, 0, 0, -1],
  nextWeekday: [1, 0, 0, 0, 0, 0, 2],
  monday: [1, 0, 6, 5, 4, 3, 2],
};

/**
 * Returns the nearest day from Monday to Friday: Friday for a Saturday, Monday for a Sunday, otherwise the day itself.
 */
export const nearestWeekday = (day: CivilDay): CivilDay => day + (MOVES.nearestWeekday[weekdayNumber(day)] as number);

const isWeekend = (day: CivilDay): boolean => weekdayNumber(day) % 6 === 0;

/**
 * Moves the holidays of one list to the days on which they are observed. Holidays with `nextWeekday` move last: by
 * date, then in the order of the list.
 */
function observedDays(
  named: readonly OnDay<ParsedHolidayRule>[],
  indexOf: (rule: ParsedHolidayRule) => number,
): readonly OnDay<ParsedHolidayRule>[] {
  const [waiting, moved]: [OnDay<ParsedHolidayRule>[], OnDay<ParsedHolidayRule>[]] = [[], []];
  const taken = new Set<CivilDay>();
  for (const { item, day } of named) {
    if (item.observed === 'nextWeekday' && isWeekend(day)) {
      waiting.push({ item, day });
      continue;
    }
    const shift = item.observed === undefined ? 0 : (MOVES[item.observed][weekdayNumber(day)] as number);
    moved.push({ item, day: day + shift });
    if (item.wholeDay) taken.add(day + shift);
  }
  waiting.sort((a, b) => a.day - b.day || indexOf(a.item) - indexOf(b.item));
  for (const { item, day } of waiting) {
    let on = day + (MOVES.nextWeekday[weekdayNumber(day)] as number);
    while (isWeekend(on) || taken.has(on)) on++;
    moved.push({ item, day: on });
    if (item.wholeDay) taken.add(on);
  }
  return moved;
}

/** A function from a civil year to the holidays on its days. */
export type RulesInYear = (year: number) => readonly OnDay<ParsedHolidayRule>[];

/** Returns the holidays of one list of rules, on the days on which they are observed. */
export function rulesByYear(rules: readonly ParsedHolidayRule[]): RulesInYear {
  const named = occurrencesByYear(rules);
  const mayLeaveYear = rules.some(({ observed, dates }) => observed !== undefined || dates.isRange);
  if (!mayLeaveYear) return named;
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const indexOf = (rule: ParsedHolidayRule) => indexes.get(rule) as number;
  return (year) =>
    observedDays([year - 1, year, year + 1].flatMap(named), indexOf).filter(({ day }) => yearOfDay(day) === year);
}
