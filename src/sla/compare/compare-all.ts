import { isPrazoError } from '../../input/error';
import { remember } from '../../input/remember';
import type { RejectedTicket } from '../report';
import { type Compared, comparisonOf } from './compare';
import type { What } from './comparison';
import type { Agreement, ComparisonReport, FoundDifference } from './comparison-report';
import { type Differing, ranked, saidUnder } from './ranking';
import { search } from './search';
import { EvenSample, spread } from './spread';
import type { Candidate, Variants } from './variants';

const MOST_LISTED = 1000;
/** So many clocks are searched in a round; after the first, of those that the readings found by then do not explain. */
const SEARCHED = 40;
const MOST_ROUNDS = 5;
/** The first round tries all readings of the first tier. */
const THOROUGH_TO = 0;
const MOST_READINGS = 16;
const AGREEING_TRIED = 200;
const MOST_HINTS = 5;
const MOST_RANKED = 20;

class Tally {
  compared = 0;
  agreed = 0;

  add(agreed: number, all: number): void {
    this.compared += all;
    this.agreed += agreed;
  }

  get counts(): Agreement {
    return Object.freeze({ compared: this.compared, agreed: this.agreed });
  }
}

/** Compares many tickets. What does not agree is kept until all have come; what agrees is only sampled. */
export class Comparing {
  readonly #variants: Variants;
  readonly #total = new Tally();
  readonly #metrics = new Map<string, Tally>();
  readonly #whats = new Map<What, Tally>();
  readonly #agreeing = new EvenSample<Compared>(AGREEING_TRIED);
  readonly #differing: Differing[] = [];
  readonly #rejected: RejectedTicket[] = [];
  #rejectedCount = 0;

  constructor(variants: Variants) {
    this.#variants = variants;
  }

  /** Takes a case, or what is wrong with it. */
  take(index: number, read: () => readonly Compared[]): void {
    try {
      for (const one of read()) this.#add(index, one);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      if (this.#rejectedCount++ < MOST_LISTED) this.#rejected.push(Object.freeze({ index, issues: error.issues }));
    }
  }

  #add(index: number, one: Compared): void {
    const { agreeing, of, said } = one;
    const all = said.claims.length;
    this.#total.add(agreeing.length, all);
    remember(this.#metrics, said.metric, () => new Tally()).add(agreeing.length, all);
    for (const claim of said.claims) {
      remember(this.#whats, claim.what, () => new Tally()).add(of.claims.includes(claim) ? 0 : 1, 1);
    }
    if (agreeing.length > 0) this.#agreeing.add(one);
    if (of.claims.length > 0) this.#differing.push({ index, one, by: of.claims.map(() => []) });
  }

  /** The readings that fit some clocks. */
  #found(among: readonly Differing[], thoroughTo: number): readonly Candidate[] {
    const found = new Map<string, { readonly candidate: Candidate; hits: number }>();
    for (const { one } of among) {
      for (const candidate of search(one.of, this.#variants, thoroughTo).flat()) {
        const { key } = candidate.hint;
        remember(found, key, () => ({ candidate, hits: 0 })).hits++;
      }
    }
    const byHits = [...found.values()].sort((a, b) => b.hits - a.hits);
    return byHits.slice(0, MOST_READINGS).map(({ candidate }) => candidate);
  }

  /** Tries a reading on all differences. */
  #explain(candidate: Candidate): void {
    for (const { one, by } of this.#differing) {
      saidUnder(candidate, one, one.of.claims).forEach((isSaid, i) => {
        if (isSaid) by[i]?.push(candidate);
      });
    }
  }

  /** Searches some of the clocks for readings, and tries each that is found on all, until no more are found. */
  #search(): void {
    const known = new Set<string>();
    let open: readonly Differing[] = this.#differing;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const found = this.#found(spread(open, SEARCHED), round === 0 ? THOROUGH_TO : -1);
      const unknown = found.filter(({ hint }) => !known.has(hint.key));
      if (unknown.length === 0) return;
      for (const candidate of unknown) {
        known.add(candidate.hint.key);
        this.#explain(candidate);
      }
      open = open.filter(({ by }) => by.some((hits) => hits.length === 0));
    }
  }

  report(): ComparisonReport {
    const differing = this.#differing;
    const { compared, agreed } = this.#total;
    this.#search();
    const ranking = ranked({ compared, agreed, differing, agreeing: this.#agreeing.kept });
    const place = new Map(ranking.map(({ candidate }, i) => [candidate, i]));
    return Object.freeze({
      compared,
      agreed,
      agreement: compared === 0 ? undefined : agreed / compared,
      hints: Object.freeze(ranking.slice(0, MOST_RANKED).map(({ entry }) => entry)),
      unexplained: differing.reduce((sum, { by }) => sum + by.filter((hits) => hits.length === 0).length, 0),
      byMetric: countsOf(this.#metrics),
      byWhat: countsOf(this.#whats),
      rejectedCount: this.#rejectedCount,
      rejected: Object.freeze(this.#rejected),
      differences: Object.freeze(listed(differing, (candidate) => place.get(candidate) as number)),
    });
  }
}

function countsOf<K extends string>(tallies: ReadonlyMap<K, Tally>): Readonly<Record<K, Agreement>> {
  return Object.freeze(Object.fromEntries([...tallies].map(([key, tally]) => [key, tally.counts]))) as never;
}

/** The first differences, each with the readings that explain it, in the order of their rank. */
function listed(differing: readonly Differing[], placeOf: (candidate: Candidate) => number): FoundDifference[] {
  const found: FoundDifference[] = [];
  for (const { index, one, by } of differing) {
    for (const [i, claim] of one.of.claims.entries()) {
      if (found.length === MOST_LISTED) return found;
      const hits = [...(by[i] as Candidate[])].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST_HINTS);
      const comparison = comparisonOf(
        one,
        claim,
        hits.map(({ hint }) => hint),
      );
      found.push(Object.freeze({ index, id: one.of.setting.ticket.id, comparison }));
    }
  }
  return found;
}
