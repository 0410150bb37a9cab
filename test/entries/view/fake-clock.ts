import type { WatchOptions } from 'prazo/view';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves only by `goTo` and `set`, with its timers. */
export class FakeClock implements Pick<WatchOptions, 'now' | 'setTimer'> {
  readonly delays: number[] = [];
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  /** The instants of the pending timers. */
  get waiting(): readonly string[] {
    return [...this.#timers].map(({ at }) => new Date(at).toISOString());
  }

  readonly now = (): number => this.#now;

  readonly setTimer = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.#now + ms, run };
    this.delays.push(ms);
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Moves to an instant, and runs the timers up to it in order. */
  goTo(instant: string | number): void {
    const end = new Date(instant).getTime();
    for (;;) {
      const [first] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (first === undefined || first.at > end) break;
      this.#timers.delete(first);
      this.#now = Math.max(this.#now, first.at);
      first.run();
    }
    this.#now = end;
  }

  /** Sets the clock without running timers, as a user sets the clock of a computer. */
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
}
