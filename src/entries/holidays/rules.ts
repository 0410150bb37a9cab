import type { Correction } from './correction';
import type { Engine } from './engine';

/** The name in the first of some languages, or in any. */
export function nameIn(names: Readonly<Record<string, string>> | undefined, languages: readonly string[]): string {
  const all = names ?? {};
  const language = languages.find((one) => Object.hasOwn(all, one));
  return (language === undefined ? Object.values(all)[0] : all[language]) ?? '';
}

/** What a rule of a correction gives: the correction, and the name of its days. */
export interface Ours {
  readonly correction: Correction;
  readonly name: string;
  readonly substitute: boolean;
}

/** The rules of corrections by the text that an engine was given them under. */
export type Ruled = ReadonlyMap<string, Ours>;

interface Rule {
  readonly rule: string;
  readonly name?: string | Readonly<Record<string, string>>;
}

/** `05-24` of `substitutes 05-24 if sunday then next monday`: the rule of the day that is moved. */
function moved(rule: string): string {
  return rule.replace(/^substitutes /, '').replace(/ (and )?if .*/, '');
}

/**
 * Gives an engine the rules of corrections. Each is marked by a number, which the language of rules allows, so that it
 * never takes the place of a rule of the package; its name is the text of the rule, since the package leaves out a day
 * that it has under the same name.
 */
export function ruledBy(engine: Engine, corrections: readonly Correction[], languages: readonly string[]): Ruled {
  const rules = engine.getRules() as readonly Rule[];
  const known = new Map([...rules].reverse().map(({ rule, name }) => [moved(rule), name]));
  const called = (rule: string | undefined): string | undefined => {
    const name = rule === undefined ? undefined : known.get(moved(rule));
    return typeof name === 'object' ? nameIn(name, languages) : name;
  };
  const ruled = new Map<string, Ours>();
  for (const correction of corrections) {
    const { adds = [], drops = [], names, type } = correction;
    for (const rule of adds) {
      const text = `${rule} #${ruled.size + 100}`;
      const name = names ? nameIn(names, languages) : (called(rule) ?? called(drops[0]) ?? '');
      ruled.set(text, { correction, name, substitute: rule.startsWith('substitutes ') });
      engine.setHoliday(text, { type, name: text });
    }
  }
  return ruled;
}
