import type { ParsedEvent } from '../ticket/parsed-ticket';
import { type MetricEffect, meets, type PauseEffect } from './compiled-metrics';

/**
 * The pauses of one metric of one ticket that are in progress. They are tracked even while no clock runs, because a clock that
 * starts during a pause starts paused.
 */
export class MetricPauses {
  /** Pauses in progress: bit `i` is the metric's i-th pause rule. `#waits` has the pauses that a `paused` event began. */
  #active = 0;
  #waits = 0;
  #reasons: (string | undefined)[] | undefined;

  get isPaused(): boolean {
    return this.#active !== 0;
  }

  /** Reason of the first pause in progress, in the order of the metric's pause rules. */
  get reason(): string | undefined {
    return this.#reasons?.[31 - Math.clz32(this.#active & -this.#active)];
  }

  /** Whether an event would begin or end a pause. */
  isChangedBy(event: ParsedEvent, { pauses }: MetricEffect): boolean {
    return pauses.some(({ on, until }, i) => meets((this.#active & (1 << i)) === 0 ? on : until, event));
  }

  /** Begins the pauses that begin when the ticket is opened. */
  applyOpening({ pauses }: MetricEffect): void {
    for (let i = 0; i < pauses.length; i++) {
      if (meets((pauses[i] as PauseEffect).on, undefined)) this.#active |= 1 << i;
    }
  }

  /** Ends all pauses. Returns whether any was in progress. */
  endAll(): boolean {
    const before = this.isPaused;
    this.#active = 0;
    this.#waits = 0;
    return before;
  }

  /**
   * Ends and begins the pauses that an event ends or begins. Returns whether any pause began or ended. If the event
   * `beginsWait`, the pauses that an earlier `paused` event began end first.
   */
  apply(event: ParsedEvent, { pauses }: MetricEffect, beginsWait: boolean): boolean {
    const before = this.#active;
    let active = beginsWait ? before & ~this.#waits : before;
    let begun = 0;
    for (let i = 0; i < pauses.length; i++) {
      const { on, until } = pauses[i] as PauseEffect;
      const bit = 1 << i;
      if ((active & bit) !== 0 && meets(until, event)) active &= ~bit;
      else if ((active & bit) === 0 && meets(on, event)) {
        begun |= bit;
        this.#reasons ??= [];
        this.#reasons[i] = event.reason;
      }
    }
    this.#waits &= active;
    if (event.type === 'paused') this.#waits |= begun;
    this.#active = active | begun;
    return this.#active !== before || begun !== 0;
  }
}
