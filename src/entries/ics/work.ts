/** What is counted, and how many steps each costs. A step is about a tenth of a microsecond. */
const STEPS = {
  lines: 2,
  properties: 15,
  parameters: 60,
  values: 8,
  'names of zones': 300,
  'years of zones': 4000,
  'rules of zones': 4,
  'days of rules': 3,
  occurrences: 20,
  days: 8,
} as const;

export type Counted = keyof typeof STEPS;

/** Reading takes more steps than are allowed. */
export class TooMuch extends Error {
  readonly most: string;
  readonly counted: string;

  constructor(most: string, counted: string) {
    super(most);
    this.most = most;
    this.counted = counted;
  }
}

const MOST_OF_A_FEED = 3_000_000;
const MOST_OF_A_CHARACTER = 1;
const MOST_OF_ONE_EVENT = 2_000_000;
/** As many as a calendar takes in a list. */
const MOST_ITEMS = 100_000;

type Counts = Record<Counted, number>;

const none = () => Object.fromEntries(Object.keys(STEPS).map((what) => [what, 0])) as Counts;

function told(counts: Counts): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return found.map(([what, count]) => `${count} ${what}`).join(', ');
}

/** The one budget for reading a feed: it counts what costs, and throws {@link TooMuch} when a hostile feed wants too much. */
export class Work {
  readonly #most: number;
  #left: number;
  #leftOfEvent = MOST_OF_ONE_EVENT;
  #counts = none();
  readonly #ofEvent: Counts = none();
  #kept = 0;

  constructor(charactersOfFeed: number) {
    this.#most = MOST_OF_A_FEED + charactersOfFeed * MOST_OF_A_CHARACTER;
    this.#left = this.#most;
  }

  /** What follows is about another event. */
  begin(): void {
    this.#leftOfEvent = MOST_OF_ONE_EVENT;
    Object.assign(this.#ofEvent, none());
  }

  count(what: Counted, times = 1): void {
    const steps = STEPS[what] * times;
    this.#counts[what] += times;
    this.#ofEvent[what] += times;
    this.#left -= steps;
    this.#leftOfEvent -= steps;
    if (this.#left < 0) throw new TooMuch(`a feed read in ${this.#most} steps`, `in all ${told(this.#counts)}`);
    if (this.#leftOfEvent < 0) throw new TooMuch(`an event read in ${MOST_OF_ONE_EVENT} steps`, told(this.#ofEvent));
  }

  /** Counts the holidays and closures that are given out, as many as one calendar takes. */
  keep(items: number): void {
    if (this.#kept + items > MOST_ITEMS) {
      throw new TooMuch(`a feed of ${MOST_ITEMS} holidays and closures`, `${this.#kept + items}`);
    }
    this.#kept += items;
  }
}
