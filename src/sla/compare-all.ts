import { isPrazoError } from '../input/error';
import { remember } from '../input/remember';
import type { Bench, Candidate } from './bench';
import { type Compared, comparisonOf } from './compare';
import type { What } from './comparison';
import type { Agreement, ComparisonReport, FoundDifference } from './comparison-report';
import { simplicityOf } from './hint';
import type { RejectedTicket } from './report';
import { search, valuesUnder } from './search';
import { isNear, type Value } from './seen';
import { Thinned } from './thinned';
import type { Thing } from './vendor-clock';

const MOST_LISTED = 1000;
/** So many clocks are searched in a round; after the first, of those that the readings found by then do not explain. */
const SEARCHED = 40;
const MOST_ROUNDS = 5;
/** The first round is thorough up to the readings of other days and zones. */
const THOROUGH_TO = 1;
const MOST_READINGS = 16;
const AGREEING_TRIED = 200;
const MOST_HINTS = 5;
const MOST_RANKED = 20;

/** A clock some of whose things do not agree, with the readings that explain each. */
interface Differing {
  readonly index: number;
  readonly one: Compared;
  readonly by: readonly Candidate[][];
}

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

const isSaid = (
  values: readonly Value[] | undefined,
  things: readonly Thing[],
  i: number,
  tolerance: number,
): boolean => values !== undefined && isNear(values[i], (things[i] as Thing).theirs, tolerance);

/** Compares many tickets. What does not agree is kept until all have come; what agrees is only sampled. */
export class Comparing {
  readonly #bench: Bench;
  readonly #total = new Tally();
  readonly #metrics = new Map<string, Tally>();
  readonly #whats = new Map<What, Tally>();
  readonly #agreeing = new Thinned<Compared>(AGREEING_TRIED);
  readonly #differing: Differing[] = [];
  readonly #rejected: RejectedTicket[] = [];
  #rejectedCount = 0;

  constructor(bench: Bench) {
    this.#bench = bench;
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
    const all = said.things.length;
    this.#total.add(agreeing.length, all);
    remember(this.#metrics, said.metric, () => new Tally()).add(agreeing.length, all);
    for (const thing of said.things) {
      remember(this.#whats, thing.what, () => new Tally()).add(of.things.includes(thing) ? 0 : 1, 1);
    }
    if (agreeing.length > 0) this.#agreeing.add(one);
    if (of.things.length > 0) this.#differing.push({ index, one, by: of.things.map(() => []) });
  }

  /** The readings that fit some clocks. */
  #found(among: readonly Differing[], thoroughTo: number): readonly Candidate[] {
    const found = new Map<string, { readonly candidate: Candidate; hits: number }>();
    for (const { one } of among) {
      for (const candidate of search(one.of, this.#bench, thoroughTo).flat()) {
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
      const { things, tolerance } = one.of;
      const values = valuesUnder(candidate, one.of, things);
      for (const [i, hits] of by.entries()) if (isSaid(values, things, i, tolerance)) hits.push(candidate);
    }
  }

  /** The share of a sample of what agrees that a reading leaves as it is. */
  #keeps(candidate: Candidate): number {
    let all = 0;
    let kept = 0;
    for (const { of, agreeing } of this.#agreeing.kept) {
      const values = valuesUnder(candidate, of, agreeing);
      all += agreeing.length;
      for (const i of agreeing.keys()) if (isSaid(values, agreeing, i, of.tolerance)) kept++;
    }
    return all === 0 ? 1 : kept / all;
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
    const explained = new Map<Candidate, number>();
    for (const { by } of differing) {
      for (const candidate of by.flat()) explained.set(candidate, (explained.get(candidate) ?? 0) + 1);
    }
    const ranked = [...explained]
      .map(([candidate, explains]) => ({
        candidate,
        explains,
        agreement: (explains + this.#keeps(candidate) * agreed) / compared,
      }))
      .sort((a, b) => b.agreement - a.agreement || simplicityOf(a.candidate.hint) - simplicityOf(b.candidate.hint));
    const place = new Map(ranked.map(({ candidate }, i) => [candidate, i]));
    const hints = ranked
      .slice(0, MOST_RANKED)
      .map(({ candidate: { hint }, explains, agreement }) =>
        Object.freeze({ key: hint.key, hint, explains, agreement }),
      );
    return Object.freeze({
      compared,
      agreed,
      agreement: compared === 0 ? undefined : agreed / compared,
      hints: Object.freeze(hints),
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

/** Some of a list, evenly spread over it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);
}

/** The first differences, each with the readings that explain it, in the order of their rank. */
function listed(differing: readonly Differing[], placeOf: (candidate: Candidate) => number): FoundDifference[] {
  const found: FoundDifference[] = [];
  for (const { index, one, by } of differing) {
    for (const [i, thing] of one.of.things.entries()) {
      if (found.length === MOST_LISTED) return found;
      const hits = [...(by[i] as Candidate[])].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST_HINTS);
      const comparison = comparisonOf(
        one,
        thing,
        hits.map(({ hint }) => hint),
      );
      found.push(Object.freeze({ index, id: one.of.world.ticket.id, comparison }));
    }
  }
  return found;
}
