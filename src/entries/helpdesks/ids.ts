/** An id of a catalog, which begins with a letter, from that of a help desk, which may be a number. */
export function idOf(prefix: string, id: string): string {
  return prefix + id.replace(/[^\w-]/g, '_');
}
