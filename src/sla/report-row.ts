import type { Duration } from 'luxon';
import type { Clock } from '../clock/clock';
import type { CycleSummary, Verdict } from '../clock/verdict';
import { toDuration } from '../time/date-time';
import { Sample } from './sample';

/** A share, with what it is a share of. */
export interface Share {
  /** From 0 to 1; absent where there is nothing to take a share of. */
  readonly share: number | undefined;
  readonly of: number;
}

/** The clocks of one group, summed up. Plain data: its durations are ISO 8601 in JSON. */
export interface ReportRow {
  /** The values by which the clocks are grouped, in the order in which they were asked for. */
  readonly group: Readonly<Record<string, string>>;
  /** How many clocks there are, one a cycle. */
  readonly count: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** How many of them were cancelled; they are not judged. */
  readonly cancelled: number;
  /** How many of them ended because they began anew; they are not judged. */
  readonly restarted: number;
  /** Met, of those that finished: met and breached. */
  readonly compliance: Share;
  /** Met, of those that finished and those that are late and still open. */
  readonly complianceWithOpen: Share;
  /** Time used by those that finished, each on its target's own measure. */
  readonly used: {
    readonly mean: Duration<true> | undefined;
    readonly median: Duration<true> | undefined;
    /** The time that nine of ten do not exceed: the nearest-rank quantile. */
    readonly p90: Duration<true> | undefined;
  };
  /** The mean time used against the mean target, as a promise of an average is judged: kept while it is at most 1. */
  readonly meanOfTarget: number | undefined;
}

const VERDICTS: readonly Verdict[] = [
  'met',
  'breached',
  'breaching',
  'atRisk',
  'onTrack',
  'awaitingAgreement',
  'notJudged',
  'noTarget',
];

function share(part: number, of: number): Share {
  return Object.freeze({ share: of === 0 ? undefined : part / of, of });
}

/** Counts the clocks of a group; of each that finished only a number is kept. */
export class GroupSums {
  readonly #verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  readonly #used = new Sample();
  #budget = 0;
  #cancelled = 0;
  #restarted = 0;

  add(clock: Clock, { verdict, phase }: CycleSummary): void {
    this.#verdicts[verdict]++;
    if (phase === 'cancelled') this.#cancelled++;
    if (phase === 'restarted') this.#restarted++;
    if (phase !== 'stopped' || clock.promise.resolved === undefined) return;
    this.#used.add(clock.elapsed(clock.endedAt as number));
    this.#budget += clock.budget;
  }

  /** Adds all that another group has counted. */
  addAll(other: GroupSums): void {
    for (const verdict of VERDICTS) this.#verdicts[verdict] += other.#verdicts[verdict];
    this.#used.addAll(other.#used);
    this.#budget += other.#budget;
    this.#cancelled += other.#cancelled;
    this.#restarted += other.#restarted;
  }

  row(group: Readonly<Record<string, string>>): ReportRow {
    const { met, breached, breaching } = this.#verdicts;
    const { count, sum } = this.#used;
    const known = (ms: () => number) => (count === 0 ? undefined : toDuration(Math.round(ms())));
    return Object.freeze({
      group: Object.freeze(group),
      count: Object.values(this.#verdicts).reduce((a, b) => a + b, 0),
      verdicts: Object.freeze({ ...this.#verdicts }),
      cancelled: this.#cancelled,
      restarted: this.#restarted,
      compliance: share(met, met + breached),
      complianceWithOpen: share(met, met + breached + breaching),
      used: Object.freeze({
        mean: known(() => sum / count),
        median: known(() => this.#used.median),
        p90: known(() => this.#used.quantile(0.9)),
      }),
      meanOfTarget: this.#budget === 0 ? undefined : sum / this.#budget,
    });
  }
}
