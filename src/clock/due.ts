import type { Commitment } from './commitment';
import type { Pause } from './pause';

/** A due, and whether the pause that lasts, if one does, is moving it. */
export interface Due {
  readonly due: number;
  readonly moving: boolean;
}

/**
 * The due of a commitment as its pauses go by: each that begins at or before the due of that moment moves it by what
 * the measure counts in the pause. One that begins later changes nothing: what is late stays late. Pauses that touch are
 * one pause. A due at a fixed instant stays where it is.
 */
export class MovingDue {
  readonly #commitment: Commitment;
  readonly #from: number;
  #due: number;
  /** What the measure has counted in pauses since `from`. */
  #paused = 0;
  #last: { readonly pause: Pause; readonly moved: boolean } | undefined;

  constructor(commitment: Commitment, from: number, firstDue: number) {
    this.#commitment = commitment;
    this.#from = from;
    this.#due = firstDue;
  }

  /** Takes a pause that is over; they come in order. */
  take(pause: Pause): void {
    if (pause.until < this.#from) return;
    const counted = this.#counted(pause);
    const moved = this.#moves(pause);
    this.#paused += counted;
    if (moved) this.#due = this.#commitment.measure.add(this.#due, counted);
    this.#last = { pause, moved };
  }

  /** The due, a pause that lasts taken to end now. */
  during(pause: Pause | undefined): Due {
    if (pause === undefined || !this.#moves(pause)) return { due: this.#due, moving: false };
    return { due: this.#commitment.measure.add(this.#due, this.#counted(pause)), moving: true };
  }

  /** What the measure has counted in pauses, one that lasts taken to end now. */
  pausedDuring(pause: Pause | undefined): number {
    return this.#paused + (pause === undefined ? 0 : this.#counted(pause));
  }

  #counted({ from, until }: Pause): number {
    return this.#commitment.measure.between(Math.max(from, this.#from), Math.max(until, this.#from));
  }

  #moves({ from, kind }: Pause): boolean {
    if (this.#commitment.fixed) return false;
    const goesOn = this.#last?.pause.until === from && this.#last.pause.kind === kind;
    return goesOn ? (this.#last?.moved as boolean) : Math.max(from, this.#from) <= this.#due;
  }
}
