/** There were more steps than are allowed. */
export class TooMuch extends Error {}

const MOST_OF_ONE_EVENT = 1_000_000;
/** Room for a long feed of ordinary events, each some decades old. */
const MOST = 2_000_000;
const MOST_OF_A_CHARACTER = 20;

/** Counts steps, each as small as looking at a day, for one event and for a whole feed, and throws {@link TooMuch} when a hostile one wants too many. */
export class Work {
  #left: number;
  #leftOfEvent = MOST_OF_ONE_EVENT;

  constructor(charactersOfFeed: number) {
    this.#left = MOST + charactersOfFeed * MOST_OF_A_CHARACTER;
  }

  /** The steps that follow are those of another event. */
  begin(): void {
    this.#leftOfEvent = MOST_OF_ONE_EVENT;
  }

  step(): void {
    if (--this.#left < 0 || --this.#leftOfEvent < 0) throw new TooMuch();
  }
}
