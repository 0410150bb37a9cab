import { oneOfThese } from '../input/issue';
import { isRecord } from '../input/record';
import { refine, type Schema, satisfying } from '../input/schema';

/** Ids begin with a letter, because JavaScript moves keys that look like integers to the front of an object. */
const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const id: Schema<string> = /* @__PURE__ */ satisfying(
  'invalidId',
  'an id: a letter, then letters, digits, _ or -',
  (value): value is string => typeof value === 'string' && ID.test(value),
);

type Section = 'levels' | 'categories' | 'metrics' | 'impact' | 'tiers' | 'events';

/** Returns the ids that a section of a definition defines; undefined if the section is not an object. */
export function idsIn(definition: unknown, section: Section): readonly string[] | undefined {
  const given = isRecord(definition) ? definition[section] : undefined;
  return isRecord(given) ? Object.keys(given) : undefined;
}

/** Like {@link idsIn}, for an optional section: a missing section defines no ids. */
export function idsInOptional(definition: unknown, section: Section): readonly string[] | undefined {
  const given = isRecord(definition) ? (definition[section] ?? undefined) : undefined;
  return given === undefined ? [] : idsIn(definition, section);
}

/** A reference to one of these ids. If they are unknown, only the form of the id is checked. */
export function reference(ids: readonly string[] | undefined): Schema<string> {
  if (ids === undefined) return id;
  const known = new Set<unknown>(ids);
  return satisfying('unknownReference', oneOfThese(ids), (value): value is string => known.has(value));
}

/** A list or table with at least one entry. */
export function nonEmpty<T extends object>(schema: Schema<T>, expected: string): Schema<T> {
  return refine(schema, (value, report) => {
    if (Object.keys(value).length === 0) report('missing', [], expected, 'none');
  });
}
