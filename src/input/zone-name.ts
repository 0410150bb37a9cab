/** What tzdb writes in capitals. */
const CAPITALS =
  /gmt|utc|uct|^(?:gb|nz|us|w)(?=[-/]|$)|^[a-z]{3}$|^[a-z]{3}\d[a-z]{3}$|(?:-chat|-su|_in|\/act|\/lhi|\/nsw)$/g;

/** The letters that begin a word, also where tzdb joins two in one. */
const INITIALS = /(?<=^|[/_-]|\/(?:baja|comod|de(?=noronha)|dumontd?|easter(?=island)|mc))(?!(?:au|es|of)[_-])[a-z]/g;

const toCapitals = (letters: string): string => letters.toUpperCase();

/** A name of tzdb as that spells it. Runtimes cannot tell: each of them answers an alias with another name. */
export function tzdbSpelling(name: string): string {
  return name.toLowerCase().replace(CAPITALS, toCapitals).replace(INITIALS, toCapitals);
}
