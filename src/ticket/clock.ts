import type { Commitment } from './commitment';
import { type Due, MovingDue } from './due';
import type { Classification } from './event';
import { elapsedTime, type Measure } from './measure';
import { counted, type Pause, pausesWithin } from './pause';

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

/**
 * One cycle of one metric: it starts, may pause, and stops; its due moves with its pauses. Times are epoch ms. What it
 * is asked "as of" an instant holds for instants at or after the last thing that happened to it.
 */
export class Clock {
  startedAt: number;
  stoppedAt: number | undefined;
  /** The class of its ticket by which it is judged. */
  classification: Classification;
  /** Whether it was late under a target that no longer holds, or before it was stopped. */
  wasLate = false;
  breachedOnChange = false;
  /** How often it was started anew. */
  restarts = 0;
  readonly eras: Era[] = [];
  #obligation: Obligation = 'noTarget';
  #pauses: Pause[] = [];
  #open: { readonly from: number; readonly reason: string | undefined } | undefined;
  /** Since when the obligation's measure counts, and what was counted before. */
  #from: number;
  #carried = 0;
  #firstDue = 0;
  #budget = 0;
  #due: MovingDue | undefined;

  constructor(startedAt: number, obligation: Obligation, classification: Classification) {
    this.startedAt = startedAt;
    this.#from = startedAt;
    this.classification = classification;
    this.#judgeFromStart(obligation);
  }

  get obligation(): Obligation {
    return this.#obligation;
  }

  get commitment(): Commitment | undefined {
    return typeof this.#obligation === 'object' ? this.#obligation : undefined;
  }

  /** The due before any pause. */
  get firstDue(): number {
    return this.#firstDue;
  }

  /** What its measure counts from the start to the first due. */
  get budget(): number {
    return this.#budget;
  }

  get isPaused(): boolean {
    return this.#open !== undefined;
  }

  /** Its pauses, one that lasts taken to end at the instant given. */
  pauses(asOf: number): readonly Pause[] {
    const lasting = this.#lasting(asOf);
    return lasting === undefined ? this.#pauses : [...this.#pauses, lasting];
  }

  pause(at: number, reason: string | undefined): void {
    this.#open = { from: at, reason };
  }

  resume(at: number): void {
    const pause = this.#lasting(at);
    this.#open = undefined;
    if (pause !== undefined) this.#leaveOut(pause);
  }

  stop(at: number): void {
    this.resume(at);
    this.stoppedAt = at;
    this.wasLate ||= this.isLate(at);
  }

  /** Goes on after a stop; unless `counting`, the time since then is left out like a pause. */
  goOn(at: number, counting: boolean): void {
    if (this.stoppedAt === undefined) return;
    if (!counting) this.#leaveOut({ from: this.stoppedAt, until: at, kind: 'resolved', reason: undefined });
    this.stoppedAt = undefined;
  }

  /** The due as it stood when the pause that lasts began, or stands. */
  get standingDue(): number | undefined {
    return this.#due?.during(undefined).due;
  }

  /** The due as of an instant, and whether a pause is moving it; undefined where there is none. */
  due(asOf: number): Due | undefined {
    return this.#due?.during(this.#lasting(asOf));
  }

  /** Whether the due has passed: only after it, not at it; and not while a pause is moving it. */
  isLate(asOf: number): boolean {
    const at = this.stoppedAt ?? asOf;
    const due = this.due(at);
    return due !== undefined && !due.moving && at > due.due;
  }

  /** What the obligation's measure has counted so far; all time, where there is none. */
  elapsed(asOf: number): number {
    const until = this.stoppedAt ?? asOf;
    if (this.commitment === undefined || this.#due === undefined) {
      return counted(elapsedTime, this.pauses(until), this.#from, until);
    }
    const paused = this.#due.pausedDuring(this.#lasting(until));
    return this.#carried + this.commitment.measure.between(this.#from, until) - paused;
  }

  /**
   * The first instant at which a given time has elapsed, as far as is known by `asOf`: beyond it, supposing that nothing
   * more happens. Undefined where the clock stops first, or is paused. With `whileCounting`, the last such instant: the
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
    if (this.isPaused) return undefined;
    const reached = instant(from, left);
    return this.stoppedAt !== undefined && reached > this.stoppedAt ? undefined : reached;
  }

  /** Takes on another obligation at an instant. A stopped clock keeps what it has: this is for running ones. */
  change(obligation: Obligation, classification: Classification, policy: ReclassificationPolicy, at: number): void {
    this.wasLate ||= this.isLate(at);
    this.classification = classification;
    if (policy === 'restart') this.#restart(at);
    const carries = policy === 'carryElapsed' && typeof obligation === 'object' && !obligation.fixed;
    if (carries && this.commitment !== undefined) this.#carry(this.commitment, obligation, at);
    else this.#judgeFromStart(obligation);
    if (this.isLate(at)) this.breachedOnChange = true;
  }

  /** Judges the whole of the clock by an obligation, its pauses replayed against it. */
  #judgeFromStart(obligation: Obligation): void {
    this.eras.length = 0;
    this.#carried = 0;
    this.#judge(obligation, this.startedAt);
  }

  /** Keeps the time that has elapsed, and judges what follows by another commitment: what is left of its budget. */
  #carry(before: Commitment, to: Commitment, at: number): void {
    this.#carried = this.elapsed(at);
    this.eras.push({ commitment: before, from: this.#from, until: at });
    this.#judge(to, at);
  }

  #judge(obligation: Obligation, from: number): void {
    this.#obligation = obligation;
    this.#from = from;
    this.#due = undefined;
    if (typeof obligation !== 'object') return;
    const { measure } = obligation;
    const due = obligation.firstDue(this.startedAt, obligation.receivedAt(this.startedAt));
    this.#budget = measure.between(this.startedAt, due);
    this.#firstDue = from === this.startedAt ? due : this.#dueOfRest(measure, from);
    this.#due = new MovingDue(obligation, from, this.#firstDue);
    for (const pause of this.#pauses) this.#due.take(pause);
  }

  /** When the rest of the budget is used up; where more than that is used already, when it was, but not before the start. */
  #dueOfRest(measure: Measure, from: number): number {
    const over = this.#carried - this.#budget;
    const sinceStart = over > 0 && over >= measure.between(this.startedAt, from);
    return sinceStart ? this.startedAt : measure.add(from, -over);
  }

  #restart(at: number): void {
    this.startedAt = at;
    this.restarts++;
    this.#pauses = [];
    if (this.#open !== undefined) this.#open = { ...this.#open, from: at };
  }

  #lasting(asOf: number): Pause | undefined {
    return this.#open && { ...this.#open, until: Math.max(asOf, this.#open.from), kind: 'paused' };
  }

  #leaveOut(pause: Pause): void {
    this.#pauses.push(pause);
    this.#due?.take(pause);
  }
}
