import { yearOfDay } from '../input/civil';
import { fallingIn, type OnDay } from './dates';
import { kept } from './observed';
import type { Rule } from './rule';

/** What a list of rules says of the days of a year. */
export type RulesIn = (year: number) => readonly OnDay<Rule>[];

/** The rules of one list, on the days on which they are kept. */
export function listed(rules: readonly Rule[]): RulesIn {
  const named = fallingIn(rules);
  const mayStray = rules.some(({ observed, dates }) => observed !== undefined || dates.isRange);
  if (!mayStray) return named;
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const placeOf = (rule: Rule) => places.get(rule) as number;
  return (year) =>
    kept([year - 1, year, year + 1].flatMap(named), placeOf).filter(({ day }) => yearOfDay(day) === year);
}
