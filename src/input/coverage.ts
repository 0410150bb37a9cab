import { object } from './composite';
import { fail, PrazoError } from './error';
import { type Issue, shortened, show } from './issue';
import { integer, lazy, refine, type Schema } from './schema';

/** The civil years that a source covers, both included. */
export interface Coverage {
  readonly from: number;
  readonly until: number;
}

export const ALL_YEARS: Coverage = { from: 0, until: 9999 };

/** A civil year from 0 to 9999. */
export const year: Schema<number> = /* @__PURE__ */ lazy(() => integer(ALL_YEARS.from, ALL_YEARS.until));

/** Returns the schema of a coverage whose years are from `least` to `most`, inclusive. */
export function coverageWithin(least: number, most: number): Schema<Coverage> {
  const bound = integer(least, most);
  return refine(object<Coverage>({ from: bound, until: bound }), ({ from, until }, report) => {
    if (from > until) report('invalidCoverage', [], 'a first year that is not after the last', `${from} to ${until}`);
  });
}

export const coverage: Schema<Coverage> = /* @__PURE__ */ lazy(() => coverageWithin(ALL_YEARS.from, ALL_YEARS.until));

export function covers({ from, until }: Coverage, year: number): boolean {
  return from <= year && year <= until;
}

/** Returns the years that all of the coverages have in common; all years for an empty list. */
export function commonYears(coverages: readonly Coverage[]): Coverage {
  return {
    from: Math.max(ALL_YEARS.from, ...coverages.map(({ from }) => from)),
    until: Math.min(ALL_YEARS.until, ...coverages.map(({ until }) => until)),
  };
}

/** The bounds of a coverage and the name of its source, for an error text. */
export interface NamedCoverage {
  /** The kind of value that must be inside the bounds, with its article: `a year`, `an instant`. */
  readonly subject: string;
  readonly from: string | number;
  readonly until: string | number;
  readonly source: string;
}

/** Returns the error for a year, an instant or a period outside a coverage. All `outsideCoverage` errors are made here. */
export function outsideCoverage(path: string, expected: NamedCoverage | string, received: string): PrazoError {
  return fail('outsideCoverage', path, typeof expected === 'string' ? expected : coverageText(expected), received);
}

function coverageText({ subject, from, until, source }: NamedCoverage): string {
  return `${subject} from ${from} to ${until}, the coverage of ${shortened(source)}`;
}

/**
 * Returns the issue of a year that is not a whole number or not covered by the named source; undefined if it is
 * covered.
 */
export function yearIssue(year: unknown, path: string, { from, until }: Coverage, source: string): Issue | undefined {
  if (!Number.isInteger(year)) {
    return { code: 'wrongType', path, expected: 'a civil year as a whole number', received: show(year) };
  }
  if (covers({ from, until }, year as number)) return undefined;
  return outsideCoverage(path, { subject: 'a year', from, until, source }, show(year)).issues[0];
}

/** Throws if a year is not a whole number, or is not covered by the named source. */
export function checkYear(year: unknown, coverage: Coverage, source: string): void {
  const issue = yearIssue(year, 'year', coverage, source);
  if (issue !== undefined) throw new PrazoError([issue]);
}
