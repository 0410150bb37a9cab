import type { Measure } from './measure';
import type { Pause } from './pause';

/**
 * The due of a clock as its pauses go by: each that begins at or before the due of that moment moves it by what the measure
 * counts in the pause. One that begins later moves nothing: what is late stays late. Pauses that touch are one pause. A due
 * at a fixed instant stays where it is.
 */
export class MovingDue {
  readonly #measure: Measure;
  readonly #countsFrom: number;
  /** Whether pauses move it: not where it is fixed, nor where there is none. */
  readonly #isMovable: boolean;
  #due: number;
  #paused = 0;
  /** How many pauses it has left out. */
  #excluded = 0;
  /** The last of the pauses so far, with those that it touches: its bounds, the due before it, whether it moved that. */
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

  /** What the measure has counted in the pauses so far. */
  get paused(): number {
    return this.#paused;
  }

  /** Leaves out those of a clock's pauses, all over and in order, that it has not left out yet. */
  exclude(pauses: readonly Pause[]): void {
    for (; this.#excluded < pauses.length; this.#excluded++) {
      const { from, until } = pauses[this.#excluded] as Pause;
      this.#leaveOut(from, until);
    }
  }

  #leaveOut(from: number, until: number): void {
    if (until < this.#countsFrom) return;
    const amount = this.counted(from, until);
    const moved = this.movesWith(from);
    if (from !== this.#lastUntil) {
      this.#lastFrom = from;
      this.#dueBefore = this.#due;
    }
    this.#lastUntil = until;
    this.#lastMoved = moved;
    this.#paused += amount;
    if (moved) this.#due = this.#measure.add(this.#due, amount);
  }

  /** Whether a pause that begins at an instant moves the due. */
  movesWith(from: number): boolean {
    if (!this.#isMovable) return false;
    return from === this.#lastUntil ? this.#lastMoved : Math.max(from, this.#countsFrom) <= this.#due;
  }

  /** The due if a pause in progress since `from` ended at `until`; without a pause, the due. */
  during(from: number | undefined, until: number): number {
    if (from === undefined || !this.movesWith(from)) return this.#due;
    return this.#measure.add(this.#due, this.counted(from, until));
  }

  /** The due that a pause in progress has found, and when that began, with the pauses that it touches. */
  standing(from: number | undefined): { readonly due: number; readonly since: number | undefined } {
    if (from !== this.#lastUntil) return { due: this.#due, since: from };
    return { due: this.#dueBefore, since: this.#lastFrom };
  }

  /** What the measure counts of a pause: nothing before it begins to count. */
  counted(from: number, until: number): number {
    return this.#measure.between(Math.max(from, this.#countsFrom), Math.max(until, from, this.#countsFrom));
  }
}
