/** Parts of names that tzdb writes in capitals. */
const CAPITALS =
  /gmt|utc|uct|^(?:gb|nz|us|w)(?=[-/]|$)|^[a-z]{3}$|^[a-z]{3}\d[a-z]{3}$|(?:-chat|-su|_in|\/act|\/lhi|\/nsw)$/g;

/** The first letters of words, including words that tzdb joins, as in `DumontDUrville`. */
const INITIALS = /(?<=^|[/_-]|\/(?:baja|comod|de(?=noronha)|dumontd?|easter(?=island)|mc))(?!(?:au|es|of)[_-])[a-z]/g;

const toCapitals = (letters: string): string => letters.toUpperCase();

/** Returns a name in the casing of tzdb. Runtimes cannot do this: they replace an alias by another name. */
export function tzdbSpelling(name: string): string {
  return name.toLowerCase().replace(CAPITALS, toCapitals).replace(INITIALS, toCapitals);
}
