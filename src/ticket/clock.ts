import type { Commitment } from './commitment';
import { elapsedTime } from './measure';
import { counted, type Pause, type PushedDue, pausesWithin, pushDue } from './pause';

/** What a clock is judged by: a commitment, or why there is none. */
export type Obligation = Commitment | 'noTarget' | 'awaitingAgreement';

/** What happens to a running clock when its ticket's level, category, tier or calendar changes. */
export type ReclassificationPolicy = 'retroactive' | 'restart' | 'carryElapsed';

/** A stretch that was judged by an earlier commitment, and whose time is kept. */
export interface Era {
  readonly commitment: Commitment;
  readonly from: number;
  readonly until: number;
}

interface OpenPause {
  readonly from: number;
  readonly reason: string | undefined;
}

const isCommitment = (obligation: Obligation): obligation is Commitment => typeof obligation === 'object';

/**
 * One cycle of one metric: it starts, may pause, and stops; its due moves with its pauses. Times are epoch ms. What it
 * is asked "as of" an instant holds for instants at or after the last thing that happened to it.
 */
export class Clock {
  startedAt: number;
  stoppedAt: number | undefined;
  /** Whether it was ever late, under whichever target, and since when. */
  firstBreachAt: number | undefined;
  breachedOnChange = false;
  eras: readonly Era[] = [];
  #obligation: Obligation = 'noTarget';
  #pauses: readonly Pause[] = [];
  #open: OpenPause | undefined;
  /** Since when the obligation's measure counts, and what was counted before. */
  #from: number;
  #carried = 0;
  #firstDue = 0;
  #budget = 0;

  constructor(startedAt: number, obligation: Obligation) {
    this.startedAt = startedAt;
    this.#from = startedAt;
    this.#oblige(obligation);
  }

  get obligation(): Obligation {
    return this.#obligation;
  }

  get commitment(): Commitment | undefined {
    return isCommitment(this.#obligation) ? this.#obligation : undefined;
  }

  /** The due before any pause. */
  get firstDue(): number {
    return this.#firstDue;
  }

  /** What its measure counts from the start to the first due. */
  get budget(): number {
    return this.#budget;
  }

  /** Whether its time stands still; a due at a fixed instant does not wait for a pause. */
  get isPaused(): boolean {
    return this.#open !== undefined && this.commitment?.fixed !== true;
  }

  /** Its pauses, one that lasts taken to end at the instant given. */
  pauses(asOf: number): readonly Pause[] {
    if (this.commitment?.fixed) return [];
    if (this.#open === undefined) return this.#pauses;
    return [...this.#pauses, { ...this.#open, until: Math.max(asOf, this.#open.from), kind: 'paused' }];
  }

  pause(at: number, reason: string | undefined): void {
    this.#open = { from: at, reason };
  }

  resume(at: number): void {
    if (this.#open === undefined) return;
    this.#pauses = [...this.#pauses, { ...this.#open, until: at, kind: 'paused' }];
    this.#open = undefined;
  }

  stop(at: number): void {
    this.resume(at);
    this.stoppedAt = at;
    this.#rememberBreach(at);
  }

  /** Goes on after a stop; unless `counting`, the time since then is left out like a pause. */
  goOn(at: number, counting: boolean): void {
    if (this.stoppedAt === undefined) return;
    if (!counting) {
      this.#pauses = [...this.#pauses, { from: this.stoppedAt, until: at, kind: 'resolved', reason: undefined }];
    }
    this.stoppedAt = undefined;
  }

  /** The due as of an instant; for a paused clock, the due if the pause ended then. */
  due(asOf: number): number | undefined {
    return this.#pushed(asOf)?.due;
  }

  /** Whether the due has passed: only after it, not at it; and not while a pause is moving it. */
  isLate(asOf: number): boolean {
    const at = this.stoppedAt ?? asOf;
    const pushed = this.#pushed(at);
    return pushed !== undefined && at > pushed.due && !(this.isPaused && pushed.lastMoves);
  }

  /** What the obligation's measure has counted so far; all time, where there is none. */
  elapsed(asOf: number): number {
    const until = this.stoppedAt ?? asOf;
    const measure = this.commitment?.measure ?? elapsedTime;
    return this.#carried + counted(measure, this.pauses(until), this.#from, until);
  }

  /**
   * The first instant at which a given time has elapsed, as far as is known by `asOf`: beyond it, supposing that nothing
   * more happens. Undefined where the clock is paused. With `whileCounting`, the last such instant: the
   * next opening, where the time is reached at a closing.
   */
  reaches(elapsed: number, asOf: number, whileCounting = false): number | undefined {
    const { commitment } = this;
    if (commitment === undefined) return undefined;
    const { measure } = commitment;
    const openTime = whileCounting ? measure.openTime : undefined;
    const instant = (from: number, amount: number) => {
      const reached = amount > 0 ? measure.add(from, amount) : from;
      return openTime?.nextOpen(reached) ?? reached;
    };
    // What lies before the start is reached at the start, or when its time begins to count.
    let left = Math.max(0, elapsed - this.#carried);
    let from = this.#from;
    for (const pause of pausesWithin(this.pauses(this.stoppedAt ?? asOf), from, Number.POSITIVE_INFINITY)) {
      const worked = measure.between(from, pause.from);
      if (openTime === undefined ? worked >= left : worked > left) return instant(from, left);
      left -= worked;
      from = pause.until;
    }
    return this.isPaused ? undefined : instant(from, left);
  }

  /** Takes on another obligation at an instant. A stopped clock keeps what it has: this is for running ones. */
  change(obligation: Obligation, policy: ReclassificationPolicy, at: number): void {
    this.#rememberBreach(at);
    const before = this.commitment;
    const elapsed = before === undefined ? 0 : this.elapsed(at);
    if (policy === 'restart') this.#restart(at);
    if (policy === 'carryElapsed' && before !== undefined && isCommitment(obligation)) {
      this.#carry(before, elapsed, at, obligation);
    } else {
      this.#from = this.startedAt;
      this.#carried = 0;
      this.eras = [];
      this.#oblige(obligation);
    }
    if (this.isLate(at)) this.breachedOnChange = true;
  }

  #pushed(asOf: number): PushedDue | undefined {
    const { commitment } = this;
    return commitment && pushDue(commitment, this.#firstDue, pausesWithin(this.pauses(asOf), this.#from, asOf));
  }

  #oblige(obligation: Obligation): void {
    this.#obligation = obligation;
    if (!isCommitment(obligation)) return;
    this.#firstDue = obligation.firstDue(this.startedAt);
    this.#budget = obligation.measure.between(this.startedAt, this.#firstDue);
  }

  #restart(at: number): void {
    this.startedAt = at;
    this.#pauses = [];
    if (this.#open !== undefined) this.#open = { ...this.#open, from: at };
  }

  #carry(before: Commitment, elapsed: number, at: number, to: Commitment): void {
    this.eras = [...this.eras, { commitment: before, from: this.#from, until: at }];
    this.#oblige(to);
    this.#from = at;
    this.#carried = elapsed;
    if (!to.fixed) this.#firstDue = to.measure.add(at, this.#budget - elapsed);
  }

  #rememberBreach(at: number): void {
    if (this.isLate(at)) this.firstBreachAt ??= this.due(at);
  }
}
