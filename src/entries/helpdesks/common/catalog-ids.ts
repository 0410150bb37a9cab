/**
 * Returns a catalog id for an id of a help desk, which may be a number. `prefix` begins with the letter that a catalog id needs.
 * Characters that ids cannot have are replaced: printable ASCII by `_`, others by their code, so that names in other scripts stay
 * different.
 */
export function catalogId(prefix: string, id: string): string {
  return prefix + id.replace(/[^\w-]/g, (char) => (char <= '~' ? '_' : `_${char.charCodeAt(0).toString(16)}`));
}

/** Returns a catalog id for a name: the name itself if it is a valid id, otherwise with `p` before it. */
export const catalogIdFromName = (name: string): string =>
  catalogId(/^(?!(?:constructor|prototype)$)[a-z]/i.test(name) ? '' : 'p', name);
