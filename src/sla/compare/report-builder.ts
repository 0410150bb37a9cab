import { isPrazoError } from '../../input/error';
import { remember } from '../../input/remember';
import type { RejectedTicket } from '../report';
import type { CandidateAssumption, ConfigVariants } from './assumption';
import { type ComparedClock, comparisonOf } from './compare';
import type { ComparedField } from './comparison';
import type { Agreement, ComparisonReport, FoundDifference } from './comparison-report';
import { EvenSample, evenlyPicked } from './even-sample';
import { agreementsUnder, type DifferingClock, rankAssumptions } from './ranking';
import { MOST_HINTS, search } from './search';

const MOST_LISTED = 1000;
/** The number of clocks that are searched per round. After the first round, all of them have unexplained differences. */
const SEARCHED_PER_ROUND = 40;
const MOST_ROUNDS = 5;
const MOST_ASSUMPTIONS = 16;
const AGREEING_SAMPLED = 200;
const MOST_RANKED = 20;

class AgreementCount {
  compared = 0;
  agreed = 0;

  add(agreed: number, compared: number): void {
    this.compared += compared;
    this.agreed += agreed;
  }

  get counts(): Agreement {
    return Object.freeze({ compared: this.compared, agreed: this.agreed });
  }
}

/** Collects compared cases and builds their report. Keeps every clock that differs, and a sample of those that agree. */
export class ReportBuilder {
  readonly #variants: ConfigVariants;
  readonly #total = new AgreementCount();
  readonly #byMetric = new Map<string, AgreementCount>();
  readonly #byField = new Map<ComparedField, AgreementCount>();
  readonly #agreeing = new EvenSample<ComparedClock>(AGREEING_SAMPLED);
  readonly #differing: DifferingClock[] = [];
  readonly #rejected: RejectedTicket[] = [];
  #rejectedCount = 0;

  constructor(variants: ConfigVariants) {
    this.#variants = variants;
  }

  /** Adds the clocks of a case. If `compare` throws a `PrazoError`, the case is rejected. */
  add(index: number, compare: () => readonly ComparedClock[]): void {
    try {
      for (const clock of compare()) this.#add(index, clock);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      if (this.#rejectedCount++ < MOST_LISTED) this.#rejected.push(Object.freeze({ index, issues: error.issues }));
    }
  }

  #add(index: number, clock: ComparedClock): void {
    const { agreeing, clockCase, vendorClock } = clock;
    const compared = vendorClock.claims.length;
    this.#total.add(agreeing.length, compared);
    remember(this.#byMetric, vendorClock.metric, () => new AgreementCount()).add(agreeing.length, compared);
    for (const claim of vendorClock.claims) {
      const agreed = clockCase.claims.includes(claim) ? 0 : 1;
      remember(this.#byField, claim.field, () => new AgreementCount()).add(agreed, 1);
    }
    if (agreeing.length > 0) this.#agreeing.add(clock);
    if (clockCase.claims.length > 0) {
      this.#differing.push({ index, clock, explainedBy: clockCase.claims.map(() => []) });
    }
  }

  /** Returns the assumptions that explain the most differences of some clocks. Finds at most `most` for each difference. */
  #assumptionsFor(clocks: readonly DifferingClock[], most: number): readonly CandidateAssumption[] {
    const found = new Map<string, { readonly assumption: CandidateAssumption; count: number }>();
    for (const { clock } of clocks) {
      for (const assumption of search(clock.clockCase, this.#variants, most).flat()) {
        remember(found, assumption.hint.key, () => ({ assumption, count: 0 })).count++;
      }
    }
    const byCount = [...found.values()].sort((a, b) => b.count - a.count);
    return byCount.slice(0, MOST_ASSUMPTIONS).map(({ assumption }) => assumption);
  }

  /** Tries an assumption on every difference. */
  #explainWith(assumption: CandidateAssumption): void {
    for (const { clock, explainedBy } of this.#differing) {
      agreementsUnder(assumption, clock, clock.clockCase.claims).forEach((agrees, i) => {
        if (agrees) explainedBy[i]?.push(assumption);
      });
    }
  }

  /** Searches assumptions for some clocks and tries each on all clocks, until a round finds no new assumption. */
  #explain(): void {
    const known = new Set<string>();
    let open: readonly DifferingClock[] = this.#differing;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const clocks = evenlyPicked(open, SEARCHED_PER_ROUND);
      const found = this.#assumptionsFor(clocks, round === 0 ? Number.POSITIVE_INFINITY : MOST_HINTS);
      const unknown = found.filter(({ hint }) => !known.has(hint.key));
      if (unknown.length === 0) return;
      for (const assumption of unknown) {
        known.add(assumption.hint.key);
        this.#explainWith(assumption);
      }
      open = open.filter(({ explainedBy }) => explainedBy.some((assumptions) => assumptions.length === 0));
    }
  }

  report(): ComparisonReport {
    const differing = this.#differing;
    const { compared, agreed } = this.#total;
    this.#explain();
    const ranking = rankAssumptions({ compared, agreed, differing, agreeing: this.#agreeing.items });
    const rank = new Map(ranking.map(({ assumption }, i) => [assumption, i]));
    const unexplained = differing.flatMap(({ explainedBy }) => explainedBy).filter(({ length }) => length === 0);
    return Object.freeze({
      compared,
      agreed,
      agreement: compared === 0 ? undefined : agreed / compared,
      hints: Object.freeze(ranking.slice(0, MOST_RANKED).map(({ entry }) => entry)),
      unexplained: unexplained.length,
      byMetric: countsOf(this.#byMetric),
      byField: countsOf(this.#byField),
      rejectedCount: this.#rejectedCount,
      rejected: Object.freeze(this.#rejected),
      differences: Object.freeze(firstDifferences(differing, (assumption) => rank.get(assumption) as number)),
    });
  }
}

function countsOf<K extends string>(counts: ReadonlyMap<K, AgreementCount>): Readonly<Record<K, Agreement>> {
  return Object.freeze(Object.fromEntries([...counts].map(([key, count]) => [key, count.counts]))) as never;
}

/** The first differences, each with the assumptions that explain it, the best first. */
function firstDifferences(
  differing: readonly DifferingClock[],
  rankOf: (assumption: CandidateAssumption) => number,
): FoundDifference[] {
  const differences: FoundDifference[] = [];
  for (const { index, clock, explainedBy } of differing) {
    const { claims, setting } = clock.clockCase;
    for (const [i, claim] of claims.entries()) {
      if (differences.length === MOST_LISTED) return differences;
      const assumptions = [...(explainedBy[i] ?? [])].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_HINTS);
      const hints = assumptions.map(({ hint }) => hint);
      const comparison = comparisonOf(clock, claim, hints);
      differences.push(Object.freeze({ index, id: setting.ticket.id, comparison }));
    }
  }
  return differences;
}
