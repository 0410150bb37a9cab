import { type CivilDay, weekdayNumber, yearOfDay } from '../input/civil';
import type { Observed } from './holiday';
import type { ParsedHolidayRule } from './holiday-rule';
import { type OnDay, occurrencesByYear } from './recurring-dates';

/** By how many days each mode moves a holiday, from Sunday to Saturday. */
const MOVES: Readonly<Record<Observed, readonly number[]>> = {
  nearestWeekday: [1, 0, 0, 0, 0, 0, -1],
  nextWeekday: [1, 0, 0, 0, 0, 0, 2],
  monday: [1, 0, 6, 5, 4, 3, 2],
};

/** The nearest day from Monday to Friday; the day itself, if it is one. */
export const nearestWeekday = (day: CivilDay): CivilDay => day + (MOVES.nearestWeekday[weekdayNumber(day)] as number);

const isWeekend = (day: CivilDay): boolean => weekdayNumber(day) % 6 === 0;

/** The holidays of one list, each with its place, on the days that their rules name, moved to those on which they are kept. */
export function observedDays(
  named: readonly OnDay<ParsedHolidayRule>[],
  placeOf: (rule: ParsedHolidayRule) => number,
): readonly OnDay<ParsedHolidayRule>[] {
  const [seeking, settled]: [OnDay<ParsedHolidayRule>[], OnDay<ParsedHolidayRule>[]] = [[], []];
  const taken = new Set<CivilDay>();
  for (const { item, day } of named) {
    if (item.observed === 'nextWeekday' && isWeekend(day)) {
      seeking.push({ item, day });
      continue;
    }
    const moved = item.observed === undefined ? 0 : (MOVES[item.observed][weekdayNumber(day)] as number);
    settled.push({ item, day: day + moved });
    if (item.wholeDay) taken.add(day + moved);
  }
  seeking.sort((a, b) => a.day - b.day || placeOf(a.item) - placeOf(b.item));
  for (const { item, day } of seeking) {
    let on = day + (MOVES.nextWeekday[weekdayNumber(day)] as number);
    while (isWeekend(on) || taken.has(on)) on++;
    settled.push({ item, day: on });
    if (item.wholeDay) taken.add(on);
  }
  return settled;
}

/** What a list of rules says of the days of a year. */
export type RulesInYear = (year: number) => readonly OnDay<ParsedHolidayRule>[];

/** The rules of one list, on the days on which they are kept. */
export function rulesByYear(rules: readonly ParsedHolidayRule[]): RulesInYear {
  const named = occurrencesByYear(rules);
  const mayStray = rules.some(({ observed, dates }) => observed !== undefined || dates.isRange);
  if (!mayStray) return named;
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const placeOf = (rule: ParsedHolidayRule) => places.get(rule) as number;
  return (year) =>
    observedDays([year - 1, year, year + 1].flatMap(named), placeOf).filter(({ day }) => yearOfDay(day) === year);
}
