import { isNear } from './clock-view';
import type { Compared } from './compare';
import type { RankedHint, Turn } from './comparison-report';
import { simplicityOf } from './hint';
import { valuesUnder } from './search';
import { type Point, turnIn } from './turn';
import type { Candidate } from './variants';
import type { Claim } from './vendor-clock';

/** A clock of which some claims do not agree, with the readings that explain each. */
export interface Differing {
  readonly index: number;
  readonly one: Compared;
  readonly by: readonly Candidate[][];
}

/** What readings are ranked by. */
export interface Evidence {
  readonly compared: number;
  readonly agreed: number;
  readonly differing: readonly Differing[];
  /** Some of the clocks of which claims agree. */
  readonly agreeing: readonly Compared[];
}

/** Which of the claims about a clock are what it comes to under a reading. */
export function saidUnder(candidate: Candidate, { of }: Compared, claims: readonly Claim[]): readonly boolean[] {
  const values = valuesUnder(candidate, of, claims);
  return claims.map(({ theirs }, i) => values !== undefined && isNear(values[i], theirs, of.tolerance));
}

const count = (flags: readonly boolean[]): number => flags.filter((flag) => flag).length;

/** A turn is told where it adds so much to what would agree. */
const CLEARLY = 0.02;
/** A reading goes by its agreement where that adds so much of what differs; else it may hold for some tickets alone. */
const WORTHWHILE = 0.1;

/** Readings in the order in which they explain what was compared. */
export function ranked({ compared, agreed, differing, agreeing }: Evidence): readonly RankedWith[] {
  const candidates = new Set(differing.flatMap(({ by }) => by.flat()));
  const sampled = agreeing.reduce((sum, one) => sum + one.agreeing.length, 0);
  const weight = sampled === 0 ? 0 : agreed / sampled;

  /** How much of each clock agrees anyway, and under a reading. */
  function pointsOf(candidate: Candidate): { readonly explained: readonly Point[]; readonly kept: readonly Point[] } {
    const explained = differing.map(({ one, by }) => ({
      at: openingOf(one),
      anyway: 0,
      under: by.filter((hits) => hits.includes(candidate)).length,
    }));
    const kept = agreeing.map((one) => ({
      at: openingOf(one),
      anyway: weight * one.agreeing.length,
      under: weight * count(saidUnder(candidate, one, one.agreeing)),
    }));
    return { explained, kept };
  }

  function turnOf(points: readonly Point[], under: number): Turn | undefined {
    const turn = turnIn(points);
    if (turn === undefined || turn.agreed - Math.max(agreed, under) < CLEARLY * compared) return undefined;
    const { calendar } = (differing[0] as Differing).one.of.view;
    return Object.freeze({ at: calendar.toDateTime(turn.at), holds: turn.holds, agreement: turn.agreed / compared });
  }

  const all = [...candidates].map((candidate): RankedWith => {
    const { explained, kept } = pointsOf(candidate);
    const explains = explained.reduce((sum, { under }) => sum + under, 0);
    const keepsAll = kept.every(({ anyway, under }) => anyway === under);
    const under = explains + (keepsAll ? agreed : kept.reduce((sum, point) => sum + point.under, 0));
    const turn = keepsAll ? undefined : turnOf([...explained, ...kept], under);
    const { hint } = candidate;
    const entry = Object.freeze({ key: hint.key, hint, explains, agreement: under / compared, turn });
    return { candidate, entry };
  });
  return all.sort(byWorth(compared, agreed));
}

/** By what would agree; those that add little to it, by what they explain and the share that this is of what they change. */
function byWorth(compared: number, agreed: number): (a: RankedWith, b: RankedWith) => number {
  const enough = (agreed + WORTHWHILE * (compared - agreed)) / compared;
  // Sums of shares, which may differ by their order alone.
  const most = ({ turn, agreement }: RankedHint) => Math.round((turn?.agreement ?? agreement) * 1e9) / 1e9;
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

/** A reading with what is told of it. */
export interface RankedWith {
  readonly candidate: Candidate;
  readonly entry: RankedHint;
}

const openingOf = ({ of }: Compared): number => of.setting.ticket.openedAt;
