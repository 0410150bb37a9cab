import type { HolidayCorrection } from './correction';
import type { Engine } from './engine';

/** Returns the name in the first of the languages that has a name, or else any name; an empty text if there is none. */
export function nameIn(names: Readonly<Record<string, string>> | undefined, languages: readonly string[]): string {
  const all = names ?? {};
  const language = languages.find((tag) => Object.hasOwn(all, tag));
  return (language === undefined ? Object.values(all)[0] : all[language]) ?? '';
}

/** A rule that a correction adds, and the name of its days. */
export interface AddedRule {
  readonly correction: HolidayCorrection;
  readonly name: string;
  readonly substitute: boolean;
}

/** Added rules, by the text under which an engine has them. */
export type AddedRules = ReadonlyMap<string, AddedRule>;

interface PackageRule {
  readonly rule: string;
  readonly name?: string | Readonly<Record<string, string>>;
}

/** Returns the rule of the original day: `05-24` for `substitutes 05-24 if sunday then next monday`. */
function originalRule(rule: string): string {
  return rule.replace(/^substitutes /, '').replace(/ (and )?if .*/, '');
}

/**
 * Adds the rules of corrections to an engine, and returns them. The text of each rule ends with a number, which the
 * language of rules allows, so that the rule never replaces a rule of the package. The text is also the name of the
 * days of the rule in the engine, because the package omits a day that it already has under the same name.
 */
export function addRules(
  engine: Engine,
  corrections: readonly HolidayCorrection[],
  languages: readonly string[],
): AddedRules {
  const rules = engine.getRules() as readonly PackageRule[];
  const fromLast = [...rules].reverse();
  // Two rules of one day can have names of different years. So a rule of the package has its own name, and any other rule
  // has the name of the first rule of its day.
  const namesByRule = new Map(fromLast.map(({ rule, name }) => [rule, name]));
  const namesByDay = new Map(fromLast.map(({ rule, name }) => [originalRule(rule), name]));
  const nameByRule = (rule: string | undefined): string | undefined => {
    const name = rule === undefined ? undefined : (namesByRule.get(rule) ?? namesByDay.get(originalRule(rule)));
    return typeof name === 'object' ? nameIn(name, languages) : name;
  };
  const added = new Map<string, AddedRule>();
  for (const correction of corrections) {
    const { adds = [], drops = [], names, type } = correction;
    for (const rule of adds) {
      const text = `${rule} #${added.size + 100}`;
      const name = names ? nameIn(names, languages) : (nameByRule(rule) ?? nameByRule(drops[0]) ?? '');
      added.set(text, { correction, name, substitute: rule.startsWith('substitutes ') });
      engine.setHoliday(text, { type, name: text });
    }
  }
  return added;
}
