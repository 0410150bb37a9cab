import { catalogId } from '../common/catalog-ids';
import { type PayloadPart, resource } from '../common/payload-part';

/** A priority, as listed by `GET /rest/api/3/priority`, highest first. */
export interface JiraPriority {
  readonly id: string | number;
  readonly name: string;
}

/** The level of an issue without a priority. */
export const NO_PRIORITY = 'none';

/** Returns the level of a priority. */
export const levelOf = (id: string): string => catalogId('p', id);

/** Returns the levels of the priorities, and a look-up of levels by priority id and by lower-case name. */
export function levelsOf(response: readonly JiraPriority[] | { readonly priorities: readonly JiraPriority[] }): {
  readonly levels: Readonly<Record<string, { readonly labels: string }>>;
  readonly byWord: ReadonlyMap<string, string>;
} {
  const levels: Record<string, { labels: string }> = {};
  const byWord = new Map<string, string>();
  const priorities: PayloadPart<readonly JiraPriority[]> = resource(response, 'priorities');
  for (const priority of priorities.list()) {
    const [id, name] = [priority.at('id').id(), priority.at('name').name()];
    if (Object.hasOwn(levels, levelOf(id))) throw priority.at('id').unexpected('each priority once', 'duplicateId');
    levels[levelOf(id)] = { labels: name };
    byWord.set(id, levelOf(id)).set(name.toLowerCase(), levelOf(id));
  }
  levels[NO_PRIORITY] = { labels: 'No priority' };
  return { levels, byWord };
}

const PRIORITY_QUERY = /^priority\s*(=|in\b)\s*(.*)$/is;
const VALUE = /"([^"]*)"|'([^']*)'|([^\s,()"']+)/g;
const ONE_VALUE = /^(?:"[^"]*"|'[^']*'|[^\s,()"']+)$/;
const VALUE_LIST = /^\((?:\s*(?:"[^"]*"|'[^']*'|[^\s,()"']+)\s*(?:,|(?=\))))+\)$/;

/**
 * Returns the levels that a trimmed query such as `priority = Highest` or `priority in (1, "High")` names; undefined for any
 * other query.
 */
export function levelsIn(jql: string, byWord: ReadonlyMap<string, string>): readonly string[] | undefined {
  const [, operator = '', values = ''] = PRIORITY_QUERY.exec(jql) ?? [];
  if (!(operator === '=' ? ONE_VALUE : VALUE_LIST).test(values)) return undefined;
  const levels = [...values.matchAll(VALUE)].map(([, double, single, bare]) =>
    byWord.get((double ?? single ?? bare ?? '').toLowerCase()),
  );
  return levels.every((level) => level !== undefined) ? levels : undefined;
}
