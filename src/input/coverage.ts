import { object } from './composite';
import { integer, later, refine, type Schema } from './schema';

/** The civil years that a source knows, both included. */
export interface Coverage {
  /** The first year. */
  readonly from: number;
  /** The last year; it is included. */
  readonly until: number;
}

export const ALL_YEARS: Coverage = { from: 0, until: 9999 };

/** A civil year. */
export const year: Schema<number> = /* @__PURE__ */ later(() => integer(ALL_YEARS.from, ALL_YEARS.until));

export const coverage: Schema<Coverage> = /* @__PURE__ */ later(() =>
  refine(object<Coverage>({ from: year, until: year }), ({ from, until }, report) => {
    if (from > until) report('invalidCoverage', [], 'a first year that is not after the last', `${from} to ${until}`);
  }),
);

/** Whether a year is among those that are known. */
export function covers({ from, until }: Coverage, year: number): boolean {
  return from <= year && year <= until;
}

/** The years that several know, one of which may know all. */
export function commonYears(known: readonly Coverage[]): Coverage {
  return {
    from: Math.max(ALL_YEARS.from, ...known.map(({ from }) => from)),
    until: Math.min(ALL_YEARS.until, ...known.map(({ until }) => until)),
  };
}
