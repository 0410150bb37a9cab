import { fail, PrazoError } from '../input/error';
import { at, type Issue, oneOfThese, show } from '../input/issue';
import type { Catalog, Fact, Impact, LevelId } from './catalog';
import { ensureCatalog } from './define-catalog';

type Facts = Readonly<Record<string, Fact | undefined>>;

function issueOf(catalog: Catalog, fact: string, value: unknown): Issue | undefined {
  const path = at('', fact);
  const values: readonly unknown[] | undefined = Object.hasOwn(catalog.impact, fact) ? catalog.impact[fact] : undefined;
  if (values === undefined) {
    return { code: 'unknownKey', path, expected: oneOfThese(Object.keys(catalog.impact)), received: show(fact) };
  }
  if ((value ?? undefined) === undefined || values.includes(value)) return undefined;
  return { code: 'unknownValue', path, expected: oneOfThese(values), received: show(value) };
}

/**
 * Returns the level of the first rule of a catalog whose facts all match the impact. Throws `unclassifiable` if no rule
 * matches, and `unknownKey` or `unknownValue` for facts or values that the catalog does not have.
 *
 * @example
 * ```ts
 * classifyImpact(supportCatalog, { usability: 'unusable', affected: 'everyone' }); // → urgent
 * classifyImpact(supportCatalog, { improvement: true }); // → low
 * ```
 */
export function classifyImpact<C extends Catalog>(catalog: C, impact: Impact<C>): LevelId<C> {
  if (typeof impact !== 'object' || impact === null) throw fail('wrongType', '', 'an object of facts', show(impact));
  const known = ensureCatalog(catalog);
  const given = impact as Facts;
  const issues = Object.entries(given).flatMap(([fact, value]) => issueOf(known, fact, value) ?? []);
  if (issues.length > 0) throw new PrazoError(issues);
  const { rules } = known;
  const rule = rules.find(({ when }) => Object.entries(when).every(([fact, value]) => given[fact] === value));
  if (rule !== undefined) return rule.level as LevelId<C>;
  const facts = Object.entries(given).map(([fact, value]) => `${fact} ${show(value)}`);
  throw fail('unclassifiable', '', 'facts that a rule of the catalog covers', facts.join(', ') || 'none');
}
