import type { CandidateAssumption } from './assumption';
import { isNear } from './clock-view';
import type { ComparedClock } from './compare';
import type { HintSplit, RankedHint } from './comparison-report';
import { simplicityOf } from './hint';
import { type FoundSplit, findSplit, type TicketAgreement } from './hint-split';
import { valuesUnder } from './search';
import type { Claim } from './vendor-clock';

/** A clock with claims that differ, and the assumptions that explain each of these claims. */
export interface DifferingClock {
  /** The index of its case. */
  readonly index: number;
  readonly clock: ComparedClock;
  readonly explainedBy: readonly CandidateAssumption[][];
}

/** The compared values by which assumptions are ranked. */
export interface Evidence {
  readonly compared: number;
  readonly agreed: number;
  readonly differing: readonly DifferingClock[];
  /** A sample of the clocks with claims that agree. */
  readonly agreeing: readonly ComparedClock[];
}

export interface RankedAssumption {
  readonly assumption: CandidateAssumption;
  readonly entry: RankedHint;
}

/** Returns for each claim whether it agrees with the clock under an assumption. */
export function agreementsUnder(
  assumption: CandidateAssumption,
  { clockCase }: ComparedClock,
  claims: readonly Claim[],
): readonly boolean[] {
  const values = valuesUnder(assumption, clockCase, claims);
  return claims.map(({ theirs }, i) => values !== undefined && isNear(values[i], theirs, clockCase.tolerance));
}

const countTrue = (flags: readonly boolean[]): number => flags.filter((flag) => flag).length;

/** A split is reported if it adds at least this share of agreement. */
const CLEARLY = 0.02;
/**
 * An assumption is ranked by its agreement if it adds at least this share of the differences. Another assumption may still be right,
 * for a few tickets.
 */
const WORTHWHILE = 0.1;

/** Ranks the assumptions that explain some difference, the best first. */
export function rankAssumptions({ compared, agreed, differing, agreeing }: Evidence): readonly RankedAssumption[] {
  const assumptions = new Set(differing.flatMap(({ explainedBy }) => explainedBy.flat()));
  const sampled = agreeing.reduce((sum, clock) => sum + clock.agreeing.length, 0);
  /** The number of agreeing values for which a sampled value stands. */
  const weight = agreed / sampled;

  /** Counts the claims of each clock that agree: the differing clocks in `explained`, the sampled clocks in `kept`. */
  function agreementsOf(assumption: CandidateAssumption): {
    readonly explained: readonly TicketAgreement[];
    readonly kept: readonly TicketAgreement[];
  } {
    const explained = differing.map(({ clock, explainedBy }) => ({
      openedAt: openingOf(clock),
      without: 0,
      under: explainedBy.filter((explaining) => explaining.includes(assumption)).length,
    }));
    const kept = agreeing.map((clock) => ({
      openedAt: openingOf(clock),
      without: weight * clock.agreeing.length,
      under: weight * countTrue(agreementsUnder(assumption, clock, clock.agreeing)),
    }));
    return { explained, kept };
  }

  function splitOf(tickets: readonly TicketAgreement[], under: number): HintSplit | undefined {
    const split: FoundSplit | undefined = findSplit(tickets);
    if (split === undefined || split.agreed - Math.max(agreed, under) < CLEARLY * compared) return undefined;
    const { calendar } = (differing[0] as DifferingClock).clock.clockCase.view;
    return Object.freeze({
      at: calendar.toDateTime(split.at),
      applies: split.applies,
      agreement: split.agreed / compared,
    });
  }

  const ranked = [...assumptions].map((assumption): RankedAssumption => {
    const { explained, kept } = agreementsOf(assumption);
    const explains = explained.reduce((sum, { under }) => sum + under, 0);
    const keepsAll = kept.every(({ without, under }) => without === under);
    const under = explains + (keepsAll ? agreed : kept.reduce((sum, ticket) => sum + ticket.under, 0));
    const split = keepsAll ? undefined : splitOf([...explained, ...kept], under);
    const { hint } = assumption;
    const entry = Object.freeze({ key: hint.key, hint, explains, agreement: under / compared, split });
    return { assumption, entry };
  });
  return ranked.sort(bestFirst(compared, agreed));
}

/**
 * Compares two assumptions for sorting. Assumptions that add much agreement are first, sorted by agreement. The others are sorted by
 * the number of differences that they explain, weighted against the number of values that would no longer agree.
 */
function bestFirst(compared: number, agreed: number): (a: RankedAssumption, b: RankedAssumption) => number {
  const enough = (agreed + WORTHWHILE * (compared - agreed)) / compared;
  // Rounded, since sums of fractions depend on their order.
  const most = ({ split, agreement }: RankedHint) => Math.round((split?.agreement ?? agreement) * 1e9) / 1e9;
  const rank = (entry: RankedHint) => (most(entry) >= enough ? most(entry) : 0);
  const weight = ({ explains, agreement }: RankedHint) => {
    const broken = Math.max(0, agreed + explains - agreement * compared);
    return explains ** 2 / (explains + broken);
  };
  return ({ entry: a }, { entry: b }) =>
    rank(b) - rank(a) ||
    (rank(a) === 0 ? weight(b) - weight(a) : b.agreement - a.agreement) ||
    simplicityOf(a.hint) - simplicityOf(b.hint);
}

const openingOf = ({ clockCase }: ComparedClock): number => clockCase.setting.ticket.openedAt;
