import type { Measure } from './measure';
import type { Pause } from './pause';

/**
 * The due of one clock, moved by its pauses. In epoch ms.
 *
 * A pause that begins at or before the current due moves the due by the time that the measure counts in the pause. A pause
 * that begins later does not move the due: a late clock stays late. Pauses that touch count as one pause. A due at a fixed
 * instant never moves. In every case the time that the measure counts in the pause is added to `countedInPauses`, which the clock
 * subtracts from its elapsed time.
 */
export class MovingDue {
  readonly #measure: Measure;
  readonly #countsFrom: number;
  /** Whether pauses can move the due. False for a fixed due, and for a clock without a target. */
  readonly #isMovable: boolean;
  #due: number;
  #countedInPauses = 0;
  /** Number of the clock's pauses that have been excluded so far. */
  #excluded = 0;
  /** The last excluded pause, joined with the pauses it touches: its bounds, the due before it, whether it moved the due. */
  #lastFrom = Number.NaN;
  #lastUntil = Number.NaN;
  #dueBefore = 0;
  #lastMoved = false;

  constructor(measure: Measure, countsFrom: number, due: number, isMovable: boolean) {
    this.#measure = measure;
    this.#countsFrom = countsFrom;
    this.#due = due;
    this.#isMovable = isMovable;
  }

  /** Time that the measure counts in the excluded pauses, in ms. */
  get countedInPauses(): number {
    return this.#countedInPauses;
  }

  /** Excludes the pauses that are new in the clock's list. They must have ended, and must be in order. */
  exclude(pauses: readonly Pause[]): void {
    for (; this.#excluded < pauses.length; this.#excluded++) {
      const { from, until } = pauses[this.#excluded] as Pause;
      this.#excludeOne(from, until);
    }
  }

  #excludeOne(from: number, until: number): void {
    // Such a pause counts no time. A later pause that touches it may begin at `countsFrom`: that gives the same due.
    if (until <= this.#countsFrom) return;
    const amount = this.countedInPause(from, until);
    const moved = this.isMovedBy(from);
    if (from !== this.#lastUntil) {
      this.#lastFrom = from;
      this.#dueBefore = this.#due;
    }
    this.#lastUntil = until;
    this.#lastMoved = moved;
    this.#countedInPauses += amount;
    if (moved) this.#due = this.#measure.add(this.#due, amount);
  }

  /** Whether a pause that begins at `from` moves the due. */
  isMovedBy(from: number): boolean {
    if (!this.#isMovable) return false;
    return from === this.#lastUntil ? this.#lastMoved : Math.max(from, this.#countsFrom) <= this.#due;
  }

  /** Returns the due if the pause in progress since `from` ended at `until`. Without a pause in progress, returns the due. */
  dueIfResumed(from: number | undefined, until: number): number {
    if (from === undefined || !this.isMovedBy(from)) return this.#due;
    return this.#measure.add(this.#due, this.countedInPause(from, until));
  }

  /** Returns the due before the pause in progress since `from`, and the start of that pause. Pauses that touch count as one. */
  beforePause(from: number | undefined): { readonly due: number; readonly since: number | undefined } {
    if (from !== this.#lastUntil) return { due: this.#due, since: from };
    return { due: this.#dueBefore, since: this.#lastFrom };
  }

  /** Returns the time that the measure counts in a pause, in ms. Time before `countsFrom` does not count. */
  countedInPause(from: number, until: number): number {
    return this.#measure.between(Math.max(from, this.#countsFrom), Math.max(until, from, this.#countsFrom));
  }
}
