import type { Duration } from 'luxon';
import type { Clock } from '../clock/clock';
import type { CycleSummary, Verdict } from '../clock/verdict';
import { toDuration } from '../time/date-time';
import { Distribution } from './distribution';

/** A share of a number of clocks. */
export interface ReportShare {
  /** From 0 to 1; undefined if `of` is 0. */
  readonly share: number | undefined;
  /** The number of clocks that the share refers to. */
  readonly of: number;
}

/** The clocks of one group, summed up. In JSON, the durations are ISO 8601 texts. */
export interface ReportRow {
  /** The value of each dimension by name, in the order of `by`. Empty text if the clocks have no value. */
  readonly group: Readonly<Record<string, string>>;
  /** The number of clocks: one per cycle of a promised metric. */
  readonly count: number;
  /** The number of clocks with each verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The number of cancelled clocks. Their verdict is `notJudged`. */
  readonly cancelled: number;
  /** The number of clocks that ended because the next cycle began in their place. Their verdict is `notJudged`. */
  readonly restarted: number;
  /** The share of met clocks among the finished clocks, which are met or breached. */
  readonly compliance: ReportShare;
  /** The share of met clocks among the clocks that are met, breached, or open and late. */
  readonly complianceWithOpen: ReportShare;
  /**
   * The elapsed time of the finished clocks: business time or all time, as each target counts. Undefined if no clock has
   * finished.
   */
  readonly used: {
    readonly mean: Duration<true> | undefined;
    readonly median: Duration<true> | undefined;
    /** The time that nine out of ten clocks do not exceed: the nearest-rank quantile. */
    readonly p90: Duration<true> | undefined;
  };
  /**
   * The mean time used, divided by the mean target. A target that is promised for the average is met if this number is at most
   * 1. Undefined if no clock has finished.
   */
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

function share(part: number, of: number): ReportShare {
  return Object.freeze({ share: of === 0 ? undefined : part / of, of });
}

/** Sums up the clocks of a group. Keeps one number per finished clock. */
export class GroupSums {
  readonly #verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  readonly #used = new Distribution();
  #budget = 0;
  #cancelled = 0;
  #restarted = 0;

  add(clock: Clock, { verdict, phase }: CycleSummary): void {
    this.#verdicts[verdict]++;
    if (phase === 'cancelled') this.#cancelled++;
    if (phase === 'restarted') this.#restarted++;
    const { endedAt } = clock;
    if (phase !== 'stopped' || endedAt === undefined || clock.promise.resolved === undefined) return;
    this.#used.add(clock.elapsed(endedAt));
    this.#budget += clock.budget;
  }

  addAll(other: GroupSums): void {
    for (const verdict of VERDICTS) this.#verdicts[verdict] += other.#verdicts[verdict];
    this.#used.addAll(other.#used);
    this.#budget += other.#budget;
    this.#cancelled += other.#cancelled;
    this.#restarted += other.#restarted;
  }

  /** Returns the row of the clocks so far. */
  row(group: Readonly<Record<string, string>>): ReportRow {
    const { met, breached, breaching } = this.#verdicts;
    const { count, sum } = this.#used;
    const durationOf = (ms: () => number) => (count === 0 ? undefined : toDuration(Math.round(ms())));
    return Object.freeze({
      group: Object.freeze(group),
      count: Object.values(this.#verdicts).reduce((a, b) => a + b, 0),
      verdicts: Object.freeze({ ...this.#verdicts }),
      cancelled: this.#cancelled,
      restarted: this.#restarted,
      compliance: share(met, met + breached),
      complianceWithOpen: share(met, met + breached + breaching),
      used: Object.freeze({
        mean: durationOf(() => sum / count),
        median: durationOf(() => this.#used.median),
        p90: durationOf(() => this.#used.quantile(0.9)),
      }),
      meanOfTarget: this.#budget === 0 ? undefined : sum / this.#budget,
    });
  }
}
