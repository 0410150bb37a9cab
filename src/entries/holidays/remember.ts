/** A function of a year that works each year out once. It keeps all of them, so the years must be bounded. */
export function remember<T>(of: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    const found = known.get(year);
    if (found !== undefined) return found;
    const worked = of(year);
    known.set(year, worked);
    return worked;
  };
}
