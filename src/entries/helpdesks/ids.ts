/**
 * An id of a catalog, which begins with a letter, from that of a help desk, which may be a number. Letters that an id
 * cannot have become their code, so that names in any script stay apart.
 */
export function idOf(prefix: string, id: string): string {
  return prefix + id.replace(/[^\w-]/g, (char) => (char <= '~' ? '_' : `_${char.charCodeAt(0).toString(16)}`));
}

/** An id of a catalog from a name: the name itself, where it may be one. */
export const idOfName = (name: string): string =>
  idOf(/^(?!(?:constructor|prototype)$)[a-z]/i.test(name) ? '' : 'p', name);
