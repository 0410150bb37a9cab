import type { WatchOptions } from 'prazo/view';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that goes on when it is told to, and the timers that were set on it. */
export class FakeClock implements Pick<WatchOptions, 'now' | 'setTimer'> {
  readonly delays: number[] = [];
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

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

  /** Goes on to an instant, and lets the timers that are due ring in order. */
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

  /** Sets the clock without a timer having rung, as a reader's clock is set. */
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
}
