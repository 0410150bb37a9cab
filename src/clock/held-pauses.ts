import type { ParsedEvent } from '../ticket/event';
import { type Effect, meets, type PauseEffect } from './effects';

/** The pauses of a metric that hold: whether a clock runs or not, it would stand still. */
export class HeldPauses {
  /** The pauses that hold, as bits, and those that a `paused` began. */
  #holding = 0;
  #waits = 0;
  #reasons: (string | undefined)[] | undefined;

  get any(): boolean {
    return this.#holding !== 0;
  }

  /** The reason of the first of the pauses that hold. */
  get reason(): string | undefined {
    return this.#reasons?.[31 - Math.clz32(this.#holding & -this.#holding)];
  }

  /** Whether an event would begin or end one. */
  isTurnedBy(event: ParsedEvent, { pauses }: Effect): boolean {
    return pauses.some(({ on, until }, i) => meets((this.#holding & (1 << i)) === 0 ? on : until, event));
  }

  /** Begins those that begin at the opening. */
  open({ pauses }: Effect): void {
    for (let i = 0; i < pauses.length; i++) {
      if (meets((pauses[i] as PauseEffect).on, undefined)) this.#holding |= 1 << i;
    }
  }

  /** Ends all of them; says whether any held. */
  endAll(): boolean {
    const held = this.any;
    this.#holding = 0;
    this.#waits = 0;
    return held;
  }

  /**
   * Ends and begins those that an event ends or begins; says whether any did. An event that `endsWait` first ends those
   * that an earlier `paused` began.
   */
  turn(event: ParsedEvent, { pauses }: Effect, endsWait: boolean): boolean {
    const held = this.#holding;
    let holding = endsWait ? held & ~this.#waits : held;
    let begun = 0;
    for (let i = 0; i < pauses.length; i++) {
      const { on, until } = pauses[i] as PauseEffect;
      const bit = 1 << i;
      if ((holding & bit) !== 0 && meets(until, event)) holding &= ~bit;
      else if ((holding & bit) === 0 && meets(on, event)) {
        begun |= bit;
        this.#reasons ??= [];
        this.#reasons[i] = event.reason;
      }
    }
    this.#waits &= holding;
    if (event.type === 'paused') this.#waits |= begun;
    this.#holding = holding | begun;
    return this.#holding !== held || begun !== 0;
  }
}
