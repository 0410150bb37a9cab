/**
 * Returns a catalog id for an id of a help desk, which may be a number. `prefix` must begin with a letter, as every
 * catalog id does. A printable ASCII character that an id cannot have becomes `_`. Any other such character becomes `_`
 * and its code, so that different names in other scripts get different ids.
 */
export function catalogId(prefix: string, id: string): string {
  return prefix + id.replace(/[^\w-]/g, (char) => (char <= '~' ? '_' : `_${char.charCodeAt(0).toString(16)}`));
}

/**
 * Returns a catalog id for a name. A name that does not begin with a letter, or that is a reserved word, gets the
 * prefix `p`.
 */
export const catalogIdFromName = (name: string): string =>
  catalogId(/^(?!(?:constructor|prototype)$)[a-z]/i.test(name) ? '' : 'p', name);
