/** What is counted, and how many steps each costs. A step is about a tenth of a microsecond. */
const STEPS = {
  lines: 2,
  properties: 10,
  parameters: 15,
  values: 8,
  'names of zones': 3000,
  'years of zones': 4000,
  'rules of zones': 5,
  'days of rules': 3,
  occurrences: 20,
  'days and closures': 16,
} as const;

export type Counted = keyof typeof STEPS;

/** Reading takes more steps than are allowed. It is thrown as often as a feed has events, and so has no stack. */
export class TooMuch {
  readonly most: string;
  readonly counted: string;

  constructor(most: string, counts: ReadonlyMap<Counted, number>) {
    this.most = most;
    this.counted = [...counts].map(([what, count]) => `${count} ${what}`).join(', ');
  }
}

const MOST_OF_A_FEED = 2_500_000;
const MOST_OF_A_CHARACTER = 0.5;
const MOST_OF_ONE_EVENT = 2_200_000;
/** As many as a calendar takes in a list. */
const MOST_ITEMS = 100_000;

const add = (counts: Map<Counted, number>, what: Counted, times: number) =>
  counts.set(what, (counts.get(what) ?? 0) + times);

/** The one budget for reading a feed: it counts what costs, and throws {@link TooMuch} when a hostile feed wants too much. */
export class Work {
  readonly #most: number;
  readonly #ofFeed = new Map<Counted, number>();
  readonly #ofEvent = new Map<Counted, number>();
  #left: number;
  #leftOfEvent = MOST_OF_ONE_EVENT;
  #kept = 0;
  #over: TooMuch | undefined;

  constructor(charactersOfFeed: number) {
    this.#most = MOST_OF_A_FEED + Math.floor(charactersOfFeed * MOST_OF_A_CHARACTER);
    this.#left = this.#most;
  }

  /** What follows is about another event. */
  begin(): void {
    this.#leftOfEvent = MOST_OF_ONE_EVENT;
    this.#ofEvent.clear();
  }

  count(what: Counted, times = 1): void {
    if (this.#over !== undefined) throw this.#over;
    if (times === 0) return;
    const steps = STEPS[what] * times;
    add(this.#ofFeed, what, times);
    add(this.#ofEvent, what, times);
    this.#left -= steps;
    this.#leftOfEvent -= steps;
    if (this.#left < 0) {
      this.#over = new TooMuch(`a feed that is read in ${this.#most} steps`, this.#ofFeed);
      throw this.#over;
    }
    if (this.#leftOfEvent < 0) {
      throw new TooMuch(`an event that is read in ${MOST_OF_ONE_EVENT} steps`, this.#ofEvent);
    }
  }

  /** Counts the holidays and closures that are given out, as many as one calendar takes. */
  keep(items: number): void {
    const kept = this.#kept + items;
    if (kept > MOST_ITEMS) {
      throw new TooMuch(`a feed of ${MOST_ITEMS} days and closures`, new Map([['days and closures', kept]]));
    }
    this.#kept = kept;
  }
}
